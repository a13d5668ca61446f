package org.ascertain.spark;

import java.util.function.Consumer;

/** Takes rows of several tables, each by the type of its record. */
@FunctionalInterface
public interface RowSink extends Consumer<Record> {}
