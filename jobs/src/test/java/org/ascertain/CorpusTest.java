package org.ascertain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascertain.formats.Digests;
import org.ascertain.formats.FileByteSource;
import org.ascertain.model.ItemKind;
import org.ascertain.model.ParticipantRole;
import org.ascertain.model.Passwords;
import org.ascertain.tables.Item;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Every folder of the corpora against counts by independent programs, by their definitions. */
@Tag("corpora")
class CorpusTest {
  /** The counts of the corpora that the exceptions are about. */
  private static final String KNOWN =
      "17f22412293ded706ba2b6137bc1d1753e3c7364776664132eedb3e654437c3c";

  private static final String PER_FILE = "per_file_[attachments,addresses,defect,nested]";
  private static final String NO_MAIL =
      ".*\\.(json|xml|out|jpg|pdf|doc|asc|gpg|base64)|.*README|.*\\.md";
  private static final String ADDRESS = "[^\\s@<>,;:\"()\\[\\]]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";
  private static final int MOST_LISTED = 20;

  private static Path corpora;
  private static JsonNode truth;
  private static boolean isKnown;

  @BeforeAll
  static void open() throws IOException {
    corpora = Corpora.folder();
    truth = Corpora.truth();
    isKnown = Digests.of(new FileByteSource(corpora.resolve("truth.json"))).sha256().equals(KNOWN);
  }

