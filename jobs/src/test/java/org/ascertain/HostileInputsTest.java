package org.ascertain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.ascertain.errors.FailureCode;
import org.ascertain.inventory.InventoryStage;
import org.ascertain.items.ItemsStage;
import org.ascertain.matter.Matter;
import org.ascertain.matter.SourceEntry;
import org.ascertain.matter.TestMatters;
import org.ascertain.model.Side;
import org.ascertain.pipeline.Pipeline;
import org.ascertain.pipeline.RunOptions;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.sandbox.Documents;
import org.ascertain.sandbox.Sandbox;
import org.ascertain.sandbox.SandboxLimits;
import org.ascertain.spark.SparkSessionExtension;
import org.ascertain.spark.Stage;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.Reconciliation;
import org.ascertain.tables.Source;
import org.ascertain.tables.Unit;
import org.ascertain.units.UnitsStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is hostile costs itself: the first three stages over a folder with it and over one without.
 */
@ExtendWith(SparkSessionExtension.class)
class HostileInputsTest {
  private static final String EVIDENCE = "evidence";

  /** Short enough for a hanging parser to cost seconds, long enough for an honest one to start. */
  private static final SandboxLimits LIMITS =
      SandboxLimits.DEFAULT.withBaseTime(Duration.ofSeconds(15)).withChildren(2);

  private static final Map<String, FailureCode> HOSTILE =
      Map.of(
          "exit.hostile", FailureCode.CRASHED,
          "hang.hostile", FailureCode.TIMEOUT,
          "oom.hostile", FailureCode.OUT_OF_MEMORY,
          "mail/carrier.eml", FailureCode.CRASHED,
          "bomb.zip", FailureCode.BOMB,
          "secret.docx", FailureCode.ENCRYPTED,
          "empty.docx", FailureCode.EMPTY);

  private static final List<String> ODD_NAMES =
      List.of("_minutes.docx", ".agenda.txt", "_drafts/plan.txt", ".cache/notes.txt");

  @TempDir Path folder;

  @AfterEach
  void endChildren() {
    Sandbox.closeAll();
  }

  @Test
  void whatIsHostileCostsOneFailureEachAndNothingElse(SparkSession spark) throws Exception {
    long before = children();
    // Documents tell when they were made: both folders hold the same bytes.
    for (Map.Entry<String, byte[]> file : good().entrySet()) {
      write(folder.resolve("alone"), file.getKey(), file.getValue());
      write(folder.resolve("beside"), file.getKey(), file.getValue());
    }
    writeHostile(folder.resolve("beside"));

    Rows alone = run(folder.resolve("alone"));
    Rows beside = run(folder.resolve("beside"));

    assertThat(alone.failures).isEmpty();
    assertThat(beside.failuresByPath()).isEqualTo(expectedFailures());
    assertThat(beside.itemPaths()).containsAll(prefixed(ODD_NAMES));
    Set<String> good = alone.sourceIds();
    assertThat(good).hasSize(6);
    Rows same = beside.of(good);
    assertThat(same.sources).isEqualTo(alone.sources);
    assertThat(same.units).isEqualTo(alone.units);
    assertThat(same.items).isEqualTo(alone.items).hasSize(9);
    assertThat(same.accounts).isEqualTo(alone.accounts);
    assertThat(beside.accounts).allMatch(account -> account.difference() == 0);
    assertThat(children()).isGreaterThan(before);
    Sandbox.closeAll();
    assertThat(children()).isEqualTo(before);
  }

  private static Map<String, List<FailureCode>> expectedFailures() {
    Map<String, List<FailureCode>> expected = new TreeMap<>();
    HOSTILE.forEach((name, code) -> expected.put(EVIDENCE + "/" + name, List.of(code)));
    return expected;
  }

  private static List<String> prefixed(List<String> names) {
    return names.stream().map(name -> EVIDENCE + "/" + name).toList();
  }

  /** Java processes below this one: nothing but parser processes is started here. */
  private static long children() {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .count();
  }

