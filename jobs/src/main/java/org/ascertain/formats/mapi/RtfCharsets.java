package org.ascertain.formats.mapi;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/** Charsets by the numbers that fonts of RTF give them. */
final class RtfCharsets {
  private static final Map<Integer, Integer> CODE_PAGES =
      Map.ofEntries(
          Map.entry(77, 10000),
          Map.entry(128, 932),
          Map.entry(129, 949),
          Map.entry(134, 936),
          Map.entry(136, 950),
          Map.entry(161, 1253),
          Map.entry(162, 1254),
          Map.entry(163, 1258),
          Map.entry(177, 1255),
          Map.entry(178, 1256),
          Map.entry(186, 1257),
          Map.entry(204, 1251),
          Map.entry(222, 874),
          Map.entry(238, 1250),
          Map.entry(255, 437));

  private RtfCharsets() {}

  /** Empty for the charset of the whole text, and for symbols. */
  static Optional<Charset> of(int number) {
    Integer codePage = CODE_PAGES.get(number);
    return codePage == null ? Optional.empty() : CodePages.of(codePage);
  }
}
