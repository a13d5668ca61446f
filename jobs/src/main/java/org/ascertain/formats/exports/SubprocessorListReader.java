package org.ascertain.formats.exports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.logs.LogTimes;
import org.ascertain.formats.logs.Row;
import org.ascertain.formats.logs.RowReader;
import org.ascertain.formats.logs.SectionedTable;
import org.ascertain.formats.logs.SectionedTable.SectionRow;
import org.ascertain.formats.logs.TableRow;
import org.ascertain.formats.logs.UnreadableRowException;
import org.ascertain.model.Nullable;

/**
 * Reads lists of subprocessors as a provider publishes them: titles with the version of the list
 * and its class above the header (or a class column), one organisation a row, and remarks such as
 * {@code (Added to the list May 13, 2019)} behind the name.
 */
public final class SubprocessorListReader implements RowReader<ListedSubprocessor> {
  private static final int MAX_NAME_CHARS = 1000;
  private static final Pattern REMARK =
      Pattern.compile(
          "\\s*\\((added to|removed from)(?: the list)?(?: on)?:? ([^)]+)\\)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY =
      Pattern.compile(
          "[A-Z][a-z]+ \\d{1,2}, \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2} [A-Z][a-z]+ \\d{4}");
  private static final Pattern CLASS =
      Pattern.compile(
          "technolog|ancillary|contract staff|staff|infrastructure", Pattern.CASE_INSENSITIVE);

  private static final SectionedTable TABLE =
      SectionedTable.withHeader(
          CLASS,
          2,
          "Subprocessor",
          "Name",
          "Service Provided",
          "Service",
          "Corporate Location",
          "Headquarters",
          "Location",
          "Class");

  @Override
  public void read(ByteSource file, Consumer<? super Row<ListedSubprocessor>> rows)
      throws IOException {
    TABLE.read(file, row -> rows.accept(row.map(SubprocessorListReader::listed)));
  }

  private static ListedSubprocessor listed(SectionRow section) {
    TableRow row = section.row();
    String written = row.value("Subprocessor", "Subprocessor name", "Name", "Entity name");
    if (written == null || written.length() > MAX_NAME_CHARS) {
      throw new UnreadableRowException("The row names no organisation");
    }
    LocalDate effective = LogTimes.date(row.value("Effective date", "Notice date", "Added"));
    LocalDate added = remark(written, "added to");
    return new ListedSubprocessor(
        version(section),
        listClass(section),
        REMARK.matcher(written).replaceAll("").strip(),
        row.value("Service Provided", "Service", "Services", "Purpose"),
        row.value("Corporate Location", "Headquarters", "Location", "Country"),
        added != null ? added : effective,
        remark(written, "removed from"));
  }

  @Nullable
  private static LocalDate remark(String name, String kind) {
    Matcher matcher = REMARK.matcher(name);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(kind)) {
        return LogTimes.date(matcher.group(2));
      }
    }
    return null;
  }

  @Nullable
  private static LocalDate version(SectionRow section) {
    for (String title : section.titles()) {
      Matcher matcher = DAY.matcher(title);
      if (matcher.find()) {
        return LogTimes.date(matcher.group());
      }
    }
    return null;
  }

  /** The class of the row, else of the nearest title above it that names one. */
  @Nullable
  private static String listClass(SectionRow section) {
    String named = section.row().value("Class", "Category", "Type");
    if (named != null) {
      return named;
    }
    String nearest = null;
    for (String title : section.titles()) {
      if (CLASS.matcher(title).find()) {
        nearest = title;
      }
    }
    return nearest;
  }
}
