package org.ascertain.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascertain.Corpora;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real documents, many of them damaged or hostile: each ends with what it held or with a failure.
 */
@Tag("corpora")
@Tag("hostile")
class CorpusDocumentsTest {
  private static final int THREADS = 2;

  @TempDir Path scratch;

  @Test
  void everyDocumentEndsAndNothingIsLeft(TestReporter reporter)
      throws IOException, InterruptedException, ExecutionException {
    List<Path> files = documents();
    long started = System.nanoTime();
    Map<Path, ParsedDocument> results = parseAll(files);
    long millis = (System.nanoTime() - started) / 1_000_000;
    reporter.publishEntry(summaryOf(results, millis));
    assertThat(results).hasSameSizeAs(files);
    results.forEach(CorpusDocumentsTest::assertAccounted);
    assertThat(ProcessHandle.current().descendants()).isEmpty();
    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).isEmpty();
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(Corpora.path("docs"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private Map<Path, ParsedDocument> parseAll(List<Path> files)
      throws InterruptedException, ExecutionException {
    Map<Path, Future<ParsedDocument>> futures = new TreeMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    SandboxLimits limits = SandboxLimits.DEFAULT.withChildren(THREADS);
    try (ForkedParser parser = new ForkedParser(limits, scratch)) {
      files.forEach(file -> futures.put(file, threads.submit(() -> parse(parser, file))));
      Map<Path, ParsedDocument> results = new TreeMap<>();
      for (Map.Entry<Path, Future<ParsedDocument>> entry : futures.entrySet()) {
        results.put(entry.getKey(), entry.getValue().get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }

  private static ParsedDocument parse(ForkedParser parser, Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return parser.parse(in, Files.size(file), file.getFileName().toString(), null);
    }
  }

  private static void assertAccounted(Path file, ParsedDocument document) {
    assertThat(document.parts()).as("parts of %s", file).isNotEmpty();
    ParsedPart first = document.parts().get(0);
    boolean hasNothing = first.text() == null && document.parts().size() == 1;
    boolean mayHaveNothing = first.mediaType().matches("(image|audio|video)/.*");
    assertThat(
            hasNothing
                && !mayHaveNothing
                && document.failures().isEmpty()
                && first.metadata().size() < 2)
        .as("%s (%s) came out empty without a failure", file, first.mediaType())
        .isFalse();
  }

  private static Map<String, String> summaryOf(Map<Path, ParsedDocument> results, long millis) {
    Map<String, Long> codes =
        results.values().stream()
            .flatMap(document -> document.failures().stream())
            .collect(
                Collectors.groupingBy(f -> f.code().name(), TreeMap::new, Collectors.counting()));
    Map<String, Long> rungs =
        results.values().stream()
            .collect(
                Collectors.groupingBy(ParsedDocument::rung, TreeMap::new, Collectors.counting()));
    long whole = results.values().stream().filter(d -> d.failures().isEmpty()).count();
    long parts = results.values().stream().mapToLong(d -> d.parts().size()).sum();
    Map<String, String> summary = new TreeMap<>();
    summary.put("documents", Integer.toString(results.size()));
    summary.put("without failure", Long.toString(whole));
    summary.put("parts", Long.toString(parts));
    summary.put("failures", codes.toString());
    summary.put("rungs", rungs.toString());
    summary.put("milliseconds", Long.toString(millis));
    return summary;
  }
}
