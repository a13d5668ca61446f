package org.ascertain.spark;

import java.io.Serializable;

/**
 * A Parquet file that a task wrote and that no commit names yet.
 *
 * @param tableName the table it is meant for
 * @param path full path
 * @param sizeBytes size
 * @param modifiedAtMillis modification time, milliseconds since 1970
 * @param rowCount rows
 */
public record WrittenFile(
    String tableName, String path, long sizeBytes, long modifiedAtMillis, long rowCount)
    implements Serializable {}
