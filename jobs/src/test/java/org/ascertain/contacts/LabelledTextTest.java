package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ascertain.Corpora;
import org.ascertain.contacts.LabelledCorpus.Body;
import org.ascertain.contacts.LabelledCorpus.LabelledText;
import org.ascertain.contacts.LabelledCorpus.Span;
import org.ascertain.model.IdentifierKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Error rates of the finders on labelled sets, with intervals. The thresholds of the finders were
 * decided on {@code generated_small.json}; words and shapes that announce a number were added while
 * the errors on the large set were known, so its rates are no held-out ones.
 */
class LabelledTextTest {
  private static final String LARGE = "synth_dataset_v2.json";

  /** What a number can be followed by within its label: the extension is no part of it. */
  private static final Pattern EXTENSION = Pattern.compile("(?:[\\s,]*(?:x|ext\\.?|#)\\s*\\d+)?");

  private static final Set<String> NEVER_PHONES = Set.of("US_SSN", "CREDIT_CARD");

  private static Path pii;

  @BeforeAll
  static void folder() {
    pii = Corpora.path("pii");
  }

  @ParameterizedTest
  @ValueSource(strings = {"generated_small.json", LARGE})
  void addressesAreFound(String file, TestReporter reporter) throws IOException {
    LabelledScore score = new LabelledScore("E-mail addresses, " + file);
    for (LabelledText text : presidio().texts(file)) {
      score(score, text, "EMAIL_ADDRESS", hits(new EmailFinder(), text.text()));
    }
    reporter.publishEntry(score.report());
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.99);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.99);
    score.isReported("email-finder", "presidio-research/" + file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"generated_small.json", LARGE})
  void phonesAreFound(String file, TestReporter reporter) throws IOException {
    LabelledScore score = new LabelledScore("Phone numbers, " + file);
    for (LabelledText text : presidio().texts(file)) {
      score(score, text, "PHONE_NUMBER", phones(text.text()));
    }
    reporter.publishEntry(score.report());
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.85);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.80);
    score.isReported("phone-finder", "presidio-research/" + file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"generated_small.json", LARGE})
  void numbersOfPeopleAndCardsAreNoPhones(String file) throws IOException {
    List<String> taken = new ArrayList<>();
    int numbers = 0;
    for (LabelledText text : presidio().texts(file)) {
      List<Hit> hits = phones(text.text());
      for (Span span : text.spans()) {
        if (NEVER_PHONES.contains(span.kind())) {
          numbers++;
          hits.stream()
              .filter(hit -> hit.start() < span.end() && hit.end() > span.start())
              .forEach(hit -> taken.add(span.kind() + " " + shape(span.value())));
        }
      }
    }
    assertThat(numbers).isPositive();
    assertThat(taken).isEmpty();
  }

  private static LabelledCorpus presidio() {
    return new LabelledCorpus(pii.resolve("presidio-research"));
  }

  private static List<Hit> phones(String text) {
    return hits(new PhoneFinder(PhoneNumbers.of(null)), text);
  }

  private static List<Hit> hits(IdentifierFinder finder, String text) {
    List<Hit> hits = new ArrayList<>();
    finder.find(
        text,
        hit -> {
          if (hit.refusal() == null) {
            hits.add(hit);
          }
        });
    return hits;
  }

  private static void score(LabelledScore score, LabelledText text, String kind, List<Hit> hits) {
    List<Hit> left = new ArrayList<>(hits);
    for (Span span : text.spans()) {
      if (span.kind().equals(kind)) {
        Optional<Hit> match = left.stream().filter(hit -> isMatch(hit, span)).findFirst();
        match.ifPresentOrElse(hit -> score.right(), () -> score.missed(shape(span.value())));
        match.ifPresent(left::remove);
      }
    }
    left.forEach(
        hit ->
            score.wrong(
                text.spans().stream()
                        .filter(span -> hit.start() < span.end() && hit.end() > span.start())
                        .map(Span::kind)
                        .findFirst()
                        .orElse("unlabelled")
                    + " "
                    + shape(hit.raw())));
  }

  /** The whole label, but for the extension of a phone number. */
  private static boolean isMatch(Hit hit, Span span) {
    if (hit.start() != span.start() || hit.end() > span.end()) {
      return false;
    }
    String rest = span.value().substring(hit.end() - span.start());
    return hit.kind() == IdentifierKind.PHONE ? EXTENSION.matcher(rest).matches() : rest.isEmpty();
  }

  /** A value without what it says: errors are listed by kind, not by content. */
  private static String shape(String value) {
    return value.replaceAll("\\d", "9").replaceAll("\\p{L}", "a").replaceAll("a{2,}", "a");
  }

  @Test
  void signaturesAreTold(TestReporter reporter) throws IOException {
    LabelledCorpus forge = new LabelledCorpus(pii.resolve("forge-signatures"));
    List<Body> bodies = new ArrayList<>(forge.bodies("P"));
    bodies.addAll(forge.bodies("N"));
    LabelledScore messages = new LabelledScore("Messages with a signature");
    LabelledScore lines = new LabelledScore("Lines of signatures");
    List<String> disputed = new ArrayList<>();
    for (Body body : bodies) {
      List<Boolean> found = signatureLines(body);
      boolean isFound = found.contains(true);
      count(messages, body.isSigned(), isFound, body.name());
      for (int line = 0; line < found.size(); line++) {
        count(lines, body.signatureLines().get(line), found.get(line), body.name());
      }
      if (body.isSigned() != isFound) {
        disputed.add(body.name() + (isFound ? " found" : " labelled"));
      }
    }
    reporter.publishEntry(messages.report());
    reporter.publishEntry(lines.report());
    reporter.publishEntry(String.format(Locale.ROOT, "Disputed labels: %s", disputed));
    assertThat(messages.precision()).isGreaterThanOrEqualTo(0.80);
    assertThat(messages.recall()).isGreaterThanOrEqualTo(0.90);
    messages.isReported("signature-finder", "forge-signatures");
    lines.isReported("signature-line-finder", "forge-signatures");
  }

  private static void count(LabelledScore score, boolean isLabelled, boolean isFound, String kind) {
    if (isLabelled && isFound) {
      score.right();
    } else if (isFound) {
      score.wrong(kind);
    } else if (isLabelled) {
      score.missed(kind);
    }
  }

  /** Per line whether it is part of the signature; blank lines are labelled as nothing. */
  private static List<Boolean> signatureLines(Body body) {
    Lines lines = new Lines(body.text());
    List<Block> blocks = new Segmenter(Set.of()).blocks(body.text(), null, body.sender());
    List<Boolean> found = new ArrayList<>();
    for (int line = 0; line < body.signatureLines().size(); line++) {
      int start = lines.start(line);
      boolean isSignature =
          !lines.isBlank(line)
              && blocks.stream()
                  .anyMatch(
                      block ->
                          block.mark() == LineMark.SIGNATURE
                              && block.start() <= start
                              && start < block.end());
      found.add(isSignature);
    }
    return found;
  }
}
