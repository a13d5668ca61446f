package org.ascertain.query;

import java.util.List;

/** Where the Parquet files of a table's versions lie on this machine. */
interface LiveFiles {
  /** Paths of the files of the latest version, sorted; empty when nobody has written the table. */
  List<String> latest(String tableName);

  /** Paths of the files of a version, sorted. */
  List<String> at(String tableName, long version);
}
