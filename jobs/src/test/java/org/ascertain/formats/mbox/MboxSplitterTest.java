package org.ascertain.formats.mbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ascertain.Corpora;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.FileByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MboxSplitterTest {
  private static final String FROM = "From a@x.example Mon Jan  2 10:00:00 2017\n";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          one                        | 1 | @Subject: a\\n\\nbody\\n
          two                        | 2 | @Subject: a\\n\\nbody\\n\\n@Subject: b\\n\\nbody\\n
          body line without a date   | 1 | @Subject: a\\n\\nFrom here on it is calm\\nbody\\n
          after blank, without date  | 1 | @Subject: a\\n\\nbody\\n\\nFrom the depot at 10:30\\n
          dated but no empty line    | 1 | @Subject: a\\n\\nbody\\n@Subject: b\\n\\n
          carriage returns           | 2 | @Subject: a\\r\\n\\r\\nbody\\r\\n\\r\\n@Subject: b\\r\\n
          zone in the date           | 2 | @A: a\\n\\nb\\n\\nFrom - Mon Jan  2 10:00:00 +0100 2017\\n\\nb
          named zone                 | 2 | @A: a\\n\\nb\\n\\nFrom x Mon Jan 2 10:00:00 PST 2017\\n\\nb
          seconds left out           | 2 | @A: a\\n\\nb\\n\\nFrom x Mon Jan 2 10:00 2017\\n\\nb
          sender of several words    | 2 | @A: a\\n\\nb\\n\\nFrom a at x Mon Jan 2 10:00:00 2017\\n\\nb
          date as mail has it        | 2 | @A: a\\n\\nb\\n\\nFrom a Mon, 2 Jan 2017 10:00:00 +0100\\n\\nb
          quoted                     | 1 | @A: a\\n\\nb\\n\\n>From a Mon Jan 2 10:00:00 2017\\n\\nb
          no end of line             | 1 | @A: a\\n\\nb
          empty lines first          | 2 | \\n\\n@A: a\\n\\nb\\n\\n@B: c\\n\\nd\\n
          length spans a message     | 1 | @Content-Length: 51\\n\\nfwd\\n\\n@X: y\\n
          length spans, one follows  | 2 | @Content-Length: 51\\n\\nfwd\\n\\n@X: y\\n\\n@A: b\\n\\nc\\n
          stale length               | 2 | @Content-Length: 3\\n\\nbody\\n\\n@A: b\\n\\nc\\n
          length beyond the end      | 2 | @Content-Length: 9999\\n\\nbody\\n\\n@A: b\\n\\nc\\n
          """)
  void splitterAndCounterFindTheSameMessages(String what, int messages, String text)
      throws IOException {
    ByteSource mailbox = mailbox(text);

    assertThat(offsets(mailbox)).hasSize(messages).isEqualTo(MboxCounter.starts(mailbox));
  }

  @Test
  void messagesCoverTheMailboxAndKeepItsBytes() throws IOException {
    Random random = new Random(20170102);
    for (int round = 0; round < 60; round++) {
      ByteSource mailbox = new ByteArraySource(random(random).getBytes(StandardCharsets.UTF_8));
      StringBuilder joined = new StringBuilder();
      try (MboxSplitter splitter = new MboxSplitter(mailbox, 0, mailbox.size())) {
        while (splitter.hasNext()) {
          MboxMessage message = splitter.next();
          assertThat(message.offset()).isEqualTo(joined.length());
          joined.append(new String(message.bytes().bytes(), StandardCharsets.US_ASCII));
        }
      }
      assertThat(joined.toString())
          .isEqualTo(new String(mailbox.bytes(), StandardCharsets.US_ASCII));
      assertThat(offsets(mailbox)).isEqualTo(MboxCounter.starts(mailbox));
    }
  }

  @Test
  void aMessageHasNoGreatestLength() throws IOException {
    String longLine = "x".repeat(3_000_000);
    ByteSource mailbox = mailbox("@A: a\\n\\n" + longLine + "\\n\\n@B: b\\n\\nend\\n");

    try (MboxSplitter splitter = new MboxSplitter(mailbox, 0, mailbox.size())) {
      assertThat(splitter.next().length()).isGreaterThan(3_000_000);
      assertThat(splitter.next().length()).isLessThan(100);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one level     | @A: a\\n\\n>From here\\n     | A: a\\n\\nFrom here\\n
          two levels    | @A: a\\n\\n>>From here\\n    | A: a\\n\\n>From here\\n
          a quotation   | @A: a\\n\\n> From here\\n    | A: a\\n\\n> From here\\n
          inside a line | @A: a\\n\\nb >From here\\n   | A: a\\n\\nb >From here\\n
          mboxcl        | @Content-Length: 11\\n\\n>From here\\n | Content-Length: 11\\n\\n>From here\\n
          no envelope   | A: a\\n\\nb\\n               | A: a\\n\\nb\\n
          """)
  void contentLosesWhatTheMailboxAdded(String what, String message, String content)
      throws IOException {
    ByteSource found = Envelope.without(mailbox(message));

    assertThat(new String(found.bytes(), StandardCharsets.US_ASCII)).isEqualTo(lines(content));
  }

  @Test
  void theListOfTheMipsPortHasAsManyMessagesAsItsLines() throws IOException {
    ByteSource mailbox = new FileByteSource(Corpora.path("mbox/linux-mips-2006.mbox"));

    assertThat(offsets(mailbox)).hasSize(3720);
    assertThat(MboxCounter.starts(mailbox)).isEqualTo(offsets(mailbox));
  }

  private static String random(Random random) {
    String[] pieces = {
      FROM, "Subject: a\n", "\n", "body\n", ">From x\n", "From x\n", "Content-Length: 12\n", "\r\n"
    };
    StringBuilder text = new StringBuilder(FROM);
    for (int i = 0; i < 80; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static List<Long> offsets(ByteSource mailbox) throws IOException {
    List<Long> offsets = new ArrayList<>();
    try (MboxSplitter splitter = new MboxSplitter(mailbox, 0, mailbox.size())) {
      while (splitter.hasNext()) {
        offsets.add(splitter.next().offset());
      }
    }
    return offsets;
  }

  private static ByteSource mailbox(String text) {
    return new ByteArraySource(lines(text.replace("@", FROM)).getBytes(StandardCharsets.UTF_8));
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r");
  }
}
