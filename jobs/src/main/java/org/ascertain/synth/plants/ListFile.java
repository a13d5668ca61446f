package org.ascertain.synth.plants;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.model.Nullable;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Contact;
import org.ascertain.synth.scene.MailAddress;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.MailPart;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.writers.AddressBooks;
import org.ascertain.synth.writers.EmlWriter;
import org.ascertain.synth.writers.OfficeDocuments;
import org.ascertain.synth.writers.PdfDocuments;
import org.ascertain.synth.writers.ZipWriter;

/** A list of people as a file of one kind. */
enum ListFile {
  OUTLOOK_CSV("customers.csv", "text/csv"),
  GOOGLE_CSV("google.csv", "text/csv"),
  XLSX("customers.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  XLS("customers.xls", "application/vnd.ms-excel"),
  VCARDS("contacts.vcf", "text/vcard"),
  DOCX("customers.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("customers.pdf", "application/pdf"),
  ZIPPED_CSV("customers.zip", "application/zip"),
  ENCLOSED_MESSAGE("customers.eml", "message/rfc822");

  private final String fileName;
  private final String mediaType;

  ListFile(String fileName, String mediaType) {
    this.fileName = fileName;
    this.mediaType = mediaType;
  }

  /** The list as an attachment. */
  MailPart of(List<Person> people) throws IOException {
    return MailPart.file(fileName, mediaType, content(people));
  }

  private byte[] content(List<Person> people) throws IOException {
    return switch (this) {
      case OUTLOOK_CSV -> utf8(AddressBooks.outlookCsv(people));
      case GOOGLE_CSV -> utf8(AddressBooks.googleCsv(people));
      case XLSX -> OfficeDocuments.xlsx("Customers", table(people));
      case XLS -> OfficeDocuments.xls("Customers", table(people));
      case VCARDS -> utf8(AddressBooks.vCards(people.stream().map(ListFile::contact).toList()));
      case DOCX -> OfficeDocuments.docxTable(table(people));
      case PDF -> PdfDocuments.pdf(lines(people));
      case ZIPPED_CSV -> zipped(AddressBooks.outlookCsv(people));
      case ENCLOSED_MESSAGE -> enclosed(OUTLOOK_CSV.of(people));
    };
  }

  private static Contact contact(Person person) {
    return new Contact(person, Calendar.BOOKS_TO);
  }

  private static List<List<String>> table(List<Person> people) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("First Name", "Last Name", "Company", "E-mail Address", "Phone"));
    for (Person person : people) {
      rows.add(
          List.of(
              person.given(),
              person.family(),
              person.organisation(),
              person.email(),
              blankIfNull(person.phone())));
    }
    return rows;
  }

  private static List<String> lines(List<Person> people) {
    return people.stream()
        .map(
            person ->
                person.fullName() + "   " + person.email() + "   " + blankIfNull(person.phone()))
        .toList();
  }

  private static byte[] zipped(String csv) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipWriter zip = new ZipWriter(bytes)) {
      zip.add("export/customers.csv", utf8(csv));
    }
    return bytes.toByteArray();
  }

  /** A message of nobody in particular that carries the list. */
  private static byte[] enclosed(MailPart list) {
    MailMessage message =
        MailMessage.of(
                "<list@warehouse.example>",
                Calendar.BOOKS_TO,
                new MailAddress("Warehouse", "desk@warehouse.example"),
                new MailAddress("Office", "office@warehouse.example"),
                "The list",
                MailPart.text("Here is the list.\n"))
            .withParts(List.of(MailPart.text("Here is the list.\n"), list));
    return new EmlWriter(ZoneOffset.UTC).bytes(message, List.of());
  }

  private static String blankIfNull(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
