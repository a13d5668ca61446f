package org.ascertain.formats.pst;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ascertain.model.Nullable;

/** Code pages of Windows, by number. */
final class CodePages {
  static final Charset WESTERN = Charset.forName("windows-1252");

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(932, "windows-31j"),
          Map.entry(936, "GBK"),
          Map.entry(949, "x-windows-949"),
          Map.entry(950, "x-windows-950"),
          Map.entry(874, "x-windows-874"),
          Map.entry(1361, "x-Johab"),
          Map.entry(10000, "x-MacRoman"),
          Map.entry(20127, "windows-1252"),
          Map.entry(20866, "KOI8-R"),
          Map.entry(21866, "KOI8-U"),
          Map.entry(28605, "ISO-8859-15"),
          Map.entry(38598, "ISO-8859-8"),
          Map.entry(50220, "ISO-2022-JP"),
          Map.entry(50221, "ISO-2022-JP"),
          Map.entry(50222, "ISO-2022-JP"),
          Map.entry(50225, "ISO-2022-KR"),
          Map.entry(51932, "EUC-JP"),
          Map.entry(51936, "GBK"),
          Map.entry(51949, "EUC-KR"),
          Map.entry(54936, "GB18030"),
          Map.entry(65001, "UTF-8"));

  private static final Map<Integer, Charset> KNOWN = new ConcurrentHashMap<>();

  private CodePages() {}

  /**
   * The charset of a code page. UTF-16 (1200) is none: it is declared where eight-bit text stands.
   *
   * @return null for no code page, or one that Java has not
   */
  @Nullable
  static Charset of(@Nullable Integer page) {
    if (page == null || page <= 0 || page == 1200 || page == 1201) {
      return null;
    }
    Charset known = KNOWN.get(page);
    if (known == null) {
      known = find(page);
      if (known != null) {
        KNOWN.put(page, known);
      }
    }
    return known;
  }

  @Nullable
  private static Charset find(int page) {
    String name = NAMES.get(page);
    if (name == null) {
      name = numbered(page);
    }
    try {
      return page == 65001 ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static String numbered(int page) {
    if (page >= 28591 && page <= 28599) {
      return "ISO-8859-" + (page - 28590);
    }
    return page >= 1250 && page <= 1258 ? "windows-" + page : "IBM" + page;
  }
}
