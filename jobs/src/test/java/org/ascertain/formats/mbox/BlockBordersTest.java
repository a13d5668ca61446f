package org.ascertain.formats.mbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailboxes are read in blocks: what is sought may stand in two of them. */
class BlockBordersTest {
  private static final String HEADER = "From a@x.example Mon Jan  2 10:00:00 2017\nSubject: a\n\n";
  private static final int AROUND = 12;

  @ParameterizedTest(name = "block of {0}")
  @ValueSource(ints = {1 << 16, 1 << 18})
  void messagesThatBeginAtTheEndOfABlockAreFound(int block) throws IOException {
    for (int start = block - AROUND; start <= block + AROUND; start++) {
      String mailbox =
          upTo(start) + HEADER + "body\n\nFrom here on no date\n\n" + HEADER + "body\n";
      long last = (long) start + HEADER.length() + "body\n\nFrom here on no date\n\n".length();

      assertThat(MboxCounter.starts(source(mailbox)))
          .as("message at %d", start)
          .containsExactly(0L, (long) start, last)
          .isEqualTo(offsets(source(mailbox)));
    }
  }

  @Test
  void aMessageAfterALineThatIsNotEmptyIsNone() throws IOException {
    int block = 1 << 18;
    for (int start = block - AROUND; start <= block + AROUND; start++) {
      String body = upTo(start - 1);
      String mailbox = body.substring(0, body.length() - 1) + "x\n" + HEADER;

      assertThat(mailbox.indexOf(HEADER, 1)).isEqualTo(start);
      assertThat(MboxCounter.starts(source(mailbox))).as("line at %d", start).containsExactly(0L);
    }
  }

  @ParameterizedTest(name = "{0} quotes")
  @ValueSource(ints = {1, 2, 7, 1024, 1025, 1500})
  void quotesAtTheEndOfABlockAreTakenOff(int quotes) throws IOException {
    int block = 1 << 16;
    for (int start = block - quotes - AROUND; start <= block + AROUND; start++) {
      String line = ">".repeat(quotes) + "From x\n";
      String content = upTo(start) + line + ">Fro\n>" + line + ">>";
      String expected = content.replaceAll("(?m)^>(>{0,1023}From )", "$1");

      assertThat(unquoted(content)).as("line at %d", start).isEqualTo(expected);
      assertThat(FromUnquoter.count(source(content)))
          .isEqualTo(content.length() - expected.length());
    }
  }

  @Test
  void theSameComesByteByByte() throws IOException {
    String content = "a\n>From b\n>>From c\n> From d\n>From";
    StringBuilder read = new StringBuilder();
    try (InputStream in = new FromUnquoter(new ByteArrayInputStream(bytes(content)))) {
      for (int value = in.read(); value >= 0; value = in.read()) {
        read.append((char) value);
      }
    }
    assertThat(read).hasToString("a\nFrom b\n>From c\n> From d\n>From");
  }

  @Test
  void lineEndsAreFoundAtEachPlace() {
    byte[] bytes = new byte[40];
    for (int from = 0; from < bytes.length; from++) {
      assertThat(Newlines.indexOf(bytes, from, bytes.length)).isEqualTo(-1);
      for (int at = 0; at < bytes.length; at++) {
        // The bytes beside it are those that a careless comparison takes for a line end.
        bytes[at] = '\n';
        bytes[(at + 1) % bytes.length] = '\n' + 1;
        bytes[(at + 2) % bytes.length] = (byte) ('\n' | 0x80);
        assertThat(Newlines.indexOf(bytes, from, bytes.length)).isEqualTo(at < from ? -1 : at);
        assertThat(Newlines.indexOf(bytes, from, at)).isEqualTo(-1);
        bytes[at] = 0;
        bytes[(at + 1) % bytes.length] = 0;
        bytes[(at + 2) % bytes.length] = 0;
      }
    }
  }

  /** A first message of so many bytes, with an empty line at its end. */
  private static String upTo(int length) {
    StringBuilder mailbox = new StringBuilder(length).append(HEADER);
    while (mailbox.length() < length - 80) {
      mailbox.append("x".repeat(59)).append('\n');
    }
    mailbox.append("x".repeat(length - mailbox.length() - 2)).append("\n\n");
    return mailbox.toString();
  }

  private static String unquoted(String content) throws IOException {
    try (InputStream in = new FromUnquoter(new ByteArrayInputStream(bytes(content)))) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static List<Long> offsets(ByteSource mailbox) throws IOException {
    List<Long> offsets = new ArrayList<>();
    try (MboxSplitter splitter = new MboxSplitter(mailbox, 0, mailbox.size())) {
      splitter.forEachRemaining(message -> offsets.add(message.offset()));
    }
    return offsets;
  }

  private static ByteSource source(String text) {
    return new ByteArraySource(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
