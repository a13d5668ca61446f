package org.ascertain.formats.mbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.formats.ByteSource;

/**
 * A message as Apple Mail keeps it (.emlx): a line with its length, the message, and a property
 * list of what the program knows of it.
 */
public final class Emlx {
  private static final int HEAD = 256;
  private static final int LONGEST_TAIL = 1 << 20;
  private static final Pattern LENGTH = Pattern.compile("\\A\\s*(\\d{1,15})[ \\t]*\\r?\\n");
  private static final Pattern FIELD = Pattern.compile("\\A[!-9;-~]+[ \\t]*:");
  private static final Pattern FACT =
      Pattern.compile(
          "<key>([A-Za-z0-9_-]{1,60})</key>\\s*<(string|integer|real|date)>([^<]{0,1000})</");

  private final ByteSource file;
  private final long start;
  private final long length;

  private Emlx(ByteSource file, long start, long length) {
    this.file = file;
    this.start = start;
    this.length = length;
  }

  /**
   * The file as such a message; empty when it is another.
   *
   * @throws IOException when its bytes cannot be read
   */
  public static Optional<Emlx> of(ByteSource file) throws IOException {
    String head = new String(file.head(HEAD), StandardCharsets.ISO_8859_1);
    Matcher first = LENGTH.matcher(head);
    if (!first.find() || !FIELD.matcher(head.substring(first.end())).find()) {
      return Optional.empty();
    }
    Emlx emlx = new Emlx(file, first.end(), Long.parseLong(first.group(1)));
    long after = emlx.start + emlx.length;
    if (after > file.size()) {
      return Optional.empty();
    }
    String tail = emlx.tail(64).strip();
    return tail.isEmpty() || tail.startsWith("<?xml") || tail.startsWith("<!DOCTYPE plist")
        ? Optional.of(emlx)
        : Optional.empty();
  }

  private String tail(int most) throws IOException {
    long after = start + length;
    long there = Math.min(most, file.size() - after);
    return new String(file.slice(after, there).bytes(), StandardCharsets.UTF_8);
  }

  /** The message proper. */
  public ByteSource content() {
    return file.slice(start, length);
  }

  /**
   * Words, numbers and dates of the property list, by {@code emlx_} and their names.
   *
   * @throws IOException when it cannot be read
   */
  public Map<String, String> facts() throws IOException {
    Map<String, String> facts = new TreeMap<>();
    Matcher fact = FACT.matcher(tail(LONGEST_TAIL));
    while (fact.find()) {
      facts.putIfAbsent("emlx_" + fact.group(1), fact.group(3).strip());
    }
    return facts;
  }
}
