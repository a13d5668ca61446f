package org.ascertain.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Nullable;
import org.ascertain.model.Passwords;
import org.ascertain.sandbox.ParsedDocument.Failure;
import org.ascertain.sandbox.wire.Reading;
import org.ascertain.sandbox.wire.Request;

/**
 * The rungs for one document. A process that dies is followed by a fresh one; an embedded part that
 * kills twice is left out of the next attempt, so that it costs itself alone. When the document's
 * own text stays out, a simpler parser and then its printable characters stand in. What is
 * encrypted or over a bound does not climb: there is nothing to be had from it.
 */
final class Ladder {
  private static final Set<FailureCode> CLIMBS =
      EnumSet.of(
          FailureCode.UNSUPPORTED,
          FailureCode.CORRUPT,
          FailureCode.TRUNCATED,
          FailureCode.TIMEOUT,
          FailureCode.OUT_OF_MEMORY,
          FailureCode.CRASHED);

  private final ChildPool pool;
  private final SandboxLimits limits;
  private final Spool spool;
  private final Passwords passwords;
  private final @Nullable String name;
  private final @Nullable String mediaType;
  private final Set<Integer> skipped = new TreeSet<>();
  private final List<Failure> deaths = new ArrayList<>();
  private int attempts;

  Ladder(
      ChildPool pool,
      SandboxLimits limits,
      Spool spool,
      Passwords passwords,
      @Nullable String name,
      @Nullable String mediaType) {
    this.pool = pool;
    this.limits = limits;
    this.spool = spool;
    this.passwords = passwords;
    this.name = name;
    this.mediaType = mediaType;
  }

  ParsedDocument climb() {
    Attempt first = attempt(Reading.FULL, pool.borrow());
    Attempt best = first.death() == null ? first : repeat(first);
    String rung = attempts == 1 ? "TIKA" : "TIKA_FRESH";
    List<Failure> failures = new ArrayList<>(best.failures());
    failures.addAll(deaths);
    if (best.death() != null) {
      failures.add(failureOf(best));
    }
    Failure failure = new Attempt(best.parts(), failures, null, 0).failureOfDocument();
    if (failure == null || best.hasText()) {
      return new ParsedDocument(best.parts(), rung, attempts, failures);
    }
    return lower(best, failures, failure.code(), rung);
  }

  /** Fresh processes until one comes to its end, or the document itself has killed two. */
  private Attempt repeat(Attempt first) {
    Attempt last = first;
    Attempt fullest = first;
    while (last.death() != null && attempts < limits.attempts()) {
      Attempt next = attempt(Reading.FULL, pool.borrowFresh());
      if (next.death() == null) {
        return next;
      }
      fullest = next.textChars() > fullest.textChars() ? next : fullest;
      if (next.openOrdinal() == last.openOrdinal()) {
        if (next.openOrdinal() == 0) {
          return fullest;
        }
        skipped.add(next.openOrdinal());
        deaths.add(failureOf(next));
      }
      last = next;
    }
    return fullest;
  }

  private ParsedDocument lower(
      Attempt best, List<Failure> failures, FailureCode code, String rung) {
    boolean stays = !CLIMBS.contains(code) || best.parts().size() > 1;
    if (stays) {
      String reached = best.parts().size() > 1 ? rung : "NONE";
      return new ParsedDocument(best.parts(), reached, attempts, failures);
    }
    if (code != FailureCode.UNSUPPORTED) {
      Attempt simple = attempt(Reading.SIMPLE, pool.borrow());
      if (simple.hasText()) {
        failures.addAll(cutsOf(simple));
        return withText(best, simple.parts().get(0).text(), "TIKA_SIMPLE", failures);
      }
    }
    return strings(best, failures);
  }

  private ParsedDocument strings(Attempt best, List<Failure> failures) {
    attempts++;
    try (InputStream head = spool.open();
        InputStream in = spool.open()) {
      if (Compressed.isIn(head) || best.parts().get(0).mediaType().contains("pkcs7")) {
        return withText(best, null, "NONE", failures);
      }
      PrintableStrings strings = new PrintableStrings(limits.textChars()).read(in);
      if (strings.isCut()) {
        failures.add(new Failure(0, FailureCode.TEXT_CUT, "Text beyond the limit was cut"));
      }
      String text = strings.text().isBlank() ? null : strings.text();
      return withText(best, text, text == null ? "NONE" : "STRINGS", failures);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read back from the scratch folder", e);
    }
  }

  private ParsedDocument withText(
      Attempt best, @Nullable String text, String rung, List<Failure> failures) {
    ParsedPart document = best.parts().get(0);
    ParsedPart filled =
        new ParsedPart(
            0,
            -1,
            document.name(),
            document.mediaType(),
            document.sizeBytes(),
            document.sha256(),
            document.md5(),
            text,
            document.metadata());
    return new ParsedDocument(List.of(filled), rung, attempts, failures);
  }

  private Attempt attempt(Reading reading, Child child) {
    attempts++;
    try {
      Request request = new Request(reading, name, mediaType, skipped, limits.bounds(), passwords);
      return child.read(request, spool);
    } finally {
      pool.giveBack(child);
    }
  }

  private static Failure failureOf(Attempt attempt) {
    Death death = attempt.death();
    return new Failure(attempt.openOrdinal(), death.code(), death.message());
  }

  private static List<Failure> cutsOf(Attempt simple) {
    return simple.failures().stream()
        .filter(failure -> failure.code() == FailureCode.TEXT_CUT)
        .toList();
  }
}
