package org.ascertain.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.Digests;
import org.ascertain.formats.ItemOpener;
import org.ascertain.formats.Scratch;
import org.ascertain.formats.mbox.MboxSplitter;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Locator;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.junit.jupiter.api.Test;

class UnitReaderTest {
  private static final String CARD =
      "BEGIN:VCARD\r\n"
          + "VERSION:3.0\r\n"
          + "FN:Robin Shah\r\n"
          + "EMAIL:robin@fabrikam.example\r\n"
          + "END:VCARD\r\n";
  private static final String EVENT =
      "BEGIN:VCALENDAR\r\n"
          + "VERSION:2.0\r\n"
          + "BEGIN:VEVENT\r\n"
          + "UID:1\r\n"
          + "DTSTAMP:20170102T100000Z\r\n"
          + "DTSTART:20170103T100000Z\r\n"
          + "SUMMARY:Lunch\r\n"
          + "ORGANIZER;CN=Pat:mailto:pat@contoso.example\r\n"
          + "ATTENDEE:mailto:robin@fabrikam.example\r\n"
          + "END:VEVENT\r\n"
          + "END:VCALENDAR\r\n";
  private static final String INNER =
      "From: robin@fabrikam.example\r\nTo: pat@contoso.example\r\nSubject: Inner\r\n"
          + "Message-ID: <inner@fabrikam.example>\r\n\r\nInner text\r\n";
  private static final String OUTER =
      String.join(
          "\r\n",
          "From: =?utf-8?Q?P=C3=A4t?= Rivera <Pat.Rivera@Contoso.example>",
          "To: Robin Shah <robin@fabrikam.example>, \"Kim, Lee\" <lee@fabrikam.example>",
          "Subject: =?iso-8859-1?Q?Gr=FC=DFe?=",
          "Date: Mon, 2 Jan 2017 11:00:00 +0100",
          "Message-ID: <CALckR-a8UDkRjO4xJyjd_s0GPxQWw@mail.gmail.com>",
          "References: <a@x.example> <b@x.example>",
          "In-Reply-To: <b@x.example>",
          "MIME-Version: 1.0",
          "Content-Type: multipart/mixed; boundary=b1",
          "",
          "--b1",
          "Content-Type: multipart/alternative; boundary=b2",
          "",
          "--b2",
          "Content-Type: text/plain; charset=utf-8",
          "",
          "Plain text",
          "--b2",
          "Content-Type: text/html",
          "",
          "<p>HTML text</p>",
          "--b2--",
          "--b1",
          "Content-Type: message/rfc822",
          "",
          INNER,
          "--b1",
          "Content-Type: text/x-vcard; name=robin.vcf",
          "",
          CARD,
          "--b1",
          "Content-Type: application/octet-stream; name*=utf-8''na%C3%AFve.txt",
          "Content-Disposition: attachment",
          "Content-Transfer-Encoding: base64",
          "",
          "ZW1iZWQgYQpzb21lIHdvcmRz",
          "--b1--",
          "");

  @Test
  void aMessageAndItsFamily() throws IOException {
    Reading reading = Reading.of("mail/1.eml", OUTER);
    Item message = reading.item("");

    assertThat(reading.items().stream().map(Item::locator))
        .containsExactlyInAnyOrder(
            "", "mime:2", "mime:3", "mime:3/card:0", "mime:4", "mime:4/tika:1");
    assertThat(reading.items()).allMatch(item -> item.familyId().equals(message.itemId()));
    assertThat(reading.item("mime:2").kind()).isEqualTo(ItemKind.MESSAGE);
    assertThat(reading.item("mime:2").subject()).isEqualTo("Inner");
    assertThat(reading.item("mime:3/card:0").parentId()).isEqualTo(reading.item("mime:3").itemId());
    assertThat(reading.item("mime:3/card:0").depth()).isEqualTo(2);
    assertThat(reading.item("mime:4").name()).isEqualTo("na\u00EFve.txt");
    assertThat(reading.item("mime:4/tika:1").parentId()).isEqualTo(reading.item("mime:4").itemId());
    assertThat(reading.failures()).isEmpty();
    assertThat(reading.accounts()).allMatch(account -> account.difference() == 0);
  }

