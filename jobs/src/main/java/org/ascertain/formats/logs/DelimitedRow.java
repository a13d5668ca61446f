package org.ascertain.formats.logs;

import java.util.List;

/** The fields of a row of delimited text. */
record DelimitedRow(List<String> fields) {
  /** A field; empty text when the row has fewer. */
  String field(int at) {
    return at < fields.size() ? fields.get(at) : "";
  }
}