  private static Map<String, byte[]> good() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 1; i <= 3; i++) {
      byte[] letter = Documents.docx("Letter " + i + ": the list is attached.");
      files.put("mail/" + i + ".eml", mail(i, "letter.docx", letter));
    }
    files.put("memo.docx", Documents.docx("Robin Vale, robin@vale.example"));
    files.put("notes.txt", utf8("Call Robin on 202-555-0143."));
    files.put("page.html", utf8("<html><body><p>Contacts of Vale</p></body></html>"));
    return files;
  }

  private static void writeHostile(Path root) throws IOException, GeneralSecurityException {
    for (String order : List.of("exit", "hang", "oom")) {
      write(root, order + ".hostile", utf8("hostile:" + order));
    }
    write(root, "mail/carrier.eml", mail(9, "plan.hostile", utf8("hostile:exit")));
    write(root, "bomb.zip", Documents.bomb(64));
    write(root, "secret.docx", Documents.encryptedDocx("Secret"));
    write(root, "empty.docx", new byte[0]);
    write(root, ODD_NAMES.get(0), Documents.docx("Minutes"));
    for (String name : ODD_NAMES.subList(1, ODD_NAMES.size())) {
      write(root, name, utf8("Words of " + name));
    }
  }

  private static byte[] mail(int number, String name, byte[] attachment) {
    String encoded = Base64.getMimeEncoder().encodeToString(attachment);
    return utf8(
        String.join(
            "\r\n",
            "From: Robin Vale <robin@vale.example>",
            "To: Ash Reed <ash@reed.example>",
            "Date: Mon, 2 Jan 2017 10:00:0" + number + " +0000",
            "Message-ID: <" + number + "@vale.example>",
            "Subject: List " + number,
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=\"b\"",
            "",
            "--b",
            "Content-Type: text/plain; charset=utf-8",
            "",
            "Dear Ash, this is list " + number + ".",
            "--b",
            "Content-Type: application/octet-stream; name=\"" + name + "\"",
            "Content-Disposition: attachment; filename=\"" + name + "\"",
            "Content-Transfer-Encoding: base64",
            "",
            encoded,
            "--b--",
            ""));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Path root, String name, byte[] bytes) throws IOException {
    Path file = root.resolve(EVIDENCE).resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static Rows run(Path root) throws IOException {
    SourceEntry all =
        new SourceEntry(EVIDENCE + "/**", null, null, null, Side.PROVIDER, null, null, null);
    Matter matter = TestMatters.of(root, "Hostile", List.of(all));
    Configuration configuration = new Configuration();
    List<Stage> stages =
        List.of(
            new InventoryStage(matter, configuration),
            new UnitsStage(),
            new ItemsStage(matter, LIMITS));
    new Pipeline(matter, stages, configuration, Clock.systemUTC()).run(RunOptions.all());
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(matter.workspace())) {
      return new Rows(
          Set.copyOf(snapshot.rows(Source.class, "true")),
          Set.copyOf(snapshot.rows(Unit.class, "true")),
          Set.copyOf(snapshot.rows(Item.class, "true")),
          List.copyOf(snapshot.rows(ItemFailure.class, "true")),
          Set.copyOf(snapshot.rows(Reconciliation.class, "true")));
    }
  }

  /** What the stages wrote. */
  private record Rows(
      Set<Source> sources,
      Set<Unit> units,
      Set<Item> items,
      List<ItemFailure> failures,
      Set<Reconciliation> accounts) {
    Set<String> sourceIds() {
      return sources.stream().map(Source::sourceId).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> itemPaths() {
      Map<String, String> paths = paths();
      return items.stream().map(item -> paths.get(item.sourceId())).collect(Collectors.toSet());
    }

    Map<String, List<FailureCode>> failuresByPath() {
      Map<String, String> paths = paths();
      return failures.stream()
          .collect(
              Collectors.groupingBy(
                  failure -> paths.get(failure.sourceId()),
                  TreeMap::new,
                  Collectors.mapping(ItemFailure::code, Collectors.toList())));
    }

    /** The rows of some sources. */
    Rows of(Set<String> ids) {
      return new Rows(
          those(sources, Source::sourceId, ids),
          those(units, Unit::sourceId, ids),
          those(items, Item::sourceId, ids),
          failures.stream().filter(failure -> ids.contains(failure.sourceId())).toList(),
          those(accounts, Reconciliation::sourceId, ids));
    }

    private Map<String, String> paths() {
      return sources.stream().collect(Collectors.toMap(Source::sourceId, Source::path));
    }

    private static <R> Set<R> those(Set<R> rows, Function<R, String> sourceId, Set<String> ids) {
      return rows.stream()
          .filter(row -> ids.contains(sourceId.apply(row)))
          .collect(Collectors.toSet());
    }
  }
}
