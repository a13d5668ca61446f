package org.ascertain.query.score;

import java.nio.file.Path;
import java.util.List;

/**
 * The planted truth of a matter.
 *
 * @param flows planted flows, in the order of the file
 * @param decoys decoys, in the order of the file
 * @param customers what is true of each customer of the frame
 */
public record Truth(List<PlantedRow> flows, List<DecoyRow> decoys, List<CustomerRow> customers) {
  /**
   * Reads {@code flows.csv}, {@code decoys.csv} and {@code customers.csv} of a folder.
   *
   * @throws org.ascertain.errors.UserException for a file that is missing, lacks a column or holds
   *     a value that none of its column can be: which file, which row, what to do
   */
  public static Truth read(Path folder) {
    return new Truth(
        TruthFile.read(folder.resolve("flows.csv"), TruthFile.Row::plantedRow),
        TruthFile.read(folder.resolve("decoys.csv"), TruthFile.Row::decoyRow),
        TruthFile.read(folder.resolve("customers.csv"), TruthFile.Row::customerRow));
  }
}
