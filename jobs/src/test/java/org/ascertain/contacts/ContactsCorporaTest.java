package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ascertain.Corpora;
import org.ascertain.model.ItemKind;
import org.ascertain.tables.ContactOccurrence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Counts on real mail and cards, by definitions that share nothing with the finder. */
class ContactsCorporaTest {
  private static final Pattern ID_HEADER =
      Pattern.compile("(?im)^Message-ID:((?:.*\\R[ \\t])*.*)$");
  private static final Pattern SENDER_HEADER =
      Pattern.compile("(?im)^(?:From|To|Reply-To|Return-Path):.*$");
  private static final Pattern ID = Pattern.compile("<([^<>\\s]+@[^<>\\s]+)>");

  private static Path corpora;

  @BeforeAll
  static void folder() {
    corpora = Corpora.folder();
  }

  @Test
  void cardsHoldWhatIndependentCountsSay() throws IOException {
    int cards = 0;
    int emails = 0;
    int phones = 0;
    for (Path file : files("vcf/ez-vcard")) {
      for (ContactCard card : new VcardReader().read(text(file), 0)) {
        cards++;
        emails += card.emails().size();
        phones += card.phones().size();
      }
    }
    assertThat(List.of(cards, emails, phones)).isEqualTo(List.of(26, 38, 75));
  }

  /** No Message-ID of the archives counts as an address, wherever a header or a text names it. */
  @Test
  void messageIdsAreNeverAddresses() throws IOException {
    List<Path> archives = new ArrayList<>(files("mbox"));
    archives.addAll(files("eml"));
    Set<String> ids = new TreeSet<>();
    Set<String> senders = new TreeSet<>();
    Set<String> found = new LinkedHashSet<>();
    int texts = 0;
    for (Path file : archives) {
      String text = text(file);
      Matcher header = ID_HEADER.matcher(text);
      while (header.find()) {
        ID.matcher(header.group(1)).results().forEach(id -> ids.add(lower(id.group(1))));
      }
      found.addAll(counted(text));
      Matcher sender = SENDER_HEADER.matcher(text);
      while (sender.find()) {
        senders.addAll(counted(sender.group()));
      }
      texts++;
    }
    assertThat(texts).isGreaterThan(100);
    assertThat(ids).hasSizeGreaterThan(3000);
    found.retainAll(ids);
    found.removeAll(senders);
    assertThat(found).isEmpty();
  }

  /** Addresses that count in a whole archive read as one note: its headers are text like any. */
  private static Set<String> counted(String text) {
    Set<String> values = new TreeSet<>();
    new EmailFinder()
        .find(
            text,
            hit -> {
              if (hit.refusal() == null) {
                values.add(hit.value());
              }
            });
    return values;
  }

  /**
   * Known signatures: the marked lines are found in most bodies, and few bodies without get one.
   */
  @Test
  void signaturesOfAPublicSetAreFound() throws IOException {
    int marked = 0;
    int found = 0;
    int wrong = 0;
    int bodies = 0;
    for (Path file : files("pii/forge-signatures")) {
      if (!file.getFileName().toString().endsWith("_body")) {
        continue;
      }
      List<String> lines = text(file).lines().toList();
      Sender sender = sender(file);
      Set<String> signature = signatureLines(lines, sender);
      bodies++;
      for (String line : lines) {
        boolean isSignature = line.startsWith("#sig#") && line.length() > 6;
        String bare = line.replaceFirst("^#(?:sig|reply)#", "").strip();
        if (!bare.isEmpty()) {
          marked += isSignature ? 1 : 0;
          found += isSignature && signature.contains(bare) ? 1 : 0;
          wrong += !isSignature && signature.contains(bare) ? 1 : 0;
        }
      }
    }
    assertThat(bodies).isGreaterThan(90);
    assertThat((double) found / marked).isGreaterThan(0.75);
    assertThat((double) found / (found + wrong)).isGreaterThan(0.9);
  }

  private static Set<String> signatureLines(List<String> lines, Sender sender) {
    String text =
        String.join("\n", lines.stream().map(l -> l.replaceFirst("^#(?:sig|reply)#", "")).toList());
    Set<String> signature = new LinkedHashSet<>();
    for (Block block : new Segmenter(Set.of()).blocks(text, null, sender)) {
      if (block.mark() == LineMark.SIGNATURE) {
        text.substring(block.start(), block.end()).lines().forEach(l -> signature.add(l.strip()));
      }
    }
    return signature;
  }

  private static Sender sender(Path body) throws IOException {
    Path file = body.resolveSibling(body.getFileName().toString().replace("_body", "_sender"));
    if (!Files.exists(file)) {
      return Sender.UNKNOWN;
    }
    String raw = text(file).strip();
    Matcher address = Pattern.compile("<([^<>]+)>").matcher(raw);
    String name = raw.replaceAll("<[^<>]*>", "").replace("\"", "").strip();
    return Sender.of(
        TestItem.message("x")
            .from(name, address.find() ? address.group(1) : raw)
            .build()
            .participants());
  }

  /** The finder reads every text of the archives without failing, whatever is in it. */
  @Test
  void everyTextIsRead() throws IOException {
    long rows = 0;
    for (Path file : files("eml/mime4j")) {
      List<Record> out = new ArrayList<>();
      new ContactFinder()
          .find(
              TestItem.of("x", ItemKind.MESSAGE, "message/rfc822").text(text(file)).build(),
              Collections.emptyIterator(),
              ItemContext.unknown(),
              out::add);
      rows += out.stream().filter(ContactOccurrence.class::isInstance).count();
    }
    assertThat(rows).isPositive();
  }

  private static List<Path> files(String folder) throws IOException {
    Path start = corpora.resolve(folder);
    assertThat(start).isDirectory();
    try (Stream<Path> paths = Files.walk(start)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
