package org.ascertain.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ascertain.model.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSnifferTest {
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a.eml      | From: a@x.example~Subject: b~~c           | MAIL | message/rfc822
          a          | Return-Path: <a@x.example>~Received: by b~ | MAIL | message/rfc822
          a.eml      | From: a@x.example~Subject: b~~Name,E-mail Address~c,c@x.example | MAIL | message/rfc822
          a.txt      | Dear Pat,~Subject: to change~             | DOCUMENTS | text/plain
          a.mbox     | From a@x Mon Jan  2 10:00:00 2017~A: b~~c | MAIL | application/mbox
          a.txt      | From here on it is calm                   | DOCUMENTS | text/plain
          a.vcf      | BEGIN:VCARD~VERSION:3.0~END:VCARD         | CONTACTS | text/vcard
          a.ics      | BEGIN:VCALENDAR~END:VCALENDAR             | DOCUMENTS | text/calendar
          a.har      | {"log": {"version": "1.2"}}               | HAR | application/json
          a.csv      | CreationDate,UserIds,Operations,AuditData | M365_AUDIT | text/csv
          a.csv      | #TYPE x~"RecordType","AuditData"          | M365_AUDIT | text/csv
          a.jsonl    | {"CreationTime":"x","Operation":"y"}      | M365_AUDIT | application/x-ndjson
          a.json     | [{"activityDisplayName":"x","initiatedBy":{}}] | ENTRA_AUDIT | application/json
          a.csv      | PermissionType,AppId,ConsentType          | OAUTH_GRANTS | text/csv
          a.csv      | origin_timestamp,sender_address,Recipient_status | MESSAGE_TRACE | text/csv
          a.csv      | Date,Sender,Recipient,Subject,Status      | MESSAGE_TRACE | text/csv
          a.csv      | Subprocessor;Service Provided;Location    | SUBPROCESSORS | text/csv
          a.csv      | "List of 2018"~Subprocessor,Corporate Location | SUBPROCESSORS | text/csv
          a.csv      | FirstName,Emails,PhoneNumbers,CreatedAt   | LINKEDIN_EXPORT | text/csv
          a.csv      | First Name,Last Name,E-mail Address       | CONTACTS | text/csv
          a.csv      | Vorname;Nachname;E-Mail-Adresse           | CONTACTS | text/csv
          a.csv      | Pr\u00E9nom;Nom;Adresse de messagerie     | CONTACTS | text/csv
          a.csv      | Product,Price,Amount                      | DOCUMENTS | text/csv
          a.csv      | UPI,File Name,Custodian                   | LOAD_FILE | text/csv
          a.csv      | File_ID,Family_ID,Custodian               | PURVIEW_EXPORT | text/csv
          a.dat      | \u00FEBEGDOC\u00FE\u0014\u00FEENDDOC\u00FE | LOAD_FILE | text/plain
          a.log      | #separator \\x09~#fields\tts\tuid          | ZEEK | text/plain
          a.log      | 1511625879.000    190 192.0.2.12 TCP_TUNNEL/200 3979 CONNECT x:443 - | SQUID | text/plain
          a.log      | 192.0.2.1 - - [02/Jan/2017:10:00:00 +0000] "GET / HTTP/1.1" 200 1 | ACCESS_LOG | text/plain
          a.log      | #Version: 1.0~#Fields: date time c-ip      | W3C_LOG | text/plain
          x/about_you/your_address_books.json | {"address_book":{}} | FACEBOOK_EXPORT | application/json
          a.json     | {"label_values":[{"timestamp_value":1}]}  | FACEBOOK_EXPORT | application/json
          a.json     | {"a":1}                                   | DOCUMENTS | application/json
          a.html     | <!DOCTYPE html><p>x                       | DOCUMENTS | text/html
          a.pdf      | %PDF-1.4                                  | DOCUMENTS | application/pdf
          a.pst      | !BDN                                      | MAIL | application/vnd.ms-outlook-pst
          a.bin      | a\u0000b                                   | DOCUMENTS | application/octet-stream
          """)
  void kindsByContentAndName(String path, String content, SourceKind kind, String mediaType) {
    String text = content.replace('~', '\n');

    assertThat(sniff(path, text, StandardCharsets.UTF_8)).isEqualTo(new Sniffed(mediaType, kind));
  }

  @Test
  void encodingsOfTablesDoNotMatter() {
    String header = "\uFEFFdate_time,sender_address,message_id\r\n";

    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
      assertThat(sniff("a.csv", header, charset).kind()).isEqualTo(SourceKind.MESSAGE_TRACE);
    }
    String latin = "\u00FEBEGBATES\u00FE\u0014\u00FEENDBATES\u00FE";
    assertThat(sniff("a.dat", latin, StandardCharsets.ISO_8859_1).kind())
        .isEqualTo(SourceKind.LOAD_FILE);
  }

  @ParameterizedTest
  @CsvSource({
    "word/document.xml, a.docx, DOCUMENTS, "
        + "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "mimetype, a.odt, DOCUMENTS, application/x-office-package",
    "Takeout/Mail/All.mbox, a.zip, GOOGLE_TAKEOUT, application/zip",
    "x/about_you/your_address_books.json, a.zip, FACEBOOK_EXPORT, application/zip",
    "mail/1.eml, a.zip, MAIL, application/zip",
    "readme.txt, a.zip, DOCUMENTS, application/zip"
  })
  void zipsByTheirFirstEntries(String entry, String path, SourceKind kind, String mediaType)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(1);
    }

    assertThat(SourceSniffer.sniff(path, bytes.toByteArray()))
        .isEqualTo(new Sniffed(mediaType, kind));
  }

  private static Sniffed sniff(String path, String text, Charset charset) {
    return SourceSniffer.sniff(path, text.getBytes(charset));
  }
}
