package org.ascertain.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.mbox.MboxCounter;
import org.ascertain.formats.mbox.MboxMessage;
import org.ascertain.formats.mbox.MboxSplitter;
import org.ascertain.tables.Reconciliation;
import org.junit.jupiter.api.Test;

/** Readers that lose, repeat or cut messages must show, by how many. */
class FaultyMailboxTest {
  private static final int MESSAGES = 50;

  @Test
  void aSoundReaderHasNoDifference() throws IOException {
    Reading reading = read(MboxSplitter::new);

    assertThat(reading.items()).hasSize(MESSAGES);
    assertThat(reading.accounts()).allMatch(account -> account.difference() == 0);
  }

  @Test
  void aReaderThatDropsEverySeventhMessageIsShownByCountAndBytes() throws IOException {
    Reading reading = read(faulty((message, ordinal) -> ordinal % 7 == 6 ? 0 : 1));

    assertThat(account(reading, MboxCounter.BASIS).difference()).isEqualTo(MESSAGES / 7);
    assertThat(account(reading, "bytes").difference()).isPositive();
  }

  @Test
  void aReaderThatRepeatsOneMessageIsShownByCountAndBytes() throws IOException {
    Reading reading = read(faulty((message, ordinal) -> ordinal == 20 ? 2 : 1));

    assertThat(account(reading, MboxCounter.BASIS).difference()).isEqualTo(-1);
    assertThat(account(reading, "bytes").difference()).isNegative();
  }

  @Test
  void aReaderThatCutsOneMessageIsShownByBytes() throws IOException {
    Reading reading = read(cutting(20, 11));

    assertThat(account(reading, MboxCounter.BASIS).difference()).isZero();
    assertThat(account(reading, "bytes").difference()).isEqualTo(11);
  }

  private static Reading read(MailboxOpener opener) throws IOException {
    return Reading.of("inbox.mbox", mailbox(), null, opener);
  }

  private static byte[] mailbox() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MESSAGES; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "From pat@contoso.example Mon Jan  2 10:%02d:00 2017%nFrom: pat@contoso.example%n"
                  + "Message-ID: <%d@contoso.example>%n%nBody %d%n%n",
              i,
              i,
              i));
    }
    return text.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Reconciliation account(Reading reading, String basis) {
    return reading.accounts().stream()
        .filter(account -> account.basis().equals(basis))
        .findFirst()
        .orElseThrow();
  }

  private static MailboxOpener faulty(Times times) {
    return (mailbox, offset, length) -> {
      List<MboxMessage> messages = new ArrayList<>();
      Iterator<MboxMessage> sound = new MboxSplitter(mailbox, offset, length);
      for (int ordinal = 0; sound.hasNext(); ordinal++) {
        MboxMessage message = sound.next();
        for (int i = 0; i < times.of(message, ordinal); i++) {
          messages.add(message);
        }
      }
      return messages.iterator();
    };
  }

  private static MailboxOpener cutting(int victim, int bytes) {
    return (mailbox, offset, length) -> {
      List<MboxMessage> messages = new ArrayList<>();
      Iterator<MboxMessage> sound = new MboxSplitter(mailbox, offset, length);
      for (int ordinal = 0; sound.hasNext(); ordinal++) {
        MboxMessage message = sound.next();
        ByteSource content = message.bytes();
        ByteSource shorter = content.slice(0, content.size() - bytes);
        messages.add(ordinal == victim ? new MboxMessage(message.offset(), shorter) : message);
      }
      return messages.iterator();
    };
  }

  /** How often a faulty reader shows a message. */
  private interface Times {
    int of(MboxMessage message, int ordinal);
  }
}
