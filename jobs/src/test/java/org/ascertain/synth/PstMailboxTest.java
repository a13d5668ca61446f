package org.ascertain.synth;

import static org.assertj.core.api.Assertions.assertThat;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PstMailboxTest {
  private static final SynthOptions OPTIONS = SynthOptions.of(2, 5).withMessagesPerMailbox(20);
  private static final Pattern CARD = Pattern.compile("BEGIN:VCARD");
  private static final Pattern EVENT = Pattern.compile("BEGIN:VEVENT");

  @TempDir Path folder;

  @Test
  void pstHoldsWhatTheFilesOfTheMailboxHold() throws IOException, PSTException {
    Path plain = folder.resolve("plain");
    Path stores = folder.resolve("stores");
    Synth.write(plain, OPTIONS);
    Synth.write(stores, OPTIONS.withPstEvery(1));
    Path mailbox = withEmlFiles(plain);

    PSTFile pst =
        new PSTFile(stores.resolve(plain.relativize(mailbox)).resolve("mailbox.pst").toFile());
    Map<String, Long> found = new TreeMap<>();
    count(pst.getRootFolder(), found);
    pst.getFileHandle().close();

    assertThat(found)
        .containsEntry("Inbox", files(mailbox.resolve("Inbox")))
        .containsEntry("Sent Items", files(mailbox.resolve("Sent Items")))
        .containsEntry("Contacts", matches(CARD, mailbox.resolve("Contacts/Contacts.vcf")))
        .containsEntry("Calendar", matches(EVENT, mailbox.resolve("Calendar/Calendar.ics")));
    assertThat(stores.resolve("truth/flows.csv"))
        .hasSameBinaryContentAs(plain.resolve("truth/flows.csv"));
  }

  @Test
  void thereIsNoPstUnlessAsked() throws IOException {
    Synth.write(folder.resolve("plain"), OPTIONS);

    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".pst"));
    }
  }

  private static Path withEmlFiles(Path matter) throws IOException {
    try (Stream<Path> folders = Files.walk(matter.resolve("exports"), 2)) {
      List<Path> found =
          folders.filter(each -> Files.isDirectory(each.resolve("Inbox"))).sorted().toList();
      return found.stream()
          .filter(each -> Files.exists(each.resolve("Contacts")))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void count(PSTFolder from, Map<String, Long> counts)
      throws PSTException, IOException {
    for (PSTFolder each : from.getSubFolders()) {
      counts.put(each.getDisplayName(), (long) each.getContentCount());
      count(each, counts);
    }
  }

  private static long files(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.count();
    }
  }

  private static long matches(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map(MatchResult::group).count();
  }
}
