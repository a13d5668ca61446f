package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.model.Holder;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.ItemKind;
import org.ascertain.model.ParticipantRole;
import org.ascertain.model.Segment;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactFinderTest {
  private static final ItemContext CONTEXT =
      new ItemContext(
          PhoneNumbers.of("US"),
          Set.of("contoso.example"),
          "pat@contoso.example",
          Holder.CUSTOMER,
          null,
          Instant.parse("2019-03-05T10:00:00Z"),
          Set.of(),
          Map.of("/o=contoso/cn=recipients/cn=kim", "kim@fabrikam.example"),
          ItemContext.Content.READ);

  @Test
  void participantsAreOccurrencesThatDoNotCount() {
    Item item =
        TestItem.message("m")
            .from("Pat Rivera", "pat@contoso.example")
            .to("Kim Vale", "kim@fabrikam.example")
            .build();
    assertThat(occurrences(item))
        .extracting(
            ContactOccurrence::value,
            ContactOccurrence::segment,
            ContactOccurrence::role,
            ContactOccurrence::exclusionReason)
        .containsExactly(
            tuple(
                "pat@contoso.example", Segment.HEADER, ParticipantRole.FROM, "header-participant"),
            tuple(
                "kim@fabrikam.example", Segment.HEADER, ParticipantRole.TO, "header-participant"));
  }

  @Test
  void exchangeAddressesAreResolvedWhereTheMatterKnowsThem() {
    Item item =
        TestItem.message("m")
            .to(null, "/O=CONTOSO/CN=RECIPIENTS/CN=KIM")
            .to(null, "IMCEAEX-_o=Contoso_cn=Recipients_cn=kim@contoso.example")
            .to(null, "/O=CONTOSO/CN=RECIPIENTS/CN=LEE")
            .build();
    assertThat(occurrences(item))
        .extracting(ContactOccurrence::kind, ContactOccurrence::value)
        .containsExactly(
            tuple(IdentifierKind.EMAIL, "kim@fabrikam.example"),
            tuple(IdentifierKind.EMAIL, "kim@fabrikam.example"),
            tuple(IdentifierKind.LEGACY_DN, "/o=contoso/cn=recipients/cn=lee"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          Ask robin@northwind.example.                       | BODY      | null
          Ask kim@fabrikam.example.                          | BODY      | repeats-header
          Ask lee@contoso.example.                           | BODY      | own-organisation
          Ask lee@mail.contoso.example.                      | BODY      | own-organisation
          Ask pat@contoso.example.                           | BODY      | mailbox-owner
          Ask postmaster@northwind.example.                  | BODY      | system-sender
          > Ask robin@northwind.example.                     | QUOTED    | quoted-text
          Hi.\\n-- \\nrobin@northwind.example                | SIGNATURE | signature
          See <20060105123456.GA1234@northwind.example>      | BODY      | message-id
          See known@northwind.example                        | BODY      | message-id
          Call +1 415 555 0132                               | BODY      | null
          """)
  void mentionsAreJudgedByPlaceAndOwner(String text, Segment segment, String reason) {
    Item item =
        TestItem.message("m")
            .messageId("<known@northwind.example>")
            .from("Pat Rivera", "pat.rivera@contoso.example")
            .to("Kim Vale", "kim@fabrikam.example")
            .text(text.translateEscapes())
            .build();
    assertThat(occurrences(item))
        .filteredOn(row -> row.segment() != Segment.HEADER)
        .extracting(ContactOccurrence::segment, ContactOccurrence::exclusionReason)
        .containsExactly(tuple(segment, reason));
  }

  @Test
  void attachedListsBecomeRecordsThatPointToTheirCells() {
    String text =
        "Name;E-Mail;Telefon\nAnna Ash;Anna@X.example;415-555-0132\nLee;lee@contoso.example;\n";
    Item item = TestItem.of("a", ItemKind.ATTACHMENT, "text/csv").in("m").text(text).build();
    List<Record> rows = rows(item, CONTEXT);
    assertThat(records(rows))
        .extracting(
            ContactRecord::fullName,
            ContactRecord::emails,
            ContactRecord::phones,
            ContactRecord::exclusionReason)
        .containsExactly(
            tuple("Anna Ash", List.of("anna@x.example"), List.of("+14155550132"), null),
            tuple("Lee", List.of("lee@contoso.example"), List.of(), "own-organisation"));
    assertThat(occurrences(rows))
        .hasSize(3)
        .allSatisfy(
            row -> {
              assertThat(row.contactRecordId()).isNotNull();
              assertThat(text.substring(row.start().intValue(), row.end().intValue()))
                  .isEqualTo(row.raw());
            });
    assertThat(records(rows).get(0).heldFromAt()).isEqualTo(CONTEXT.shownAt());
  }

  @Test
  void listsInBodiesAreTables() {
    Item item =
        TestItem.message("m")
            .text(
                """
                Our people:
                Anna Ash\tanna@x.example
                Ben Birch\tben@x.example
                Cleo Crane\tcleo@x.example

                And dan@x.example.
                """)
            .build();
    List<Record> rows = rows(item, CONTEXT);
    assertThat(records(rows)).hasSize(3);
    assertThat(occurrences(rows))
        .extracting(ContactOccurrence::segment)
        .containsExactly(Segment.TABLE, Segment.TABLE, Segment.TABLE, Segment.BODY);
  }

  @Test
  void cardsBecomeRecords() {
    Item item =
        TestItem.of("c", ItemKind.CONTACT, "text/vcard")
            .folder("Kontakte")
            .text(
                """
                BEGIN:VCARD
                VERSION:4.0
                FN:Anna Ash
                EMAIL;PREF=1:anna@x.example
                TEL;VALUE=uri;TYPE=cell:tel:+1-415-555-0132
                REV:20120825T140600Z
                END:VCARD
                """)
            .build();
    assertThat(records(rows(item, CONTEXT)))
        .extracting(
            ContactRecord::fullName,
            ContactRecord::emails,
            ContactRecord::phones,
            ContactRecord::mailbox,
            ContactRecord::heldFromAt)
        .containsExactly(
            tuple(
                "Anna Ash",
                List.of("anna@x.example"),
                List.of("+14155550132"),
                "pat@contoso.example",
                Instant.parse("2012-08-25T14:06:00Z")));
  }

  @Test
  void contactItemsWithoutCardTextAreReadFromTheirProperties() {
    Item item =
        TestItem.of("c", ItemKind.CONTACT, "application/vnd.ms-outlook")
            .subject("Anna Ash")
            .text("")
            .metadata(
                Map.of(
                    "Email1Address", "anna@x.example",
                    "MobileTelephone", "415-555-0132",
                    "CompanyName", "Northwind"))
            .folder("Suggested Contacts")
            .build();
    assertThat(records(rows(item, CONTEXT)))
        .extracting(
            ContactRecord::fullName,
            ContactRecord::organization,
            ContactRecord::isAutoCreated,
            ContactRecord::exclusionReason)
        .containsExactly(tuple("Anna Ash", "Northwind", true, "auto-created"));
  }

  @Test
  void jsonContactsBecomeRecords() {
    Item item =
        TestItem.of("j", ItemKind.DOCUMENT, "application/json")
            .text(
                "{\"value\":[{\"displayName\":\"Anna Ash\",\"companyName\":\"Northwind\","
                    + "\"emailAddresses\":[{\"name\":\"A\",\"address\":\"anna@x.example\"}],"
                    + "\"businessPhones\":[\"415-555-0132\"]}]}")
            .build();
    assertThat(records(rows(item, CONTEXT)))
        .extracting(ContactRecord::fullName, ContactRecord::emails, ContactRecord::phones)
        .containsExactly(tuple("Anna Ash", List.of("anna@x.example"), List.of("+14155550132")));
  }

  @Test
  void longTextsAreReadAcrossTheirSeams() {
    Item item = TestItem.message("m").text("first a@x.example\nthen b@x.ex").build();
    List<Record> rows = new ArrayList<>();
    Iterator<String> rest = List.of("ample\nand c", "@x.example").iterator();
    new ContactFinder().find(item, rest, CONTEXT, rows::add);
    assertThat(occurrences(rows))
        .extracting(ContactOccurrence::value, ContactOccurrence::start)
        .containsExactly(
            tuple("a@x.example", 6L), tuple("b@x.example", 23L), tuple("c@x.example", 39L));
  }

  @Test
  void idsAreDistinctAndStable() {
    Item item =
        TestItem.message("m")
            .to("Kim", "kim@x.example")
            .to("Kim", "kim@x.example")
            .text("a@x.example a@x.example +1 415 555 0132\nName;E-Mail\nAnna;b@x.example\n")
            .build();
    List<String> ids = occurrences(item).stream().map(ContactOccurrence::occurrenceId).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(occurrences(item)).extracting(ContactOccurrence::occurrenceId).isEqualTo(ids);
  }

  @Test
  void whatRecordsHoldIsNotReadTwice() {
    ItemContext elsewhere =
        new ItemContext(
            PhoneNumbers.of(null),
            Set.of(),
            null,
            Holder.THIRD_PARTY,
            "facebook",
            null,
            Set.of(),
            Map.of(),
            ItemContext.Content.HELD_ELSEWHERE);
    Item item =
        TestItem.of("a", ItemKind.ATTACHMENT, "text/csv")
            .text("Name;E-Mail\nA;a@x.example\n")
            .build();
    assertThat(rows(item, elsewhere)).isEmpty();
  }

  private static List<ContactOccurrence> occurrences(Item item) {
    return occurrences(rows(item, CONTEXT));
  }

  private static List<Record> rows(Item item, ItemContext context) {
    List<Record> rows = new ArrayList<>();
    new ContactFinder().find(item, Collections.emptyIterator(), context, rows::add);
    return rows;
  }

  private static List<ContactOccurrence> occurrences(List<Record> rows) {
    return rows.stream()
        .filter(ContactOccurrence.class::isInstance)
        .map(ContactOccurrence.class::cast)
        .toList();
  }

  private static List<ContactRecord> records(List<Record> rows) {
    return rows.stream()
        .filter(ContactRecord.class::isInstance)
        .map(ContactRecord.class::cast)
        .toList();
  }
}
