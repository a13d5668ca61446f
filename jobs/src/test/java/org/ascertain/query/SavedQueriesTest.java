package org.ascertain.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what every saved query says of itself, and that it runs. */
class SavedQueriesTest {
  private static final Path FOLDER = Path.of(System.getProperty("project.dir"), "notebooks", "sql");
  private static final Pattern TABLES = Pattern.compile("(?m)^-- Tables: (.*)$");

  @TempDir Path workspace;

  static List<Path> queries() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  @Test
  void thereAreEnough() throws IOException {
    assertThat(queries()).hasSizeGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void saysItsQuestionAndCaveat(Path file) throws IOException {
    assertThat(Files.readString(file)).startsWith("-- Question: ").contains("\n-- Caveat: ");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void namesTheTablesThatItReads(Path file) throws IOException {
    String sql = Files.readString(file);
    Matcher header = TABLES.matcher(sql);
    assertThat(header.find()).isTrue();
    Set<String> read = new TreeSet<>(SqlWords.of(sql));
    read.retainAll(TableViews.names());
    Set<String> said =
        Arrays.stream(header.group(1).split(", ", -1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(read).isEqualTo(said);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void runsBeforeAnyRun(Path file) throws IOException {
    NamedParameters named = NamedParameters.parse(Files.readString(file));
    Map<String, String> values = new HashMap<>();
    named.names().forEach(name -> values.put(name, "x"));
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(workspace.toString())) {
      assertThat(snapshot.query(named.sql(), named.values(values))).isEmpty();
    }
  }
}
