package org.ascertain.synth.writers.pst;

import static org.ascertain.synth.writers.pst.PropertyType.BINARY;
import static org.ascertain.synth.writers.pst.PropertyType.BOOLEAN;
import static org.ascertain.synth.writers.pst.PropertyType.INTEGER;
import static org.ascertain.synth.writers.pst.PropertyType.LONG;
import static org.ascertain.synth.writers.pst.PropertyType.TEXT;
import static org.ascertain.synth.writers.pst.PropertyType.TIME;

import java.util.List;
import org.ascertain.synth.writers.pst.TableShape.Column;

/** The columns of the format's tables ([MS-PST] 2.4). */
final class Tables {
  /** Folders below a folder. */
  static final TableShape HIERARCHY =
      new TableShape(
          List.of(
              new Column(0x3001, TEXT),
              new Column(0x3602, INTEGER),
              new Column(0x3603, INTEGER),
              new Column(0x360A, BOOLEAN),
              new Column(0x3613, TEXT),
              new Column(0x0E30, BINARY),
              new Column(0x6635, INTEGER),
              new Column(0x6636, INTEGER)));

  /** Items of a folder. */
  static final TableShape CONTENTS =
      new TableShape(
          List.of(
              new Column(0x0017, INTEGER),
              new Column(0x001A, TEXT),
              new Column(0x0036, INTEGER),
              new Column(0x0037, TEXT),
              new Column(0x0039, TIME),
              new Column(0x0042, TEXT),
              new Column(0x0057, BOOLEAN),
              new Column(0x0058, BOOLEAN),
              new Column(0x0070, TEXT),
              new Column(0x0071, BINARY),
              new Column(0x0E03, TEXT),
              new Column(0x0E04, TEXT),
              new Column(0x0E06, TIME),
              new Column(0x0E07, INTEGER),
              new Column(0x0E08, INTEGER),
              new Column(0x0E17, INTEGER),
              new Column(0x0E30, BINARY),
              new Column(0x0E33, LONG),
              new Column(0x0E38, INTEGER),
              new Column(0x3008, TIME)));

  /** Items that a folder does not show. */
  static final TableShape ASSOCIATED =
      new TableShape(
          List.of(
              new Column(0x001A, TEXT),
              new Column(0x0037, TEXT),
              new Column(0x0E07, INTEGER),
              new Column(0x0E17, INTEGER),
              new Column(0x3001, TEXT),
              new Column(0x3008, TIME)));

  /** Recipients of an item. */
  static final TableShape RECIPIENTS =
      new TableShape(
          List.of(
              new Column(0x0C15, INTEGER),
              new Column(0x0E0F, BOOLEAN),
              new Column(0x0FF9, BINARY),
              new Column(0x0FFE, INTEGER),
              new Column(0x0FFF, BINARY),
              new Column(0x300B, BINARY),
              new Column(0x3001, TEXT),
              new Column(0x3002, TEXT),
              new Column(0x3003, TEXT),
              new Column(0x3900, INTEGER),
              new Column(0x39FE, TEXT),
              new Column(0x39FF, TEXT),
              new Column(0x3A20, TEXT),
              new Column(0x3A40, BOOLEAN),
              new Column(0x5FF6, TEXT)));

  /** Attachments of an item. */
  static final TableShape ATTACHMENTS =
      new TableShape(
          List.of(
              new Column(0x0E20, INTEGER),
              new Column(0x3704, TEXT),
              new Column(0x3705, INTEGER),
              new Column(0x370B, INTEGER)));

  private Tables() {}
}
