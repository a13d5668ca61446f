package org.ascertain.cli;

import java.util.Locale;

/** How the result of a query is given. */
enum SqlFormat {
  TABLE,
  CSV,
  JSON,
  PARQUET;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
