package org.ascertain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;

/**
 * Counts that differ from independent ones. On the corpora that this test knows nothing may differ
 * but what its table names; on others a folder may differ by 2% and a file by 10%.
 */
final class CorpusDifferences {
  private static final double OF_FOLDER = 0.02;
  private static final double OF_FILE = 0.10;

  private final String folder;
  private final boolean isKnown;
  private final List<Difference> found = new ArrayList<>();

  CorpusDifferences(String folder, boolean isKnown) {
    this.folder = folder;
    this.isKnown = isKnown;
  }

  /** Compares one count of one file, or of the folder when the path is its own. */
  void compare(String path, String what, long ours, long theirs) {
    if (ours != theirs) {
      found.add(new Difference(path, what, ours, theirs));
    }
  }

  /** Checks all against the table; {@code items} are those of the folder. */
  void check(CorpusExceptions table, CorpusReading.Folder rows, long items) {
    System.Logger log = System.getLogger(CorpusDifferences.class.getName());
    found.forEach(each -> log.log(System.Logger.Level.INFO, folder + " " + each));
    SoftAssertions soft = new SoftAssertions();
    if (isKnown) {
      Set<String> excepted = new LinkedHashSet<>();
      for (Difference each : found) {
        boolean isExcepted = table.holds(each.path(), each.what(), rows);
        soft.assertThat(isExcepted).as("%s", each).isTrue();
        if (!each.path().equals(folder)) {
          excepted.add(each.path());
        }
      }
      soft.assertThat((long) excepted.size()).as("exceptions").isLessThanOrEqualTo(items / 100);
    } else {
      for (Difference each : found) {
        double share = each.path().equals(folder) ? OF_FOLDER : OF_FILE;
        soft.assertThat((double) Math.abs(each.ours() - each.theirs()))
            .as("%s", each)
            .isLessThanOrEqualTo(share * each.theirs());
      }
    }
    soft.assertAll();
  }

  /**
   * A difference.
   *
   * @param path of the file or folder
   * @param what was counted
   * @param ours our count
   * @param theirs the independent count
   */
  record Difference(String path, String what, long ours, long theirs) {}
}
