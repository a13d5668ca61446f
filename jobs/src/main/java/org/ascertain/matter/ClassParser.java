package org.ascertain.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ascertain.model.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads who is a member of the class and how the sampled customers were drawn. */
final class ClassParser {
  /** Id of the built-in first clause. */
  private static final String BUILT_IN = "subscribed-in-period";

  private ClassParser() {}

  static @Nullable ClassDefinition classDefinition(Section top) {
    top.require("class", "{period: {from: 2016-07-17, to: 2020-07-17}}");
    Optional<Section> section = top.section("class");
    if (section.isEmpty()) {
      return null;
    }
    Set<String> ids = new HashSet<>(Set.of(BUILT_IN));
    section.get().require("period", "{from: 2016-07-17, to: 2020-07-17}");
    ClassDefinition definition =
        new ClassDefinition(
            section.get().integer("version", 1).orElse(1),
            section
                .get()
                .choice("unit", List.of("customer", "mailbox"), unit -> unit)
                .orElse("customer"),
            section.get().flag("require_subscription", true),
            period(section.get(), "period"),
            clauses(section.get(), "clauses", ids),
            clauses(section.get(), "exclusions", ids));
    section.get().finish();
    return definition;
  }

  /** The days of a key; null when absent or wrong. */
  static @Nullable Period period(Section parent, String key) {
    Optional<Section> section = parent.section(key);
    if (section.isEmpty()) {
      return null;
    }
    section.get().require("from", "2016-07-17");
    section.get().require("to", "2020-07-17");
    LocalDate from = section.get().date("from").orElse(null);
    LocalDate to = section.get().date("to").orElse(null);
    section.get().finish();
    if (from != null && to != null && to.isBefore(from)) {
      section.get().mistake("to", "it ends " + to + " before it starts " + from + "; swap them");
      return null;
    }
    return from == null || to == null ? null : new Period(from, to);
  }

  static Sampling sampling(Section top) {
    Optional<Section> section = top.section("sampling");
    if (section.isEmpty()) {
      return new Sampling(Sampling.Design.CENSUS, null, null);
    }
    section.get().require("design", "stratified");
    Sampling.Design design =
        section
            .get()
            .choice(
                "design",
                List.of(Sampling.Design.values()),
                value -> value.name().toLowerCase(Locale.ROOT))
            .orElse(Sampling.Design.CENSUS);
    if (design == Sampling.Design.STRATIFIED) {
      section.get().require("stratum", "stratum");
    }
    if (design != Sampling.Design.CENSUS) {
      section.get().require("selected", "sampled");
    }
    Sampling sampling =
        new Sampling(
            design,
            section.get().text("stratum").orElse(null),
            section.get().text("selected").orElse(null));
    section.get().finish();
    return sampling;
  }

  private static List<Clause> clauses(Section parent, String key, Set<String> ids) {
    List<Clause> clauses = new ArrayList<>();
    for (Node element : parent.elements(key)) {
      Section section = new Section("a clause", element, parent.mistakes());
      clause(section, ids).ifPresent(clauses::add);
      section.finish();
    }
    return clauses;
  }

  private static Optional<Clause> clause(Section section, Set<String> ids) {
    section.require("id", "business-plan");
    Optional<String> id = section.text("id");
    Optional<String> keep = section.text("keep");
    Optional<String> drop = section.text("drop");
    id.filter(name -> !ids.add(name))
        .ifPresent(
            name -> section.mistake("id", "the clause id '" + name + "' is taken; choose another"));
    if (section.has("keep") == section.has("drop")) {
      section.mistake("id", "a clause has either 'keep' or 'drop', and not both");
      return Optional.empty();
    }
    keep.or(() -> drop)
        .filter(String::isBlank)
        .ifPresent(blank -> section.mistake("id", "the clause has no condition; write one in SQL"));
    Clause.Effect effect = keep.isPresent() ? Clause.Effect.KEEP : Clause.Effect.DROP;
    return id.flatMap(name -> keep.or(() -> drop).map(sql -> new Clause(name, effect, sql)));
  }
}
