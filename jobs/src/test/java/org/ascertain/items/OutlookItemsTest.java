package org.ascertain.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.msg.MsgBuilder;
import org.ascertain.formats.tnef.TnefBuilder;
import org.ascertain.model.HashBasis;
import org.ascertain.model.ItemKind;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookItemsTest {
  private static final String HEADERS =
      "Microsoft Mail Internet Headers Version 2.0\r\n"
          + "Received: from a by b; Mon, 2 Jan 2017 10:00:05 +0000\r\n"
          + "From: \"Vale, Robin\" <Robin@Vale.example>\r\n"
          + "To: Ash Reed <ash@reed.example>\r\n"
          + "Date: Mon, 2 Jan 2017 11:00:00 +0100\r\n"
          + "Message-ID: <1@vale.example>\r\n"
          + "Content-Type: multipart/mixed; boundary=b\r\n"
          + "\r\n--b\r\nContent-Type: text/plain\r\n";

  private static byte[] message() throws IOException {
    return MsgBuilder.file(
        top ->
            top.text(0x001A, "IPM.Note")
                .text(0x0037, "Price list")
                .text(0x007D, HEADERS)
                .text(0x1000, "The list\r\nis attached.")
                .time(0x0E06, 131277672050000000L)
                .recipient(one -> one.text(0x3001, "Ash Reed").text(0x39FE, "ash@reed.example"))
                .recipient(
                    one ->
                        one.text(0x3001, "Kim Lee")
                            .text(0x3003, "kim@lee.example")
                            .number(0x0C15, 3))
                .attachment(file -> file.text(0x3707, "list.txt").bytes(0x3701, utf8("first line")))
                .attachment(
                    inner ->
                        inner
                            .text(0x3001, "Inner")
                            .message(
                                message ->
                                    message
                                        .text(0x0037, "Inner subject")
                                        .text(0x1000, "Inner words")
                                        .attachment(
                                            deep ->
                                                deep.text(0x3707, "deep.txt")
                                                    .bytes(0x3701, utf8("deep words")))))
                .attachment(
                    link -> link.text(0x3707, "far.doc").text(0x370D, "\\\\host\\far.doc")));
  }

  @Test
  void aMessageFileAndItsFamily() throws IOException {
    Reading reading = Reading.of("mail/price.msg", message());
    Item top = reading.item("");

    assertThat(reading.items().stream().map(Item::locator))
        .containsExactlyInAnyOrder("", "msg:0", "msg:1", "msg:1/msg:0", "msg:2");
    assertThat(top.kind()).isEqualTo(ItemKind.MESSAGE);
    assertThat(top.subject()).isEqualTo("Price list");
    assertThat(top.messageId()).isEqualTo("<1@vale.example>");
    assertThat(top.sentAt()).isEqualTo(Instant.parse("2017-01-02T10:00:00Z"));
    assertThat(top.dateText()).isEqualTo("Mon, 2 Jan 2017 11:00:00 +0100");
    assertThat(top.receivedAt()).isEqualTo(Instant.parse("2017-01-02T10:00:05Z"));
    assertThat(top.text()).isEqualTo("The list\nis attached.");
    assertThat(top.extraction()).isEqualTo("MAPI");
    assertThat(top.participants().stream().map(each -> each.role() + " " + each.address()))
        .containsExactly("FROM robin@vale.example", "TO ash@reed.example", "BCC kim@lee.example");
    assertThat(reading.item("msg:0").text()).isEqualTo("first line");
    assertThat(reading.item("msg:1").subject()).isEqualTo("Inner subject");
    assertThat(reading.item("msg:1").hashBasis()).isEqualTo(HashBasis.CANONICAL_1);
    assertThat(reading.item("msg:1/msg:0").parentId()).isEqualTo(reading.item("msg:1").itemId());
    assertThat(reading.items()).allMatch(item -> item.familyId().equals(top.itemId()));
    assertThat(reading.failures())
        .extracting(ItemFailure::code)
        .containsExactly(FailureCode.UNREADABLE);
    assertThat(reading.accounts()).allMatch(account -> account.difference() == 0);
  }

  @Test
  void theHashOfAnInnerMessageDependsOnWhatItHoldsAlone() throws IOException {
    byte[] other =
        MsgBuilder.file(
            top ->
                top.text(0x0037, "Another around it")
                    .attachment(
                        inner ->
                            inner.message(
                                message ->
                                    message
                                        .attachment(
                                            deep ->
                                                deep.bytes(0x3701, utf8("deep words"))
                                                    .text(0x3707, "deep.txt"))
                                        .text(0x1000, "Inner words")
                                        .text(0x0037, "Inner subject"))));

    Item first = Reading.of("a.msg", message()).item("msg:1");
    Item second = Reading.of("b.msg", other).item("msg:0");

    assertThat(second.sha256()).isEqualTo(first.sha256());
  }

  @ParameterizedTest
  @CsvSource({
    "IPM.Contact,CONTACT,FN:Kim Lee",
    "IPM.DistList,DISTRIBUTION_LIST,Words",
    "IPM.Appointment,CALENDAR,Words",
    "IPM.Task,TASK,Words",
    "IPM.StickyNote,NOTE,Words",
    "IPM.Activity,JOURNAL,Words",
    "IPM.Note.SMIME,MESSAGE,Words",
    "IPM.TaskRequest,MESSAGE,Words"
  })
  void kindsByMessageClass(String messageClass, ItemKind kind, String text) throws IOException {
    byte[] file =
        MsgBuilder.file(
            top -> top.text(0x001A, messageClass).text(0x3001, "Kim Lee").text(0x1000, "Words"));
    Item item = Reading.of("x.msg", file).item("");

    assertThat(item.kind()).isEqualTo(kind);
    assertThat(item.text()).contains(text);
  }

  @ParameterizedTest
  @CsvSource({"1251,0,при", "0,1049,при", "0,1033,ïðè", "65001,0,\uFFFD\uFFFD\uFFFD"})
  void textInACodePage(int codePage, int locale, String expected) throws IOException {
    byte[] file =
        MsgBuilder.file(
            top ->
                top.narrow(0x0037, new byte[] {(byte) 0xEF, (byte) 0xF0, (byte) 0xE8})
                    .number(0x3FFD, codePage)
                    .number(0x3FF1, locale));

    assertThat(Reading.of("x.msg", file).item("").subject()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0,CORRUPT", "600,CORRUPT", "2000,CORRUPT"})
  void aBrokenMessageFileIsOneItemAndOneFailure(int length, FailureCode code) throws IOException {
    byte[] whole = message();
    byte[] broken = Arrays.copyOf(whole, Math.max(length, 8));
    Reading reading = Reading.of("x.msg", broken);

    assertThat(reading.items()).hasSize(1);
    assertThat(reading.failures()).extracting(ItemFailure::code).containsExactly(code);
  }

  private static byte[] tnef() {
    return new TnefBuilder()
        .text(1, 0x18004, "Prices")
        .text(1, 0x2800C, "See the files")
        .file("a.txt", utf8("first"))
        .message(
            new TnefBuilder()
                .attribute(
                    1,
                    0x69003,
                    TnefBuilder.properties(
                        TnefBuilder.property(
                            0x0037, 0x001F, "Inner".getBytes(StandardCharsets.UTF_16LE)),
                        TnefBuilder.property(0x1000, 0x001E, utf8("Inner words"))))
                .file("deep.txt", utf8("deep"))
                .bytes())
        .bytes();
  }

  @Test
  void aStreamInsideMail() throws IOException {
    String mail =
        "From: robin@vale.example\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n--b\r\n"
            + "Content-Type: application/ms-tnef; name=winmail.dat\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(tnef())
            + "\r\n--b--\r\n";
    Reading reading = Reading.of("1.eml", mail);

    assertThat(reading.items().stream().map(item -> item.locator() + " " + item.kind()))
        .containsExactlyInAnyOrder(
            " MESSAGE",
            "mime:2 ATTACHMENT",
            "mime:2/tnef:0 ATTACHMENT",
            "mime:2/tnef:1 MESSAGE",
            "mime:2/tnef:1/tnef:0 ATTACHMENT");
    assertThat(reading.item("mime:2").text()).isEqualTo("See the files");
    assertThat(reading.item("mime:2/tnef:0").name()).isEqualTo("a.txt");
    assertThat(reading.item("mime:2/tnef:1").subject()).isEqualTo("Inner");
    assertThat(reading.item("mime:2/tnef:1/tnef:0").text()).isEqualTo("deep");
    assertThat(reading.failures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10,1,TRUNCATED", "40,1,TRUNCATED", "120,3,TRUNCATED"})
  void aCutStreamGivesWhatComesBefore(int length, int items, FailureCode code) throws IOException {
    Reading reading = Reading.of("winmail.dat", Arrays.copyOf(tnef(), length));

    assertThat(reading.items()).hasSize(items);
    assertThat(reading.failures()).extracting(ItemFailure::code).contains(code);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