  @TestFactory
  Stream<DynamicTest> mail() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String group : List.of("eml", "mbox")) {
      truth
          .get(group)
          .properties()
          .forEach(set -> tests.add(test(set.getKey(), () -> mail(set.getKey(), set.getValue()))));
    }
    return tests.stream();
  }

  private static DynamicTest test(String name, Executable body) {
    return DynamicTest.dynamicTest(name, body);
  }

  private static void mail(String set, JsonNode expected) throws IOException {
    JsonNode perFile = expected.path(PER_FILE);
    CorpusReading reading = new CorpusReading(corpora, new UnreadDocuments(), Passwords.NONE);
    CorpusReading.Folder folder = reading.readAll(reading.paths(set));
    folder.assertNothingIsMissing();

    CorpusDifferences differences = new CorpusDifferences(set, isKnown);
    CorpusMail all = new CorpusMail();
    for (CorpusReading.Rows rows : folder.files().values()) {
      if (!isMail(set, rows.path(), perFile)) {
        continue;
      }
      all.add(folder, rows);
      if (perFile.has(rows.path())) {
        CorpusMail one = new CorpusMail();
        one.add(folder, rows);
        JsonNode counts = perFile.get(rows.path());
        differences.compare(rows.path(), "attachments", one.attachments(), counts.get(0).asLong());
        differences.compare(
            rows.path(), "addresses", one.addresses().size(), counts.get(1).asLong());
        differences.compare(rows.path(), "nested", one.nested(), counts.get(3).asLong());
      }
    }
    assertThat(all.messages()).isGreaterThanOrEqualTo(expected.get("messages").asLong());
    compare(differences, set, all, expected);
    differences.check(new CorpusExceptions(), folder, folder.items().size());
  }

  private static void compare(
      CorpusDifferences differences, String set, CorpusMail all, JsonNode expected) {
    differences.compare(set, "messages", all.messages(), expected.get("messages").asLong());
    differences.compare(
        set, "attachments", all.attachments(), expected.get("attachments").asLong());
    differences.compare(set, "nested", all.nested(), expected.get("nested_rfc822").asLong());
    differences.compare(
        set,
        "addresses",
        all.addresses().size(),
        expected.get("distinct_header_addresses").asLong());
    differences.compare(
        set, "ids", all.messageIds().size(), expected.get("distinct_message_ids").asLong());
  }

  /** Which files are messages, as the independent counts have it. */
  private static boolean isMail(String set, String path, JsonNode perFile) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.equals(set) || perFile.has(path)) {
      return true;
    }
    boolean isHidden = set.contains("notmuch") && name.startsWith(".");
    boolean isOther = set.equals("eml/mime4j") ? !name.endsWith(".msg") : name.matches(NO_MAIL);
    return perFile.isMissingNode() && !isHidden && !isOther;
  }

  @TestFactory
  Stream<DynamicTest> messagesOfOutlook() {
    return truth.get("msg").get("per_file").properties().stream()
        .map(file -> file.getKey().replaceFirst("/[^/]*$", ""))
        .distinct()
        .map(folder -> test(folder, () -> outlook(folder)));
  }

  private static void outlook(String set) throws IOException {
    CorpusReading reading = new CorpusReading(corpora, new UnreadDocuments(), Passwords.NONE);
    CorpusReading.Folder folder = reading.readAll(reading.paths(set));
    folder.assertNothingIsMissing();
    CorpusDifferences differences = new CorpusDifferences(set, isKnown);
    for (CorpusReading.Rows rows : folder.files().values()) {
      JsonNode expected = truth.get("msg").get("per_file").path(rows.path());
      if (!expected.has("attachments")) {
        continue;
      }
      Item top = rows.items().get(0);
      long attached = rows.items().stream().filter(item -> item.locator().contains("msg:")).count();
      long nested =
          rows.items().stream()
              .filter(item -> item.depth() > 0 && item.mediaType().contains("ms-outlook"))
              .count();
      differences.compare(
          rows.path(), "attachments", attached, expected.get("attachments").asLong());
      differences.compare(rows.path(), "nested", nested, expected.get("nested").asLong());
      Set<String> theirs = new TreeSet<>();
      expected.get("addresses").forEach(one -> theirs.add(one.asText()));
      Set<String> ours = listed(top);
      differences.compare(rows.path(), "addresses", ours.size(), theirs.size());
      assertThat(ours).as(rows.path()).containsAll(theirs);
    }
    differences.check(new CorpusExceptions(), folder, folder.items().size());
  }

  /** The headers that the independent program writes have no Bcc; it lists the first twenty. */
  private static Set<String> listed(Item message) {
    Set<String> all = new TreeSet<>();
    message.participants().stream()
        .filter(one -> one.role() != ParticipantRole.BCC)
        .filter(one -> one.address() != null && one.address().matches(ADDRESS))
        .forEach(one -> all.add(one.address()));
    Set<String> listed = new TreeSet<>();
    Iterator<String> each = all.iterator();
    while (each.hasNext() && listed.size() < MOST_LISTED) {
      listed.add(each.next());
    }
    return listed;
  }

  @Test
  void streamsOfOutlook() throws IOException {
    CorpusReading reading = new CorpusReading(corpora, new UnreadDocuments(), Passwords.NONE);
    CorpusReading.Folder folder = reading.readAll(reading.paths("tnef"));
    folder.assertNothingIsMissing();
    CorpusDifferences differences = new CorpusDifferences("tnef", isKnown);
    truth
        .get("tnef")
        .get("per_file")
        .properties()
        .forEach(
            file -> {
              CorpusReading.Rows rows = folder.files().get(file.getKey());
              boolean isStream = rows.source().mediaType().equals("application/vnd.ms-tnef");
              long attached =
                  rows.items().stream().filter(item -> item.locator().matches("tnef:\\d+")).count();
              if (isStream && file.getValue().get("rc").asInt() == 0) {
                long listed = file.getValue().get("listed").asLong();
                differences.compare(rows.path(), "attachments", attached, listed);
              }
            });
    differences.check(new CorpusExceptions(), folder, folder.items().size());
  }

  @Test
  void cardsAndCalendars() throws IOException {
    CorpusReading reading = new CorpusReading(corpora, new UnreadDocuments(), Passwords.NONE);
    CorpusReading.Folder cards = reading.readAll(reading.paths("vcf"));
    CorpusReading.Folder calendars = reading.readAll(reading.paths("ics"));
    cards.assertNothingIsMissing();
    calendars.assertNothingIsMissing();
    JsonNode components = truth.get("ics").get("components");
    CorpusDifferences differences = new CorpusDifferences("ics", isKnown);
    long lists = count(cards, ItemKind.DISTRIBUTION_LIST);
    differences.compare(
        "vcf",
        "cards",
        count(cards, ItemKind.CONTACT) + lists,
        truth.get("vcf").get("VCARD").asLong());
    differences.compare(
        "ics", "events", count(calendars, ItemKind.CALENDAR), components.get("VEVENT").asLong());
    differences.compare(
        "ics", "tasks", count(calendars, ItemKind.TASK), components.path("VTODO").asLong());
    differences.compare(
        "ics", "journal", count(calendars, ItemKind.JOURNAL), components.path("VJOURNAL").asLong());
    differences.check(new CorpusExceptions(), calendars, calendars.items().size());
  }

  private static long count(CorpusReading.Folder folder, ItemKind kind) {
    return folder.items().stream().filter(item -> item.kind() == kind).count();
  }

  @Test
  void nativesOfProductions() throws IOException {
    CorpusReading reading = new CorpusReading(corpora, new UnreadDocuments(), Passwords.NONE);
    List<CorpusDifferences> all = new ArrayList<>();
    for (var production : truth.get("production").properties()) {
      String set = "production/" + production.getKey();
      CorpusReading.Folder folder = reading.readAll(reading.paths(set + "/native"));
      folder.assertNothingIsMissing();
      assertThat(folder.files()).hasSize(production.getValue().get("natives").asInt());
      CorpusMail mail = new CorpusMail();
      for (CorpusReading.Rows rows : folder.files().values()) {
        if (rows.path().endsWith(".eml")) {
          mail.add(folder, rows);
        }
      }
      CorpusDifferences differences = new CorpusDifferences(set, isKnown);
      compare(differences, set, mail, production.getValue().get("eml"));
      differences.check(new CorpusExceptions(), folder, folder.items().size());
      all.add(differences);
    }
    assertThat(all).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> stores() {
    return truth.get("pst").properties().stream()
        .map(file -> test(file.getKey(), () -> store(file.getKey(), file.getValue())));
  }

  /** Items on which two readers agree, and messages of a store whose writer counted them. */
  private static void store(String path, JsonNode expected) throws IOException {
    CorpusReading reading = new CorpusReading(corpora, new UnreadDocuments(), Passwords.NONE);
    CorpusReading.Folder folder = reading.readAll(List.of(path));
    CorpusReading.Rows rows = folder.files().get(path);
    assertThat(rows.items().stream().map(Item::itemId)).doesNotHaveDuplicates();
    long messages =
        rows.items().stream()
            .filter(item -> item.depth() == 0 && item.kind() == ItemKind.MESSAGE)
            .count();
    assertThat(messages + rows.failures().size())
        .as("messages of %s", path)
        .isGreaterThanOrEqualTo(expected.path("mail_items").path("agreed_by_two").asLong())
        .isGreaterThanOrEqualTo(expected.path("messages").asLong());
    JsonNode top = expected.path("pffexport_top_level_items");
    atLeast(rows, ItemKind.CALENDAR, top.path("Appointment").asLong());
    atLeast(rows, ItemKind.CONTACT, top.path("Contact").asLong());
  }

  private static void atLeast(CorpusReading.Rows rows, ItemKind kind, long expected) {
    long found = rows.items().stream().filter(item -> item.kind() == kind).count();
    assertThat(found + rows.failures().size())
        .as("%s of %s", kind, rows.path())
        .isGreaterThanOrEqualTo(expected);
  }

  @Test
  void documentsAndArchives() throws IOException {
    new CorpusDocuments(corpora, truth.get("docs")).check(isKnown);
  }
}
