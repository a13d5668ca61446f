package org.ascertain.contacts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.tables.Item;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmark of the finders and prints its table. Engines take turns in several rounds, so
 * that what else the machine does falls on all of them.
 */
public final class FindersTable {
  private static final String BASE = "javaRegex";
  private static final int WARM_UP_PASSES = 8;

  private FindersTable() {}

  /**
   * {@code extract ARCHIVE DIR} keeps the items and the texts of an archive; {@code measure DIR
   * ROUNDS PASSES} measures, and takes the times of other programs from {@code DIR/times-NAME}.
   */
  public static void main(String[] args) throws IOException, RunnerException {
    Path folder = Path.of(args[args[0].equals("extract") ? 2 : 1]);
    if (args[0].equals("extract")) {
      List<Item> items = ArchivedMessages.read(Path.of(args[1]));
      ArchivedMessages.keep(items, folder.resolve("items"));
      Files.write(folder.resolve("text"), ArchivedMessages.texts(items));
      AddressComparison sets = new AddressComparison();
      items.forEach(item -> sets.add(item.text()));
      Files.writeString(folder.resolve("sets"), sets.report() + "\n");
    } else {
      print(folder, measure(folder, Integer.parseInt(args[2]), Integer.parseInt(args[3])));
    }
  }

  private static Map<String, List<Double>> measure(Path folder, int rounds, int passes)
      throws RunnerException {
    Map<String, List<Double>> times = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      Collection<RunResult> results =
          new Runner(
                  new OptionsBuilder()
                      .include(FindersBenchmark.class.getName())
                      .param("items", folder.resolve("items").toString())
                      .forks(1)
                      .threads(1)
                      .warmupIterations(WARM_UP_PASSES)
                      .measurementIterations(passes)
                      .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
                      .verbosity(VerboseMode.SILENT)
                      .build())
              .run();
      results.forEach(result -> add(times, result));
    }
    return times;
  }

  private static void add(Map<String, List<Double>> times, RunResult result) {
    String label = result.getPrimaryResult().getLabel();
    result.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .map(IterationResult::getPrimaryResult)
        .forEach(
            pass -> times.computeIfAbsent(label, name -> new ArrayList<>()).add(pass.getScore()));
  }

  private static void print(Path folder, Map<String, List<Double>> times) throws IOException {
    double megabytes = Files.size(folder.resolve("text")) / 1e6;
    double base = best(times.get(BASE));
    System.out.println("| one pass over the text | best, ms | median, ms | MB/s | ratio |");
    System.out.println("|---|---:|---:|---:|---:|");
    row("`java.util.regex`", times.get(BASE), megabytes, base);
    row("RE2/J", times.get("re2j"), megabytes, base);
    row("`grep -oE`, bytes (`LC_ALL=C`)", others(folder, "bytes"), megabytes, base);
    row("`grep -oE`, letters (`C.UTF-8`)", others(folder, "letters"), megabytes, base);
    row("our e-mail finder", times.get("emails"), megabytes, base);
    row("all finders, as the stage runs them", times.get("finders"), megabytes, base);
  }

  private static List<Double> others(Path folder, String name) throws IOException {
    return Files.readAllLines(folder.resolve("times-" + name)).stream()
        .map(Double::valueOf)
        .toList();
  }

  private static void row(String name, List<Double> times, double megabytes, double base) {
    double best = best(times);
    double median = times.stream().sorted().toList().get((times.size() - 1) / 2);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f |%n",
        name,
        best,
        median,
        megabytes * 1000 / best,
        base / best);
  }

  private static double best(List<Double> times) {
    return times.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }
}
