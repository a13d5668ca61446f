package org.ascertain.formats.exports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ascertain.formats.logs.LogFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of subprocessors, load files, snapshots of grants. */
class ListsTest {
  @Test
  void subprocessorsUnderTitles() throws IOException {
    List<ListedSubprocessor> listed =
        LogFile.of(
                """
                "Subprocessors list, version of May 13, 2019"
                "Technology"
                Subprocessor,Service Provided,Corporate Location
                Edge,"CDN, DNS",US
                Contract staff,,
                Subprocessor,Service Provided,Corporate Location
                "Helpers, Inc. (Added to the list May 1, 2019)",Support,India
                Gone Ltd (removed from the list 2019-05-02),,
                """)
            .values(new SubprocessorListReader());
    LocalDate version = LocalDate.of(2019, 5, 13);
    assertThat(listed)
        .containsExactly(
            new ListedSubprocessor(version, "Technology", "Edge", "CDN, DNS", "US", null, null),
            new ListedSubprocessor(
                version,
                "Contract staff",
                "Helpers, Inc.",
                "Support",
                "India",
                LocalDate.of(2019, 5, 1),
                null),
            new ListedSubprocessor(
                version, "Contract staff", "Gone Ltd", null, null, null, LocalDate.of(2019, 5, 2)));
  }

  @Test
  void subprocessorsWithAClassColumn() throws IOException {
    assertThat(
            LogFile.of(
                    """
                    Class;Subprocessor;Headquarters;Service Provided;Data types;Effective date\r
                    Contract staff;Helpers;India;Support;Customer Data;2019-05-13\r
                    """)
                .values(new SubprocessorListReader()))
        .containsExactly(
            new ListedSubprocessor(
                null,
                "Contract staff",
                "Helpers",
                "Support",
                "India",
                LocalDate.of(2019, 5, 13),
                null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
  void concordanceInAnyEncoding(String charset) throws IOException {
    String text =
        """
        \u00FEBEGDOC\u00FE\u0014\u00FEBEGATTACH\u00FE\u0014\u00FENATIVELINK\u00FE\u0014\u00FETEXTLINK\u00FE\u0014\u00FECOMMENTS\u00FE\r
        \u00FEABC01\u00FE\u0014\u00FEABC01\u00FE\u0014\u00FE.\\N\\1.eml\u00FE\u0014\u00FE\u00FE\u0014\u00FEone\u00AEtwo\r
        three, "x"\u00FE\r
        """;
    byte[] bytes = text.getBytes(Charset.forName(charset));
    LogFile file = new LogFile(charset.equals("UTF-16LE") ? marked(bytes) : bytes);
    LoadFileEntry entry = file.values(new LoadFileReader()).get(0);
    assertThat(entry.controlNumber()).isEqualTo("ABC01");
    assertThat(entry.groupId()).isEqualTo("ABC01");
    assertThat(entry.nativePath()).isEqualTo(".\\N\\1.eml");
    assertThat(entry.textPath()).isNull();
    assertThat(entry.fields()).containsEntry("COMMENTS", "one\ntwo\r\nthree, \"x\"");
    assertThat(entry.fields()).doesNotContainKey("TEXTLINK");
  }

  @Test
  void grantsInForce() throws IOException {
    String text =
        "\uFEFF\"PermissionType\",\"AppId\",\"ClientObjectId\",\"AppDisplayName\",\"ResourceDisplayName\",\"Permission\",\"ConsentType\",\"PrincipalObjectId\",\"PrincipalDisplayName\",\"Homepage\",\"PublisherName\",\"ReplyUrls\",\"CreatedDateTime\",\"AppOwnerOrganizationId\"\n"
            + "\"Delegated\",\"AB-1\",\"o\",\"Sync\",\"Microsoft"
            + " Graph\",\"Contacts.Read\",\"Principal\",\"p\",\"Pat\",\"https://s.example\",\"Sync"
            + " Co\",\"https://s.example/a;https://s.example\",\"12/21/2016 2:06:58 PM\",\"own\"\n"
            + "\"Application\",\"AB-2\",\"o\",\"Sync\",\"Microsoft"
            + " Graph\",\"Contacts.Read\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"\n";
    List<PermissionInForce> permissions =
        new LogFile(text.getBytes(UTF_8)).values(new GrantSnapshotReader());
    assertThat(permissions.get(0))
        .isEqualTo(
            new PermissionInForce(
                "ab-1",
                "o",
                "Sync",
                "Sync Co",
                List.of("https://s.example", "https://s.example/a"),
                "own",
                "Microsoft Graph",
                "p",
                "Pat",
                false,
                false,
                List.of("Contacts.Read"),
                Instant.parse("2016-12-21T14:06:58Z")));
    assertThat(permissions.get(1).isForAll()).isTrue();
    assertThat(permissions.get(1).isOfApplication()).isTrue();
  }

  private static byte[] marked(byte[] bytes) {
    byte[] marked = new byte[bytes.length + 2];
    System.arraycopy("\uFEFF".getBytes(UTF_16LE), 0, marked, 0, 2);
    System.arraycopy(bytes, 0, marked, 2, bytes.length);
    return marked;
  }
}
