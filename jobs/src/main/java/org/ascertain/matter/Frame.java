package org.ascertain.matter;

import java.io.Serializable;
import java.util.List;

/** The list of customers: its file, as written, and the customers that sue by name. */
public record Frame(String path, List<String> namedPlaintiffs) implements Serializable {}
