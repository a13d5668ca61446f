package org.ascertain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ascertain.contacts.ContactFinder;
import org.ascertain.contacts.ItemContext;
import org.ascertain.formats.FileByteSource;
import org.ascertain.formats.Scratch;
import org.ascertain.formats.msg.MsgFile;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Hashes;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.ParticipantRole;
import org.ascertain.model.Passwords;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.Item;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contact data found in the items of the corpora, against ids and against independent counts. */
@Tag("corpora")
class CorpusContactsTest {
  private static final int INTERNET_MESSAGE_ID = 0x1035;
  private static final Pattern ID_HEADER =
      Pattern.compile("(?im)^Message-ID:((?:.*\\R[ \\t])*.*)$");
  private static final Pattern ID = Pattern.compile("[^<>\\s]+@[^<>\\s]+");
  private static final Set<ParticipantRole> RECIPIENTS =
      Set.of(ParticipantRole.TO, ParticipantRole.CC, ParticipantRole.BCC);

  private static Path corpora;
  private static JsonNode truth;
  private static CorpusReading reading;

  @BeforeAll
  static void open() throws IOException {
    corpora = Corpora.folder();
    truth = Corpora.truth();
    reading = new CorpusReading(corpora, new UnreadDocuments(), Passwords.NONE);
  }

  /**
   * No id of a message counts as an address anywhere: not in its own text, and not in the text of
   * another message, which names it without saying what it is.
   */
  @Test
  void idsOfMessagesNeverCount() throws IOException {
    Set<String> ids = new TreeSet<>();
    Set<String> counted = new TreeSet<>();
    for (String group : List.of("mbox", "eml", "msg", "tnef", "pst")) {
      int before = ids.size();
      for (String path : reading.paths(group)) {
        idsIn(path, ids);
        for (Item item : reading.read(path).items()) {
          addId(ids, item.messageId());
          occurrences(item).stream()
              .filter(one -> one.exclusionReason() == null)
              .forEach(one -> counted.add(one.value()));
        }
      }
      assertThat(ids.size()).as("ids of %s", group).isGreaterThan(before);
    }
    assertThat(counted).isNotEmpty();
    counted.retainAll(ids);
    assertThat(counted).isEmpty();
  }

  /** What the bytes say, without the reader of items. */
  private static void idsIn(String path, Set<String> ids) throws IOException {
    Path file = corpora.resolve(path);
    if (path.startsWith("pst/")) {
      StoreAddresses.of(file).messageIds().forEach(id -> addId(ids, id));
    } else if (path.endsWith(".msg") && path.startsWith("msg/")) {
      addId(ids, idOfMessageFile(file));
    } else {
      Matcher header = ID_HEADER.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
      while (header.find()) {
        addId(ids, header.group(1));
      }
    }
  }

  private static @Nullable String idOfMessageFile(Path file) throws IOException {
    try (MsgFile message = MsgFile.open(new FileByteSource(file), Scratch.ofSystem())) {
      return message.message().properties().text(INTERNET_MESSAGE_ID);
    } catch (IOException damaged) {
      return null; // the reader of items tells which files these are
    }
  }

  private static void addId(Set<String> ids, @Nullable String written) {
    Matcher id = ID.matcher(written == null ? "" : written.toLowerCase(Locale.ROOT));
    while (id.find()) {
      ids.add(id.group());
    }
  }

  private static List<ContactOccurrence> occurrences(Item item) {
    List<ContactOccurrence> found = new ArrayList<>();
    new ContactFinder()
        .find(
            item,
            Collections.emptyIterator(),
            ItemContext.unknown(),
            row -> {
              if (row instanceof ContactOccurrence one && one.kind() == IdentifierKind.EMAIL) {
                found.add(one);
              }
            });
    return found;
  }

  /** Whom the headers of stores name, by the definition of the independent counts and by ours. */
  @TestFactory
  Stream<DynamicTest> participantsOfStores() {
    return truth.get("pst").properties().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(), () -> participants(file.getKey(), file.getValue())));
  }

  private static void participants(String path, JsonNode expected) throws IOException {
    StoreAddresses theirs = StoreAddresses.of(corpora.resolve(path));
    JsonNode mail = expected.path("readpst_eml");
    if (mail.has("distinct_header_addresses")) {
      assertThat(theirs.addresses()).hasSize(mail.get("distinct_header_addresses").asInt());
      assertThat(Hashes.sha256(String.join("\n", theirs.addresses())))
          .isEqualTo(mail.get("header_addresses_sha256").asText());
      isAllOf(theirs, headers(path, Set.of(ParticipantRole.values())));
    }
    if (expected.has("distinct_recipient_addresses")) {
      assertThat(theirs.recipients()).hasSize(expected.get("distinct_recipient_addresses").asInt());
      assertThat(headers(path, RECIPIENTS)).isEqualTo(canonical(theirs.recipients()));
      assertThat(headers(path, Set.of(ParticipantRole.FROM)))
          .hasSize(expected.get("distinct_sender_addresses").asInt());
    }
  }

  /**
   * Ours are theirs, and those in quotes, which their program takes for no addresses; without those
   * for which the store itself, which we ask first, has words that are no address.
   */
  private static void isAllOf(StoreAddresses theirs, Set<String> ours) {
    Set<String> missing = new TreeSet<>(theirs.addresses());
    missing.removeAll(ours);
    missing.removeIf(theirs::isDamaged);
    assertThat(missing).isEmpty();
    Set<String> more = new TreeSet<>(ours);
    more.removeAll(theirs.addresses());
    more.removeIf(theirs::isQuoted);
    assertThat(more).isEmpty();
  }

  private static Set<String> headers(String path, Set<ParticipantRole> roles) throws IOException {
    Set<String> addresses = new TreeSet<>();
    for (Item item : reading.read(path).items()) {
      if (item.depth() == 0 && item.kind() == ItemKind.MESSAGE) {
        occurrences(item).stream()
            .filter(one -> one.role() != null && roles.contains(one.role()))
            .forEach(one -> addresses.add(one.value()));
      }
    }
    return addresses;
  }

  private static Set<String> canonical(Set<String> written) {
    Set<String> addresses = new TreeSet<>();
    written.forEach(
        one -> EmailAddress.parse(one).ifPresent(address -> addresses.add(address.address())));
    return addresses;
  }
}
