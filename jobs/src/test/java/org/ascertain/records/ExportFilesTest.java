package org.ascertain.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.ascertain.formats.logs.LogFile;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.ExportAccount;
import org.ascertain.tables.RecipientContact;
import org.ascertain.tables.RecordReject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportFilesTest {
  private static final String PROFILE =
      "{\"profile_v2\":{\"name\":{\"full_name\":\"Pat\"},\"emails\":{\"emails\":"
          + "[\"Pat@Contoso.example\"],\"previous_emails\":[\"old@x.example\",\"none\"]},"
          + "\"registration_timestamp\":1500000000}}";

  @ParameterizedTest
  @CsvSource({
    "fb/pat/about_you/your_address_books.json, fb/pat",
    "fb/pat/profile_information/profile_information.json, fb/pat",
    "pat.zip/personal_information/profile_information/contacts.json, pat.zip",
    "about_you/your_address_books.json, ''",
    "loose/your_address_books.json, loose",
    "your_address_books.json, ''",
  })
  void anExportLiesAboveItsOwnFolders(String path, String folder) {
    assertThat(ExportFolder.of(path)).isEqualTo(folder);
  }

  @Test
  void aProfileNamesTheAccount() throws IOException {
    List<Record> rows = read("fb/pat/profile_information/profile_information.json", PROFILE);

    List<ExportAccount> accounts = Reading.of(ExportAccount.class, rows);
    assertThat(accounts)
        .extracting(ExportAccount::account)
        .containsExactly("pat@contoso.example", "old@x.example");
    assertThat(accounts).extracting(ExportAccount::exportFolder).containsOnly("fb/pat");
    assertThat(accounts)
        .extracting(ExportAccount::occurredAt)
        .containsOnly(Instant.ofEpochSecond(1_500_000_000));
    assertThat(accounts).extracting(ExportAccount::recordId).doesNotHaveDuplicates();
    assertThat(Reading.of(RecordReject.class, rows)).hasSize(1);
  }

  @Test
  void contactsLieInTheSameExport() throws IOException {
    String book =
        "{\"address_book\":{\"address_book\":[{\"name\":\"Kim\",\"details\":"
            + "[{\"contact_point\":\"kim@x.example\"}]}]}}";
    RecipientContact contact =
        Reading.only(RecipientContact.class, read("fb/pat/about_you/address_book.json", book));

    assertThat(contact.exportFolder()).isEqualTo("fb/pat");
  }

  @ParameterizedTest
  @CsvSource({
    "fb/pat/messages/inbox.json, 0",
    "fb/pat/profile_information/profile_information.json, 1",
  })
  void otherFilesHoldNoRecords(String path, int rejectCount) throws IOException {
    assertThat(read(path, "{\"nothing\":1}")).hasSize(rejectCount);
  }

  private static List<Record> read(String path, String text) throws IOException {
    return Reading.read(Reading.file(SourceKind.FACEBOOK_EXPORT, path, LogFile.of(text)));
  }
}
