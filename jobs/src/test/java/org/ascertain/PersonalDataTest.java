package org.ascertain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ascertain.cli.Main;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.sandbox.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people wrote is in the tables, and nowhere else: a run in a process of its own, as shipped.
 */
class PersonalDataTest {
  private static final String WORD = "quillonberry";
  private static final String ADDRESS = "tamsin.wyvernholt@" + WORD + "-post.example";
  private static final List<String> PLANTED = List.of(WORD, ADDRESS, "wyvernholt");
  private static final long MOST_MINUTES = 5;

  @TempDir Path folder;

  @Test
  void nothingThatWasReadIsInLogsOrLeftFiles() throws Exception {
    writeMatter();
    List<Path> made = new ArrayList<>();
    for (String name : List.of("temporary", "events", "working")) {
      made.add(Files.createDirectory(folder.resolve(name)));
    }

    int code = run();

    assertThat(code).as(told()).isZero();
    assertTablesHoldWhatWasPlanted();
    assertThat(filesIn(folder.resolve("events")))
        .singleElement()
        .satisfies(log -> assertThat(log).content().contains("ascertain planted", "3 items"));
    assertThat(folder.resolve("case/workspace/logs/ascertain.log")).isNotEmptyFile();
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
    List<Path> files = new ArrayList<>(filesIn(folder.resolve("case/workspace")));
    files.removeIf(file -> file.startsWith(folder.resolve("case/workspace/tables")));
    for (Path place : made) {
      files.addAll(filesIn(place));
    }
    files.add(folder.resolve("out"));
    files.add(folder.resolve("err"));
    assertThat(files).allSatisfy(PersonalDataTest::assertHoldsNothingPlanted);
  }

  private static void assertHoldsNothingPlanted(Path file) throws IOException {
    String bytes =
        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    assertThat(PLANTED.stream().filter(bytes::contains).toList()).as(file.toString()).isEmpty();
  }