  @Test
  void headersOfAMessage() throws IOException {
    Item message = Reading.of("mail/1.eml", OUTER).item("");

    assertThat(message.kind()).isEqualTo(ItemKind.MESSAGE);
    assertThat(message.subject()).isEqualTo("Gr\u00FC\u00DFe");
    assertThat(message.sentAt()).isEqualTo(Instant.parse("2017-01-02T10:00:00Z"));
    assertThat(message.dateFlag()).isNull();
    assertThat(message.mih()).isEqualTo("1de319c276884bd0c9e2f1621ada26cc");
    assertThat(message.referenceIds()).containsExactly("<a@x.example>", "<b@x.example>");
    assertThat(message.inReplyTo()).isEqualTo("<b@x.example>");
    assertThat(message.text()).isEqualTo("Plain text");
    assertThat(message.participants().stream().map(each -> each.role() + " " + each.address()))
        .containsExactly(
            "FROM pat.rivera@contoso.example",
            "TO robin@fabrikam.example",
            "TO lee@fabrikam.example");
    assertThat(message.participants().get(0).name()).isEqualTo("P\u00E4t Rivera");
    assertThat(message.custodian()).isEqualTo("Pat Rivera");
    assertThat(message.customerId()).isEqualTo("c-0001");
  }

  @Test
  void everyItemOfAMixedTreeIsFoundAgainByItsLocator() throws IOException {
    String mailbox =
        "From a@x.example Mon Jan  2 10:00:00 2017\n"
            + OUTER.replace("\r\n", "\n")
            + "\n>From here on\n\nFrom b@x.example Mon Jan  2 11:00:00 2017\nSubject: x\n\ny\n";
    Map<String, byte[]> inner = new LinkedHashMap<>();
    inner.put("deep/cards.vcf", bytes(CARD + CARD.replace("Robin", "Kim")));
    inner.put("deep/inbox.mbox", bytes(mailbox));
    Map<String, byte[]> tree = new LinkedHashMap<>();
    tree.put("readme.txt", bytes("words"));
    tree.put("inner.tar.gz", Archives.gzip(Archives.tar(inner)));
    tree.put("inner.zip", Archives.zip(inner));
    tree.put("mail/\u00E4 (1).eml", bytes(OUTER));
    tree.put("calendar.ics", bytes(EVENT));
    Reading reading = Reading.of("all.zip", Archives.zip(tree));
    ItemOpener opener = new ItemOpener(Scratch.ofSystem());

    List<Item> items =
        reading.items().stream().filter(item -> !item.locator().contains("tika:")).toList();
    assertThat(items.size()).isEqualTo(23);
    for (Item item : items) {
      Digests found = Digests.of(opener.open(reading.bytes, Locator.parse(item.locator())));
      assertThat(found.sha256()).as(item.locator()).isEqualTo(item.sha256());
      assertThat(found.size()).isEqualTo(item.sizeBytes());
    }
    assertThat(reading.items().stream().map(Item::itemId)).doesNotHaveDuplicates();
    assertThat(reading.failures()).isEmpty();
    assertThat(reading.accounts()).isNotEmpty().allMatch(account -> account.difference() == 0);
    assertThat(
            reading
                .item(
                    "zip#2(inner.zip)/zip#1(deep%2Finbox.mbox)/mbox@0+"
                        + mailbox.indexOf("From b@x"))
                .folder())
        .isEqualTo("inner.zip/deep/inbox.mbox");
  }

  @Test
  void theSameAttachmentOnTwoMessagesIsTwoItems() throws IOException {
    String two =
        "From a@x.example Mon Jan  2 10:00:00 2017\n"
            + OUTER.replace("\r\n", "\n")
            + "\nFrom b@x.example Mon Jan  2 11:00:00 2017\n"
            + OUTER.replace("\r\n", "\n");
    Reading reading = Reading.of("two.mbox", two);

    List<Item> attached =
        reading.items().stream().filter(item -> item.locator().endsWith("mime:4")).toList();
    assertThat(attached).hasSize(2);
    assertThat(attached.stream().map(Item::sha256).distinct()).hasSize(1);
    assertThat(attached.stream().map(Item::itemId).distinct()).hasSize(2);
  }

  @Test
  void anEmptyFileIsOneItemAndOneFailure() throws IOException {
    Reading reading = Reading.of("_empty.txt", "");

    assertThat(reading.items()).hasSize(1);
    assertThat(reading.failures()).extracting(ItemFailure::code).containsExactly(FailureCode.EMPTY);
    assertThat(reading.items().get(0).extraction()).isEqualTo("NONE");
  }

