package org.ascertain.synth.writers;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.synth.scene.Contact;
import org.ascertain.synth.scene.Person;

/** Address books as vCard and CSV text. */
public final class AddressBooks {
  private static final DateTimeFormatter REVISION =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private AddressBooks() {}

  /** vCard 3.0, with the time of each entry. */
  public static String vCards(List<Contact> contacts) {
    StringBuilder text = new StringBuilder();
    contacts.forEach(contact -> vCard(text, contact));
    return text.toString();
  }

  /** The columns of Outlook's CSV export. */
  public static String outlookCsv(List<Person> people) {
    CsvText csv =
        CsvText.withOfficeHeader(
            "First Name", "Last Name", "Company", "Job Title", "E-mail Address", "Mobile Phone");
    for (Person person : people) {
      csv.row(
          person.given(),
          person.family(),
          person.organisation(),
          person.title(),
          person.email(),
          national(person.phone()));
    }
    return csv.toString();
  }

  /** The columns of Google's CSV export. */
  public static String googleCsv(List<Person> people) {
    CsvText csv =
        CsvText.withHeader(
            "Name",
            "Given Name",
            "Family Name",
            "E-mail 1 - Type",
            "E-mail 1 - Value",
            "Phone 1 - Type",
            "Phone 1 - Value");
    for (Person person : people) {
      csv.row(
          person.fullName(),
          person.given(),
          person.family(),
          "Work",
          person.email(),
          "Mobile",
          person.phone());
    }
    return csv.toString();
  }

  private static void vCard(StringBuilder text, Contact contact) {
    Person person = contact.person();
    line(text, "BEGIN:VCARD");
    line(text, "VERSION:3.0");
    line(text, "UID:" + Hashes.id("vcard", person.email(), contact.addedAt()));
    line(text, "N:" + person.family() + ";" + person.given() + ";;;");
    line(text, "FN:" + person.fullName());
    line(text, "ORG:" + person.organisation());
    line(text, "TITLE:" + person.title());
    line(text, "EMAIL;TYPE=INTERNET,WORK:" + person.email());
    if (person.phone() != null) {
      line(text, "TEL;TYPE=CELL:" + person.phone());
    }
    line(text, "REV:" + REVISION.format(contact.addedAt()));
    line(text, "END:VCARD");
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append("\r\n");
  }

  /** The number as people write it: {@code (202) 555-0143}. */
  @Nullable
  private static String national(@Nullable String phone) {
    if (phone == null) {
      return null;
    }
    String digits = phone.substring(2);
    return "(" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6);
  }
}