  /** Else the test would find nothing because nothing was read. */
  private void assertTablesHoldWhatWasPlanted() {
    try (DuckDbSnapshot snapshot =
        DuckDbSnapshot.open(folder.resolve("case/workspace").toString())) {
      assertThat(snapshot.query("SELECT * FROM items WHERE contains(text, ?)", WORD))
          .hasSizeGreaterThanOrEqualTo(3);
      assertThat(snapshot.query("SELECT * FROM contact_occurrences")).isNotEmpty();
      assertThat(snapshot.query("SELECT * FROM flow_contacts")).hasSizeGreaterThanOrEqualTo(9);
      assertThat(snapshot.query("SELECT * FROM class_members WHERE is_affected")).hasSize(1);
      assertThat(snapshot.query("SELECT * FROM estimates")).isNotEmpty();
      assertThat(snapshot.query("SELECT * FROM record_rejects")).hasSize(1);
      assertThat(snapshot.query("SELECT code FROM item_failures")).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  private int run() throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(engineOptions());
    line.add("-Xmx1g");
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-Djava.io.tmpdir=" + folder.resolve("temporary"));
    line.add("-Dascertain.cores=2");
    // As shipped, not as in tests.
    line.add("-Dlog4j2.configurationFile=classpath:log4j2.properties");
    line.add("-Dspark.eventLog.enabled=true");
    line.add("-Dspark.eventLog.dir=" + folder.resolve("events").toUri());
    line.add("-Dspark.eventLog.compress=false");
    line.add("-Dspark.eventLog.rolling.enabled=false");
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(List.of("run", folder.resolve("case/matter.yaml").toString()));
    Process process =
        new ProcessBuilder(line)
            .directory(folder.resolve("working").toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    try {
      return process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) ? process.exitValue() : -1;
    } finally {
      process.destroyForcibly();
    }
  }

  /** What the engine needs of Java: this process has it as well. */
  private static List<String> engineOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            option ->
                option.startsWith("--add-")
                    || option.startsWith("-XX:+IgnoreUnrecognizedVMOptions")
                    || option.startsWith("-Djdk.reflect")
                    || option.startsWith("-Dio.netty"))
        .toList();
  }

  private String told() throws IOException {
    return Files.readString(folder.resolve("out")) + Files.readString(folder.resolve("err"));
  }

  private static List<Path> filesIn(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** What is planted is in names, headers, bodies, attachments, and in what cannot be read. */
  private void writeMatter() throws IOException {
    write(
        "matter.yaml",
        String.join(
            "\n",
            "matter: planted",
            "title: Planted",
            "provider: {name: Provider, domains: [provider.example]}",
            "theory: {mechanisms: [MAIL_OUT], actors: [CUSTOMER]}",
            "class:",
            "  version: 1",
            "  unit: customer",
            "  period: {from: 2016-07-17, to: 2020-07-17}",
            "customers: {frame: customers.csv}",
            "sources:",
            "  - {path: \"mail/{custodian}/**\", customer: c-1}",
            "  - {path: \"documents/**\"}",
            "  - {path: \"audit/*\", kind: m365-audit}",
            ""));
    write(
        "mail/" + ADDRESS + "/1.eml", mail(Documents.docx("The " + WORD + " list of " + ADDRESS)));
    write("mail/" + ADDRESS + "/2.eml", "From: " + ADDRESS + "\nSubject: =?x?b?" + WORD + "\n\n\0");
    write("mail/" + ADDRESS + "/3.mbox", "From " + ADDRESS + " Mon Jan  2 10:00:00 2017\n" + WORD);
    write("mail/" + ADDRESS + "/4.eml", listSent());
    write(
        "customers.csv",
        "customer_id,name,domains,subscribed_from,subscribed_to\n"
            + "c-1,Post,"
            + ADDRESS.substring(ADDRESS.indexOf('@') + 1)
            + ",2016-01-01,\n");
    write("documents/" + WORD + ".hostile", "hostile:" + WORD + " " + ADDRESS);
    write("documents/broken.docx", "PK\3\4" + WORD + ADDRESS);
    write("documents/contacts.csv", "Name,E-mail Address\n" + WORD + "," + ADDRESS + "\n\"" + WORD);
    write("documents/card.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:" + WORD + "\nEMAIL:" + ADDRESS);
    write(
        "audit/audit.csv",
        "RecordId,CreationDate,RecordType,Operation,UserId,AuditData\n"
            + "1,2017-02-26T14:49:35.0000000Z,15,UserLoggedIn,"
            + ADDRESS
            + ",\"{not json of "
            + WORD
            + "\"\n");
  }

  /** A list of people that goes to a third party: a flow. */
  private static String listSent() {
    String rows =
        IntStream.range(0, 9)
            .mapToObj(i -> "Wyvernholt " + i + ",wyvernholt" + i + "@reed.example\r\n")
            .collect(Collectors.joining());
    return String.join(
        "\r\n",
        "From: Tamsin <" + ADDRESS + ">",
        "To: intake@spokeo.com",
        "Date: Tue, 3 Jan 2017 10:00:00 +0000",
        "Message-ID: <2." + ADDRESS + ">",
        "Subject: The list",
        "MIME-Version: 1.0",
        "Content-Type: text/csv; name=people.csv",
        "Content-Disposition: attachment; filename=people.csv",
        "",
        "Name,E-mail Address",
        rows);
  }

  private static String mail(byte[] attachment) {
    return String.join(
        "\r\n",
        "From: Tamsin <" + ADDRESS + ">",
        "To: Ash Reed <ash@reed.example>",
        "Date: Mon, 2 Jan 2017 10:00:00 +0000 " + WORD,
        "Message-ID: <1." + ADDRESS + ">",
        "Subject: The " + WORD + " of " + ADDRESS,
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=\"b\"",
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "Dear Ash, " + WORD + " is my word; write to " + ADDRESS + ".",
        "--b",
        "Content-Type: application/octet-stream; name=\"" + WORD + ".docx\"",
        "Content-Disposition: attachment; filename=\"" + WORD + ".docx\"",
        "Content-Transfer-Encoding: base64",
        "",
        Base64.getMimeEncoder().encodeToString(attachment),
        "--b--",
        "");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("case").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
