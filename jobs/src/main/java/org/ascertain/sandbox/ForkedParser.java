package org.ascertain.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Nullable;

/**
 * Parses documents in forked children. A document that fails climbs down a ladder: the child at
 * hand, a fresh child, a parser that leaves embedded parts alone, the strings in its bytes. What an
 * earlier rung found of embedded parts is kept.
 */
public final class ForkedParser implements DocumentParser, AutoCloseable {
  /** Nothing further down the ladder could do better. */
  private static final Set<FailureCode> FINAL =
      Set.of(FailureCode.ENCRYPTED, FailureCode.EMPTY, FailureCode.BOMB, FailureCode.TEXT_CUT);

  private static final Set<FailureCode> DEADLY =
      Set.of(FailureCode.CRASHED, FailureCode.TIMEOUT, FailureCode.OUT_OF_MEMORY);

  private final SandboxLimits limits;
  private final ChildPool children;

  /** A parser with children of its own. */
  public ForkedParser(SandboxLimits limits) {
    this.limits = limits;
    this.children = new ChildPool(limits);
  }

  @Override
  public ParsedDocument parse(
      InputStream bytes, long size, @Nullable String name, @Nullable String mediaType) {
    try (Spool spool = Spool.of(bytes, size)) {
      return new Climb(spool, name, mediaType).parse();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot spool a document", e);
    }
  }

  @Override
  public void close() {
    children.close();
  }

  /** One document on its way down. */
  private final class Climb {
    private final Spool document;
    private final String name;
    private final String mediaType;
    private final Map<Integer, ParsedPart> parts = new TreeMap<>();
    private final List<ParsedDocument.Failure> failures = new ArrayList<>();
    private int attempts;

    Climb(Spool document, @Nullable String name, @Nullable String mediaType) {
      this.document = document;
      this.name = name;
      this.mediaType = mediaType;
    }

    ParsedDocument parse() throws IOException {
      if (document.size() == 0) {
        failures.add(new ParsedDocument.Failure(0, FailureCode.EMPTY, "No bytes"));
        return result("NONE");
      }
      FailureCode first = attempt(/* isSimple= */ false);
      if (first == null || FINAL.contains(first)) {
        return result("TIKA");
      }
      if (DEADLY.contains(first) && attempt(/* isSimple= */ false) == null) {
        return result("TIKA_FRESH");
      }
      if (first != FailureCode.UNSUPPORTED && attempt(/* isSimple= */ true) == null) {
        return result("TIKA_SIMPLE");
      }
      return strings();
    }

    /** Null when the document itself was read, even if a part of it was not. */
    private @Nullable FailureCode attempt(boolean isSimple) throws IOException {
      attempts++;
      Duration time = limits.timeFor(document.size());
      Child.Answer answer = children.parse(document, name, mediaType, isSimple, time);
      answer.parts().forEach(part -> parts.putIfAbsent(part.ordinal(), part));
      ParsedDocument.Failure own = null;
      for (ParsedDocument.Failure failure : answer.failures()) {
        boolean isOwn = failure.ordinal() == null || failure.ordinal() == 0;
        own = isOwn && own == null ? failure : own;
        note(failure);
      }
      boolean hasText = parts.containsKey(0) && parts.get(0).text() != null;
      return own == null || hasText && !FINAL.contains(own.code()) ? null : own.code();
    }

    /** A failure that an earlier rung met already is told once. */
    private void note(ParsedDocument.Failure failure) {
      boolean isKnown =
          failures.stream()
              .anyMatch(
                  known ->
                      known.code() == failure.code()
                          && java.util.Objects.equals(known.ordinal(), failure.ordinal()));
      if (!isKnown) {
        failures.add(failure);
      }
    }

    private ParsedDocument strings() throws IOException {
      attempts++;
      try (InputStream in = new java.io.BufferedInputStream(document.open())) {
        String text = Strings.of(in);
        ParsedPart root = root();
        parts.put(
            0,
            new ParsedPart(
                0,
                -1,
                name,
                root.mediaType(),
                document.size(),
                document.sha256(),
                document.md5(),
                text,
                root.metadata()));
        return result(text == null ? "NONE" : "STRINGS");
      }
    }

    private ParsedDocument result(String rung) {
      parts.put(0, root());
      return new ParsedDocument(List.copyOf(parts.values()), rung, attempts, failures);
    }

    private ParsedPart root() {
      ParsedPart found = parts.get(0);
      return found != null
          ? found
          : new ParsedPart(
              0,
              -1,
              name,
              mediaType == null ? "application/octet-stream" : mediaType,
              document.size(),
              document.sha256(),
              document.md5(),
              null,
              Map.of());
    }
  }
}
