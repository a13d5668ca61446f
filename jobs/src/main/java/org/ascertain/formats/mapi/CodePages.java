package org.ascertain.formats.mapi;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;

/** Charsets by the numbers that Windows gives code pages and languages. */
public final class CodePages {
  /** What text is in when nothing tells. */
  public static final Charset DEFAULT = Charset.forName("windows-1252");

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(874, "x-windows-874"),
          Map.entry(932, "windows-31j"),
          Map.entry(936, "GBK"),
          Map.entry(949, "x-windows-949"),
          Map.entry(950, "x-windows-950"),
          Map.entry(1200, "UTF-16LE"),
          Map.entry(1201, "UTF-16BE"),
          Map.entry(10000, "x-MacRoman"),
          Map.entry(20127, "windows-1252"),
          Map.entry(20866, "KOI8-R"),
          Map.entry(21866, "KOI8-U"),
          Map.entry(50220, "ISO-2022-JP"),
          Map.entry(50221, "ISO-2022-JP"),
          Map.entry(50222, "ISO-2022-JP"),
          Map.entry(50225, "ISO-2022-KR"),
          Map.entry(51932, "EUC-JP"),
          Map.entry(51949, "EUC-KR"),
          Map.entry(54936, "GB18030"),
          Map.entry(65001, "UTF-8"));

  /** ANSI code page by the primary language of a locale, where it is not 1252. */
  private static final Map<Integer, Integer> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry(0x01, 1256),
          Map.entry(0x02, 1251),
          Map.entry(0x04, 936),
          Map.entry(0x05, 1250),
          Map.entry(0x08, 1253),
          Map.entry(0x0D, 1255),
          Map.entry(0x0E, 1250),
          Map.entry(0x11, 932),
          Map.entry(0x12, 949),
          Map.entry(0x15, 1250),
          Map.entry(0x18, 1250),
          Map.entry(0x19, 1251),
          Map.entry(0x1B, 1250),
          Map.entry(0x1E, 874),
          Map.entry(0x1F, 1254),
          Map.entry(0x22, 1251),
          Map.entry(0x24, 1250),
          Map.entry(0x25, 1257),
          Map.entry(0x26, 1257),
          Map.entry(0x27, 1257),
          Map.entry(0x29, 1256),
          Map.entry(0x2A, 1258));

  private CodePages() {}

  /** The charset of a code page; empty when the number means nothing here. */
  public static Optional<Charset> of(long codePage) {
    int number = (int) codePage;
    if (number >= 1250 && number <= 1258) {
      return named("windows-" + number);
    }
    if (number > 28590 && number < 28606) {
      return named("ISO-8859-" + (number - 28590));
    }
    if (NAMES.containsKey(number)) {
      return named(NAMES.get(number));
    }
    return number > 0 && number < 1200 ? named("IBM" + number) : Optional.empty();
  }

  /** The charset that programs without Unicode use in a locale (a Windows LCID). */
  public static Optional<Charset> ofLocale(long locale) {
    int language = (int) locale & 0x3FF;
    if (language == 0) {
      return Optional.empty();
    }
    boolean isTraditional = locale == 0x404 || locale == 0xC04 || locale == 0x1404;
    return of(isTraditional ? 950 : BY_LANGUAGE.getOrDefault(language, 1252));
  }

  /** The charset of text in a code page that the properties of a message tell. */
  public static Charset of(MapiProperties properties) {
    return of(properties.number(PropertyId.CODE_PAGE, 0))
        .filter(found -> !found.equals(StandardCharsets.UTF_16LE))
        .or(() -> ofLocale(properties.number(PropertyId.LOCALE, 0)))
        .or(() -> of(properties.number(PropertyId.INTERNET_CODE_PAGE, 0)))
        .orElse(DEFAULT);
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }
}
