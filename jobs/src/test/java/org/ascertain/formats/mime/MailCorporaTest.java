package org.ascertain.formats.mime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ascertain.Corpora;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.FileByteSource;
import org.ascertain.formats.mbox.Envelope;
import org.ascertain.formats.mbox.MboxSplitter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real mail against counts by independent programs, by their definitions. Where this reader finds
 * more, a rule says why:
 *
 * <ul>
 *   <li>DECODED: a message attached in base64 or quoted-printable is decoded and descended; the
 *       other programs stop there.
 *   <li>DIGEST: parts of a digest that name no type are messages (RFC 2046, 5.1.5).
 *   <li>WHOLE: a message that is nothing but another message counts that one, too.
 *   <li>BOUNDARY: a boundary that is folded over two lines is still one.
 *   <li>GOES_ON: after a line that is no header field the header goes on.
 *   <li>SPACE: a header name may have white space before its colon (RFC 5322, 4.5).
 * </ul>
 */
class MailCorporaTest {
  private static final Map<String, MailTally> TALLIES = new TreeMap<>();
  private static Path corpora;
  private static JsonNode truth;

  @BeforeAll
  static void open() throws IOException {
    corpora = Corpora.folder();
    truth = Corpora.truth();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # set                    | attachments | messages with | nested | ids | rules
          eml/mime4j               | 13          | 6             | 8      | 0   | DECODED DIGEST WHOLE BOUNDARY
          eml/ruby-mail            | 0           | 0             | 0      | 2   | GOES_ON SPACE
          eml/spamassassin-easy-ham-1 | 0        | 0             | 0      | 0   |
          eml/spamassassin-spam-1  | 0           | 0             | 0      | 0   |
          eml/tika                 | 0           | 0             | 0      | 0   | GOES_ON
          mbox/notmuch-lkml        | 0           | 0             | 0      | 0   |
          production/freeeed-bailey-s | 0        | 0             | 0      | 0   |
          mbox/linux-mips-2006.mbox | 0          | 0             | 0      | 0   |
          mbox/3gpp/3GPP_TSG_SA_WG4_EVS.mbox | 0 | 0             | 0      | 0   |
          """)
  void countsEqualTheIndependentOnesButForNamedRules(
      String set, int attachments, int with, int nested, int ids, String rules) throws IOException {
    MailTally tally = tally(set);
    JsonNode expected = expected(set);

    assertThat(tally.messages).isEqualTo(expected.get("messages").asInt());
    assertThat(tally.attachments).isEqualTo(expected.get("attachments").asInt() + attachments);
    assertThat(tally.withAttachments)
        .isEqualTo(expected.get("messages_with_attachments").asInt() + with);
    assertThat(tally.nested).isEqualTo(expected.get("nested_rfc822").asInt() + nested);
    assertThat(tally.distinctMessageIds())
        .isEqualTo(expected.get("distinct_message_ids").asInt() + ids);
    assertThat(tally.withoutMessageId).isEqualTo(expected.get("without_message_id").asInt() - ids);
    assertThat(tally.problems).isZero();
    boolean goesOn = rules != null && rules.contains("GOES_ON");
    if (!goesOn) {
      assertThat(tally.standardAddresses)
          .hasSize(expected.get("distinct_header_addresses").asInt());
      assertThat(tally.standardAddressesSha256())
          .isEqualTo(expected.get("header_addresses_sha256").asText());
      assertThat(tally.fromAddresses).hasSize(expected.get("distinct_from_addresses").asInt());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "eml/spamassassin-easy-ham-1",
    "mbox/notmuch-lkml",
    "production/freeeed-bailey-s",
    "mbox/linux-mips-2006.mbox"
  })
  void ownAddressesHoldAllThatTheOtherDefinitionFinds(String set) throws IOException {
    MailTally tally = tally(set);

    assertThat(tally.ownAddresses).containsAll(tally.standardAddresses);
  }

  private static JsonNode expected(String set) {
    if (set.startsWith("production/")) {
      return truth.get("production").get(set.substring("production/".length())).get("eml");
    }
    return truth.get(set.endsWith(".mbox") ? "mbox" : "eml").get(set);
  }

  private static MailTally tally(String set) throws IOException {
    if (!TALLIES.containsKey(set)) {
      TALLIES.put(set, counted(set));
    }
    return TALLIES.get(set);
  }

  private static MailTally counted(String set) throws IOException {
    MailTally tally = new MailTally();
    if (set.endsWith(".mbox")) {
      ByteSource mailbox = new FileByteSource(corpora.resolve(set));
      try (MboxSplitter splitter = new MboxSplitter(mailbox, 0, mailbox.size())) {
        while (splitter.hasNext()) {
          tally.add(splitter.next().content());
        }
      }
      return tally;
    }
    for (Path file : files(set)) {
      tally.add(Envelope.without(new FileByteSource(file)));
    }
    return tally;
  }

  private static List<Path> files(String set) throws IOException {
    try (Stream<Path> files = Files.walk(corpora.resolve(set))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isMessage(set, file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  /** Which files are messages, as the independent counts have it. */
  private static boolean isMessage(String set, String name) {
    if (set.startsWith("production/")) {
      return name.endsWith(".eml");
    }
    if (set.equals("eml/mime4j")) {
      return name.endsWith(".msg");
    }
    boolean isHidden = set.contains("notmuch") && name.startsWith(".");
    boolean isOther =
        name.matches(".*\\.(json|xml|out|jpg|pdf|doc|asc|gpg|base64)|.*README|.*\\.md");
    return !isHidden && !isOther;
  }
}
