package org.ascertain.formats.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.ascertain.formats.logs.LogFile;
import org.ascertain.formats.logs.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Address books that organisations received. */
class AddressBooksTest {
  private static final FacebookContactsReader FACEBOOK = new FacebookContactsReader();
  private static final Instant FIRST = Instant.ofEpochSecond(1_550_000_000);
  private static final Instant LAST = Instant.ofEpochSecond(1_560_000_000);

  @ParameterizedTest
  @CsvSource({"address_book", "address_book_v2"})
  void facebookAddressBooks(String outer) throws IOException {
    LogFile file =
        LogFile.of(
            "{\""
                + outer
                + "\":{\"address_book\":[{\"name\":\"Jos\\u00c3\\u00a9"
                + " R\",\"details\":[{\"contact_point\":"
                + "\"+15550100199\"},{\"contact_point\":\"a@x.example\"}],\"created_timestamp\":1550000000,\"updated_timestamp\":1560000000},{\"name\":\"Only"
                + " Name\",\"details\":[],\"created_timestamp\":0}]}}");
    assertThat(file.values(FACEBOOK))
        .containsExactly(
            new UploadedContact("Jos\u00e9 R", List.of("+15550100199", "a@x.example"), FIRST, LAST),
            new UploadedContact("Only Name", List.of(), null, null));
  }

  @Test
  void facebookContactsUploadedBefore2021() throws IOException {
    String contact =
        "{\"dict\":[{\"label\":\"user_id\",\"value\":\"98977902807811\"},{\"label\":\"Contact"
            + " point\",\"value\":\"a@x.example\"},{\"label\":\"Time of first"
            + " import\",\"timestamp_value\":1550000000},{\"label\":\"Time of latest"
            + " import\",\"timestamp_value\":1560000000},{\"label\":\"Name\","
            + "\"value\":\"Ana\\u00c3\\u00afs\"}]}";
    LogFile file =
        LogFile.of("{\"label_values\":[{\"label\":\"Contacts\",\"vec\":[" + contact + "]}]}");
    List<Row<UploadedContact>> rows = file.rows(FACEBOOK);
    assertThat(rows)
        .extracting(Row::value)
        .containsExactly(new UploadedContact("Ana\u00efs", List.of("a@x.example"), FIRST, LAST));
    assertThat(file.at(rows.get(0).place(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(contact);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Update time               | Contact name    | Contact point
          Heure de mise \\u00c3\\u00a0 jour | Nom du contact  | Point de contact
          Aktualisierungszeit       | Name des Kontakts | Kontaktpunkt
          Czas aktualizacji         | Nazwa kontaktu  | Punkt kontaktowy
          Hora de actualizaci\\u00c3\\u00b3n | Nombre del contacto | Punto de contacto
          qwe                       | asd             | zxc
          """)
  void facebookImportedContactsInAnyLanguage(String time, String name, String point)
      throws IOException {
    String json =
        """
        [{"timestamp":1550000000,"media":[],"label_values":[{"label":"%s","timestamp_value":1560000000},
        {"label":"%s","value":"Ada"},{"label":"%s","value":"+33 6 39 98 02 68"}],"fbid":"1000065902513943"}]\
        """
            .formatted(time, name, point);
    UploadedContact contact = LogFile.of(json).values(FACEBOOK).get(0);
    assertThat(contact.fullName()).isEqualTo("Ada");
    assertThat(contact.contactPoints()).containsExactly("+33 6 39 98 02 68");
    assertThat(contact.lastImportAt()).isEqualTo(LAST);
  }

  @Test
  void facebookContactsFromThePhoneHaveNoContactPoint() throws IOException {
    String json =
        "[{\"label_values\":[{\"label\":\"Name\",\"value\":\"Ada\"},{\"label\":\"Upload"
            + " time\",\"timestamp_value\":1560000000},{\"label\":\"Creation"
            + " time\",\"timestamp_value\":0}]},{\"label_values\":[{\"label\":\"Upload"
            + " time\",\"timestamp_value\":1560000000}]},{\"x\":1}]";
    List<Row<UploadedContact>> rows = LogFile.of(json).rows(FACEBOOK);
    assertThat(rows.get(0).value()).isEqualTo(new UploadedContact("Ada", List.of(), LAST, LAST));
    assertThat(rows.get(1).problem()).isEqualTo("Neither a name nor an address or number");
    assertThat(rows.get(2).problem()).isEqualTo("Neither details nor labelled values");
  }

  @Test
  void facebookPages() throws IOException {
    String page =
        "<html><body><section class=\"_a6-g\"><table><tr><td class=\"_a6_q\">Name</td>"
            + "<td class=\"_a6_r\">Ada</td></tr><tr><td>Contact point</td><td>a@x.example</td></tr>"
            + "<tr><td>Time of first import</td><td>Feb 12, 2019 7:33:20 pm</td></tr></table>"
            + "<div class=\"_a72d\">Jun 08, 2019 1:20:00 pm</div></section></body></html>";
    assertThat(LogFile.of(page).values(FACEBOOK))
        .containsExactly(new UploadedContact("Ada", List.of("a@x.example"), FIRST, LAST));
  }

  @ParameterizedTest
  @CsvSource({
    "Jos\u00c3\u00a9,Jos\u00e9",
    "Jos\u00e9,Jos\u00e9",
    "plain,plain",
    "\u0141ukasz,\u0141ukasz",
    "\u00c5\u0081ukasz,\u0141ukasz"
  })
  void mendsDoubleEncodedText(String text, String meant) {
    assertThat(Mojibake.mended(text)).isEqualTo(meant);
  }

  @Test
  void linkedIn() throws IOException {
    String imported =
        """
        FirstName,MiddleName,LastName,Emails,PhoneNumbers,CreatedAt,UpdatedAt
        Ana\u00efs,,Roy,"a@x.example, b@x.example",+33199000173,2016-09-21 22:47:17 UTC,
        ,,,,,,
        """;
    List<Row<UploadedContact>> rows = LogFile.of(imported).rows(new LinkedInContactsReader());
    Instant created = Instant.parse("2016-09-21T22:47:17Z");
    assertThat(rows.get(0).value())
        .isEqualTo(
            new UploadedContact(
                "Ana\u00efs Roy",
                List.of("a@x.example", "b@x.example", "+33199000173"),
                created,
                created));
    assertThat(rows.get(1).isRead()).isFalse();
    String connections =
        """
        Notes:
        "When exporting your connection data, ..."

        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Pat,Rivera,https://x.example,p@x.example,C,P,05 Mar 2019
        """;
    assertThat(LogFile.of(connections).values(new LinkedInContactsReader()).get(0))
        .extracting(UploadedContact::fullName, UploadedContact::firstImportAt)
        .containsExactly("Pat Rivera", Instant.parse("2019-03-05T00:00:00Z"));
  }
}
