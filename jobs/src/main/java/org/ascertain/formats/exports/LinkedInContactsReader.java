package org.ascertain.formats.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.logs.LogTimes;
import org.ascertain.formats.logs.Row;
import org.ascertain.formats.logs.RowReader;
import org.ascertain.formats.logs.TableReader;
import org.ascertain.formats.logs.TableRow;
import org.ascertain.formats.logs.UnreadableRowException;
import org.ascertain.model.Nullable;

/**
 * Reads lists of contacts that a receiving organisation kept: {@code Contacts.csv} and {@code
 * ImportedContacts.csv} of LinkedIn, {@code Connections.csv} behind its notes, and the address book
 * tables that other vendors hand out (one column or several for addresses and numbers).
 */
public final class LinkedInContactsReader implements RowReader<UploadedContact> {
  private static final TableReader TABLE =
      TableReader.withHeader(
          2,
          "FirstName",
          "First Name",
          "LastName",
          "Last Name",
          "Emails",
          "Email Address",
          "Connected On",
          "Given Name",
          "Family Name",
          "Name",
          "Full Name",
          "Email",
          "E-mail",
          "E-mail Address",
          "E-mail 1 - Value",
          "Phone",
          "Phone 1 - Value",
          "Mobile Phone");
  private static final int MAX_NUMBERED = 6;

  @Override
  public void read(ByteSource file, Consumer<? super Row<UploadedContact>> rows)
      throws IOException {
    TABLE.read(file, row -> rows.accept(row.map(LinkedInContactsReader::contact)));
  }

  private static UploadedContact contact(TableRow row) {
    List<String> points = points(row);
    String name = name(row);
    if (name == null && points.isEmpty()) {
      throw new UnreadableRowException("Neither a name nor an address or number");
    }
    return new UploadedContact(
        name,
        points,
        LogTimes.instant(row.value("CreatedAt", "Created", "Connected On", "Imported At")),
        LogTimes.instant(row.value("UpdatedAt", "Updated", "CreatedAt", "Connected On")));
  }

  @Nullable
  private static String name(TableRow row) {
    String whole = row.value("Full Name", "Display Name", "Name");
    if (whole != null) {
      return whole;
    }
    String joined =
        Stream.of(
                row.value("FirstName", "First Name", "Given Name"),
                row.value("MiddleName", "Middle Name", "Additional Name"),
                row.value("LastName", "Last Name", "Family Name"))
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
    return joined.isEmpty() ? null : joined;
  }

  private static List<String> points(TableRow row) {
    List<String> points = new ArrayList<>();
    add(points, row.value("Emails", "Email Address", "Email", "E-mail", "E-mail Address"));
    add(points, row.value("PhoneNumbers", "Phone Numbers", "Phone", "Telephone"));
    add(points, row.value("Mobile Phone", "Mobile"));
    for (int i = 1; i <= MAX_NUMBERED; i++) {
      add(points, row.value("E-mail " + i + " - Value", "E-mail " + i + " Address", "Email " + i));
      add(points, row.value("Phone " + i + " - Value", "Phone " + i));
    }
    return points.stream().distinct().toList();
  }

  private static void add(List<String> points, @Nullable String list) {
    if (list != null) {
      Arrays.stream(list.split("[,;]| ::: "))
          .map(String::strip)
          .filter(point -> !point.isEmpty())
          .forEach(points::add);
    }
  }
}
