package org.ascertain.items;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.Digests;
import org.ascertain.model.Nullable;
import org.ascertain.sandbox.DocumentParser;
import org.ascertain.sandbox.ParsedDocument;
import org.ascertain.sandbox.ParsedPart;

/**
 * Reads every document as UTF-8 text. Lines that begin with {@code embed } become embedded parts; a
 * document that begins with {@code poison} fails.
 */
final class FakeParser implements DocumentParser {
  final List<String> names = new ArrayList<>();

  @Override
  public ParsedDocument parse(
      InputStream bytes, long size, @Nullable String name, @Nullable String mediaType) {
    names.add(String.valueOf(name));
    byte[] content = readAll(bytes);
    String text = new String(content, StandardCharsets.UTF_8);
    boolean isPoison = text.startsWith("poison");
    List<ParsedPart> parts = new ArrayList<>();
    parts.add(part(0, -1, name, content, isPoison ? null : text));
    text.lines()
        .filter(line -> line.startsWith("embed "))
        .forEach(
            line ->
                parts.add(
                    part(parts.size(), 0, null, line.getBytes(StandardCharsets.UTF_8), line)));
    List<ParsedDocument.Failure> failures =
        isPoison
            ? List.of(new ParsedDocument.Failure(0, FailureCode.CRASHED, "The child died"))
            : List.of();
    return new ParsedDocument(parts, isPoison ? "NONE" : "TIKA", isPoison ? 2 : 1, failures);
  }

  private static ParsedPart part(
      int ordinal, int parent, @Nullable String name, byte[] bytes, @Nullable String text) {
    Digests digests;
    try {
      digests = Digests.of(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ParsedPart(
        ordinal,
        parent,
        name,
        "text/plain",
        digests.size(),
        digests.sha256(),
        digests.md5(),
        text,
        Map.of());
  }

  private static byte[] readAll(InputStream in) {
    try {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads no document into memory. */
  static final class Silent implements DocumentParser {
    @Override
    public ParsedDocument parse(
        InputStream bytes, long size, @Nullable String name, @Nullable String mediaType) {
      try {
        Digests digests = Digests.of(bytes);
        ParsedPart part =
            new ParsedPart(
                0,
                -1,
                name,
                "application/octet-stream",
                digests.size(),
                digests.sha256(),
                digests.md5(),
                null,
                Map.of());
        return new ParsedDocument(List.of(part), "NONE", 1, List.of());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