  @Test
  void longTextsGoOnInParts() throws IOException {
    String body = "x".repeat(999_999) + "\uD83D\uDE00" + "y".repeat(1_500_000);
    Reading reading = Reading.of("long.txt", body);
    Item item = reading.items().get(0);

    String whole = item.text();
    for (int i = 0; i < reading.textParts().size(); i++) {
      assertThat(reading.textParts().get(i).ordinal()).isEqualTo(i + 1);
      assertThat(reading.textParts().get(i).start()).isEqualTo(whole.length());
      whole += reading.textParts().get(i).text();
    }
    assertThat(whole).isEqualTo(body);
    assertThat(item.text()).hasSize(999_999);
    assertThat(item.textCharsCount()).isEqualTo(body.length());
    assertThat(item.textTruncated()).isFalse();
  }

  @Test
  void filesOfRecordsAreEvidenceWithoutText() throws IOException {
    Reading reading =
        Reading.of("log.json", bytes("{\"a\":1}"), SourceKind.M365_AUDIT, MboxSplitter::new);

    assertThat(reading.items()).extracting(Item::kind).containsExactly(ItemKind.EVIDENCE);
    assertThat(reading.items().get(0).text()).isNull();
    assertThat(reading.items().get(0).sourceKind()).isEqualTo(SourceKind.M365_AUDIT);
  }

  @Test
  void aPoisonDocumentCostsItself() throws IOException {
    Map<String, byte[]> tree = new LinkedHashMap<>();
    tree.put("a.txt", bytes("good"));
    tree.put("b.txt", bytes("poison"));
    tree.put("c.txt", bytes("good too"));
    Reading reading = Reading.of("all.zip", Archives.zip(tree));

    assertThat(reading.items()).hasSize(3);
    assertThat(reading.items().stream().map(Item::text).filter(Objects::nonNull)).hasSize(2);
    assertThat(reading.failures())
        .extracting(ItemFailure::code)
        .containsExactly(FailureCode.CRASHED);
    assertThat(reading.failures().get(0).attempts()).isEqualTo(2);
  }

  @Test
  void aBombCostsItself() throws IOException {
    Map<String, byte[]> tree = new LinkedHashMap<>();
    tree.put("a.txt", bytes("good"));
    tree.put("bomb.bin", new byte[30 << 20]);
    tree.put("../../etc/passwd", bytes("data"));
    Reading reading = Reading.of("all.zip", Archives.zip(tree));

    assertThat(reading.items()).hasSize(2);
    assertThat(reading.failures()).extracting(ItemFailure::code).containsExactly(FailureCode.BOMB);
    assertThat(reading.failures().get(0).itemId()).isNull();
    assertThat(reading.accounts()).allMatch(account -> account.difference() == 0);
    assertThat(reading.item("zip#2(..%2F..%2Fetc%2Fpasswd)").name()).isEqualTo("passwd");
  }

  @Test
  void archivesInsideArchivesEndSomewhere() throws IOException {
    byte[] inner = bytes("words");
    String name = "words.txt";
    for (int i = 0; i < 12; i++) {
      inner = Archives.zip(Map.of(name, inner));
      name = i + ".zip";
    }
    Reading reading = Reading.of("nest.zip", inner);

    assertThat(reading.failures())
        .extracting(ItemFailure::code)
        .containsExactly(FailureCode.TOO_DEEP);
    assertThat(reading.items()).hasSize(1);
  }

  @Test
  void aBrokenArchiveIsOneItemAndOneFailure() throws IOException {
    byte[] whole = Archives.zip(Map.of("a.txt", bytes("good")));
    byte[] cut = Arrays.copyOf(whole, whole.length - 30);
    Reading reading = Reading.of("cut.zip", cut);

    assertThat(reading.items()).hasSize(1);
    assertThat(reading.failures())
        .extracting(ItemFailure::code)
        .containsExactly(FailureCode.CORRUPT);
  }

  @Test
  void aStoreOfOutlookThatEndsInItsHeaderIsTold() throws IOException {
    Reading reading = Reading.of("a.pst", "!BDN and more");

    assertThat(reading.failures())
        .extracting(ItemFailure::code)
        .containsExactly(FailureCode.TRUNCATED);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
