package org.ascertain.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ascertain.matter.Matter;
import org.ascertain.query.Snapshot;
import org.ascertain.tables.Estimate;
import org.ascertain.tables.Run;

/** The chapters that say how the numbers were made, how else, and how to make them again. */
final class MethodChapters {
  private final Snapshot snapshot;
  private final Matter matter;

  MethodChapters(Snapshot snapshot, Matter matter) {
    this.snapshot = snapshot;
    this.matter = matter;
  }

  Chapter alternatives() {
    return Chapter.of(
        "alternatives",
        "All estimators side by side",
        List.of(
            "The design of the sample decides which estimator counts; the others are shown so that"
                + " nobody need ask whether it was picked for its answer."),
        new Exhibit(
            "Every estimate of the class, default or not",
            List.of(
                "What",
                "Where",
                "Estimate",
                "Interval",
                "At least",
                "Worst case",
                "Sampled",
                "Observed",
                "Frame",
                "Method",
                "Flags"),
            estimates().stream()
                .filter(row -> row.domain().equals("CLASS"))
                .map(ResultsChapter::cells)
                .toList()));
  }

  Chapter methods() {
    List<List<Cell>> rows =
        estimates().stream()
            .filter(row -> row.domain().equals("CLASS"))
            .map(
                row ->
                    List.of(
                        Cell.words(row.estimand().replace('_', ' ')),
                        Cell.words(row.method()),
                        Cell.words(row.definition()),
                        Cell.words(row.reason()),
                        Cell.words(inputs(row))))
            .toList();
    return Chapter.of(
        "methods",
        "Methods",
        List.of(
            "Theory of the claim: mechanisms "
                + matter.theory().mechanisms()
                + ", actors "
                + matter.theory().actors()
                + ", excluded bases "
                + matter.theory().excludeAuthorisation()
                + ".",
            "Sampling design: " + matter.sampling().design() + "."),
        new Exhibit(
            "Definitions, reasons and inputs",
            List.of("What", "Method", "Definition", "Reason", "Inputs"),
            rows));
  }

  Chapter limitations() {
    TreeSet<String> flags = new TreeSet<>();
    estimates().forEach(row -> flags.addAll(row.flags()));
    return Chapter.of(
        "limitations",
        "Limitations",
        flags.isEmpty()
            ? List.of("No estimate carries a flag.")
            : flags.stream().map(flag -> flag + ": " + Flags.inWords(flag) + ".").toList());
  }

  Chapter manifest() {
    List<Run> runs =
        snapshot.rows(Run.class, "run_id = ?", snapshot.runId()).stream()
            .sorted(Comparator.comparingInt(Run::ordinal))
            .toList();
    List<List<Cell>> rows =
        runs.stream()
            .map(
                run ->
                    List.of(
                        Cell.words(run.stage()),
                        Cell.words(run.status()),
                        Cell.words(run.codeVersion()),
                        Cell.words(run.configSha256()),
                        Cell.words(run.inputSha256()),
                        Cell.words(run.startedAt())))
            .toList();
    return Chapter.of(
        "manifest",
        "Run manifest",
        List.of(
            "Run "
                + snapshot.runId()
                + ". To make these numbers again: ascertain run "
                + fileName()
                + ".",
            "Table versions: " + versions(runs) + "."),
        new Exhibit(
            "Stages of the run",
            List.of("Stage", "Status", "Code", "Configuration", "Inputs", "Started"),
            rows));
  }

  private List<Estimate> estimates() {
    return snapshot.rows(Estimate.class, "true").stream()
        .sorted(
            Comparator.comparing(Estimate::estimand)
                .thenComparing(Estimate::domain)
                .thenComparing(row -> !row.isDefault())
                .thenComparing(Estimate::method))
        .toList();
  }

  private String fileName() {
    return matter.location().substring(matter.location().lastIndexOf('/') + 1);
  }

  private static String versions(List<Run> runs) {
    return runs.isEmpty() ? "none" : text(runs.get(runs.size() - 1).tableVersions());
  }

  private static String inputs(Estimate row) {
    return row.inputs().isEmpty() ? "–" : text(row.inputs());
  }

  private static String text(Map<String, ?> map) {
    return new TreeMap<>(map)
        .entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }
}
