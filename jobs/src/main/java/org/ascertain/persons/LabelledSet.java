package org.ascertain.persons;

import java.util.List;
import org.ascertain.model.ReferenceList;
import org.ascertain.tables.PersonMeasure;

/**
 * How well this linkage did on a set whose truth is known. It says what the scoring can do, not
 * what it did on the matter at hand: for that a sample of the matter's own people must be labelled.
 *
 * @param name the set
 * @param f1 B-cubed F1
 * @param low its lower limit
 * @param high its upper limit
 */
record LabelledSet(String name, double f1, double low, double high) {
  /** The sets that were measured. */
  static List<LabelledSet> all() {
    return ReferenceList.lines(LabelledSet.class, "labelled-sets.txt").stream()
        .map(LabelledSet::parse)
        .toList();
  }

  private static LabelledSet parse(String line) {
    String[] parts = line.split(" ", -1);
    return new LabelledSet(
        parts[0],
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]));
  }

  /** Its line in the report. */
  PersonMeasure line() {
    return new PersonMeasure("BCUBED_F1", name, f1, low, high);
  }
}
