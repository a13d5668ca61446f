package org.ascertain.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a task wrote.
 *
 * @param files its files
 * @param counts rows by unit and table
 */
record TaskOutput(List<WrittenFile> files, Map<String, Map<String, Long>> counts)
    implements Serializable {}
