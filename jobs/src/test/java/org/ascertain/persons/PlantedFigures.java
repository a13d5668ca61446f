package org.ascertain.persons;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.ascertain.statistics.ClusterAgreement;
import org.ascertain.statistics.Interval;

/**
 * What a resolution cost.
 *
 * @param seconds by the clock
 * @param processorSeconds of all threads: on a busy machine the clock says little
 * @param peakMegabytes most memory that the process ever held, its heap and all else; 0 where the
 *     system does not tell
 */
record PlantedFigures(double seconds, double processorSeconds, long peakMegabytes) {
  private static final Path STATUS = Path.of("/proc/self/status");

  /** Something that is measured. */
  interface Work {
    void run() throws IOException;
  }

  static PlantedFigures of(Work work) throws IOException {
    long begun = System.nanoTime();
    long processorBegun = processorNanos();
    work.run();
    return new PlantedFigures(
        (System.nanoTime() - begun) / 1e9,
        (processorNanos() - processorBegun) / 1e9,
        mostMegabytes());
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long mostMegabytes() throws IOException {
    List<String> lines = Files.exists(STATUS) ? Files.readAllLines(STATUS) : List.of();
    return lines.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(kilobytes -> Long.parseLong(kilobytes) >> 10)
        .findFirst()
        .orElse(0);
  }

  /** Prints the figures, and appends them as a line of a table to the file that is asked for. */
  void report(long identifiers, ClusterAgreement found) throws IOException {
    Interval f1 = found.elementF1Interval(0.95).orElseThrow();
    String line =
        String.format(
            Locale.ROOT,
            "%d %.1f %.1f %d %d %.4f %.4f %.4f %.4f %.4f %d %d%n",
            identifiers,
            seconds,
            processorSeconds,
            peakMegabytes,
            Runtime.getRuntime().maxMemory() >> 20,
            found.elementPrecision().orElseThrow(),
            found.elementRecall().orElseThrow(),
            found.elementF1().orElseThrow(),
            f1.low(),
            f1.high(),
            found.largestTrueGroup(),
            found.largestFoundGroup());
    System.out.print(
        "identifiers seconds processor-seconds peak-MB heap-MB precision recall F1 low high"
            + " largest-planted largest-found: "
            + line);
    String file = System.getProperty("planted.figures", "");
    if (!file.isEmpty()) {
      Files.writeString(
          Path.of(file),
          line,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }
}
