package org.ascertain.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ascertain.statistics.LinkageFit;
import org.ascertain.statistics.LinkageModel;
import org.ascertain.tables.Person;
import org.ascertain.tables.PersonMeasure;

/**
 * The lines of the report on the resolution, as terms: lines of one measure and category are added
 * up, and where the measure is a share, their mean is taken.
 */
final class ResolutionReport {
  /** Measures that are shares. */
  static final Set<String> SHARES = Set.of("NAME_VARIATION", "HOMONYMY");

  private static final String ALL = "ALL";
  private static final List<Double> THRESHOLDS = List.of(0.5, 0.9, PairScores.THRESHOLD, 0.99);

  private ResolutionReport() {}

  /** What an identifier adds. */
  static List<PersonMeasure> of(Node node) {
    List<PersonMeasure> lines = new ArrayList<>();
    lines.add(line("IDENTIFIERS", node.kind().name(), 1));
    if (node.suppression() != null) {
      lines.add(line("SUPPRESSED", node.suppression().name(), 1));
    }
    return lines;
  }

  /** What a person adds; nothing for identifiers that are nobody's. */
  static List<PersonMeasure> of(SettledPerson settled) {
    Person person = settled.person();
    List<PersonMeasure> lines = new ArrayList<>();
    if (!person.isRole()) {
      lines.add(line("PERSONS", ALL, 1));
      lines.add(line("CLUSTER_SIZE", size(person.identifierCount()), 1));
      if (settled.nameCount() > 0) {
        lines.add(line("NAME_VARIATION", ALL, settled.nameCount() > 1 ? 1 : 0));
      }
    }
    return lines;
  }

  /** What a full name adds, by the number of persons who bear it. */
  static PersonMeasure ofName(long persons) {
    return line("HOMONYMY", ALL, persons > 1 ? 1 : 0);
  }

  /** What a placement adds: its link, followed or not. */
  static List<PersonMeasure> of(Placement placement) {
    if (placement.link() == null) {
      return List.of();
    }
    String measure = placement.isKept() ? "LINKS" : "REFUSED_LINKS";
    return List.of(line(measure, placement.link().rule().label(), 1));
  }

  /** What a compared pair adds, or a block that was too large to compare. */
  static List<PersonMeasure> of(ComparedPair pair, PairScores scores) {
    if (pair.right() == null) {
      return List.of(line("BLOCK_OVERFLOW", pair.left(), (double) pair.members()));
    }
    List<PersonMeasure> lines = new ArrayList<>();
    lines.add(line("COMPARED_PAIRS", ALL, 1));
    double chance = scores.chance(pair);
    for (double threshold : THRESHOLDS) {
      if (chance >= threshold) {
        lines.add(line("LINKS_AT", Double.toString(threshold), 1));
      }
    }
    return lines;
  }

  /**
   * The fitted model: what each level of each field is worth, and how many matches it expects; and
   * how the linkage did on labelled sets.
   */
  static List<PersonMeasure> of(PairScores scores) {
    List<PersonMeasure> lines = new ArrayList<>();
    LinkageModel model = scores.model();
    List<FieldComparison<Profile>> fields = ProfileFields.comparison().fields();
    for (int field = 0; field < fields.size(); field++) {
      for (int level = 0; level < fields.get(field).levelCount(); level++) {
        String category = fields.get(field).name() + " " + level;
        lines.add(line("MATCH_WEIGHT", category, model.fieldWeight(field, level)));
      }
    }
    Optional<LinkageFit> fit = scores.fit();
    fit.ifPresent(own -> lines.add(line("EXPECTED_MATCHES", ALL, own.expectedMatches())));
    LabelledSet.all().forEach(set -> lines.add(set.line()));
    return lines;
  }

  private static String size(long identifiers) {
    if (identifiers < 5) {
      return Long.toString(identifiers);
    }
    if (identifiers < 10) {
      return "5 to 9";
    }
    return identifiers < 20 ? "10 to 19" : "20 and more";
  }

  private static PersonMeasure line(String measure, String category, double value) {
    return new PersonMeasure(measure, category, value, null, null);
  }
}
