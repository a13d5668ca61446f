package org.ascertain.formats.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ascertain.model.Nullable;

/** Bytes of mail as text, whatever they say or fail to say about their charset. */
public final class Charsets {
  /** What unknown eight-bit text most often is. */
  public static final Charset FALLBACK = Charset.forName("windows-1252");

  /** Names that mail uses and Java does not know, or reads more narrowly than their writers. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("ks_c_5601", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("x-gbk", "gb18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-8-i", "iso-8859-8"),
          Map.entry("utf8", "utf-8"),
          Map.entry("unicode-1-1-utf-7", "utf-7"),
          Map.entry("cp-850", "ibm850"),
          Map.entry("macintosh", "x-macroman"));

  private Charsets() {}

  /** The charset that a label means; empty when Java has none. */
  public static Optional<Charset> of(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT).replaceAll("^[\"']+|[\"';]+$", "");
    try {
      return Optional.of(Charset.forName(ALIASES.getOrDefault(name, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Decodes bytes.
   *
   * @param label the charset as declared; null when not
   */
  public static DecodedText decode(byte[] bytes, @Nullable String label) {
    boolean isPlain = isAscii(bytes) && !isEscaped(label);
    if (isPlain && (label == null || isAsciiLabel(label))) {
      return new DecodedText(new String(bytes, StandardCharsets.ISO_8859_1), "us-ascii", null);
    }
    if (label == null || isAsciiLabel(label)) {
      return guess(bytes, "CHARSET_ABSENT");
    }
    Optional<Charset> charset = of(label);
    return charset
        .map(known -> decode(bytes, known))
        .orElseGet(() -> guess(bytes, "CHARSET_UNKNOWN"));
  }

  private static DecodedText decode(byte[] bytes, Charset charset) {
    Optional<String> strict = strictly(bytes, charset);
    if (strict.isPresent()) {
      return new DecodedText(strict.get(), charset.name(), null);
    }
    String replaced = new String(bytes, charset);
    boolean nothingElse = replaced.chars().allMatch(c -> c < 0x80 || c == 0xFFFD);
    return charset.equals(StandardCharsets.UTF_8) && nothingElse
        ? new DecodedText(new String(bytes, FALLBACK), FALLBACK.name(), "CHARSET_WRONG")
        : new DecodedText(replaced, charset.name(), "CHARSET_MALFORMED");
  }

  private static DecodedText guess(byte[] bytes, String flag) {
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    return utf8.map(text -> new DecodedText(text, "UTF-8", flag))
        .orElseGet(() -> new DecodedText(new String(bytes, FALLBACK), FALLBACK.name(), flag));
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte value : bytes) {
      if (value < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAsciiLabel(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.equals("us-ascii") || name.equals("ascii");
  }

  /** Charsets that write other scripts with seven-bit bytes. */
  private static boolean isEscaped(@Nullable String label) {
    String name = label == null ? "" : label.toLowerCase(Locale.ROOT);
    return name.contains("2022") || name.contains("utf-7") || name.contains("hz-gb");
  }

  /**
   * Text and how it was decoded.
   *
   * @param text the text
   * @param charset the charset used
   * @param flag CHARSET_ABSENT (eight-bit text that declares none: UTF-8 where valid, else
   *     windows-1252), CHARSET_UNKNOWN (declares one that nobody knows), CHARSET_WRONG or
   *     CHARSET_MALFORMED (not in the charset that it declares); null when all was well
   */
  public record DecodedText(String text, String charset, @Nullable String flag) {}
}
