package org.ascertain.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ascertain.errors.UserException;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.logs.Row;
import org.ascertain.formats.logs.TableReader;
import org.ascertain.formats.logs.TableRow;
import org.ascertain.tables.Designation;

/**
 * Reads legal designations: a CSV file with the columns item_id (an item or a family) and
 * designation (PRIVILEGED, CONFIDENTIAL, AEO or CLAWED_BACK, blanks and case as people write them).
 */
public final class DesignationReader {
  private static final TableReader TABLE =
      TableReader.withHeader(2, "item_id", "family_id", "designation");
  private static final Map<String, String> NAMES =
      Map.of(
          "privileged", "PRIVILEGED",
          "privilege", "PRIVILEGED",
          "confidential", "CONFIDENTIAL",
          "aeo", "AEO",
          "attorneyseyesonly", "AEO",
          "clawedback", "CLAWED_BACK",
          "clawback", "CLAWED_BACK");

  private DesignationReader() {}

  /**
   * The designations of a file, in its order.
   *
   * @param file how messages and rows call the file
   * @throws UserException when the file has mistakes
   */
  public static List<Designation> read(ByteSource bytes, String file) throws IOException {
    CellProblems problems = new CellProblems(file);
    List<Designation> designations = new ArrayList<>();
    TABLE.read(bytes, row -> add(designations, row, file, problems));
    problems.throwIfAny();
    return designations;
  }

  private static void add(
      List<Designation> designations, Row<TableRow> row, String file, CellProblems problems) {
    long ordinal = row.place().ordinal();
    if (!row.isRead()) {
      problems.add("row " + (ordinal + 2) + ": " + row.problem());
      return;
    }
    String itemId = row.value().value("item_id", "family_id");
    String written = problems.required(row.value(), ordinal, "designation");
    String designation = NAMES.get(written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    if (itemId == null) {
      problems.add(ordinal, "item_id", "is empty; fill it in");
    } else if (designation == null) {
      problems.add(
          ordinal,
          "designation",
          "'" + written + "' is none of PRIVILEGED, CONFIDENTIAL, AEO, CLAWED_BACK");
    } else {
      designations.add(new Designation(itemId, designation, file));
    }
  }
}
