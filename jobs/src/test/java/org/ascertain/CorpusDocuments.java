package org.ascertain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.FileByteSource;
import org.ascertain.formats.archives.ArchiveFormat;
import org.ascertain.formats.archives.EntryListing;
import org.ascertain.model.Passwords;
import org.ascertain.sandbox.ForkedParser;
import org.ascertain.sandbox.SandboxLimits;
import org.ascertain.tables.ItemFailure;
import org.assertj.core.api.SoftAssertions;

/**
 * Documents of the corpora: each is read or told, encrypted ones with their passwords.
 *
 * @param corpora where they lie
 * @param truth what independent programs say of them
 */
record CorpusDocuments(Path corpora, JsonNode truth) {
  /**
   * Reads all and compares.
   *
   * @param isKnown whether the exceptions are about these corpora
   */
  void check(boolean isKnown) throws IOException {
    Passwords passwords = passwords();
    try (ForkedParser parser = new ForkedParser(SandboxLimits.DEFAULT.withChildren(1), passwords)) {
      CorpusReading reading = new CorpusReading(corpora, parser, passwords);
      CorpusReading.Folder folder = reading.readAll(reading.paths("docs"));
      folder.assertNothingIsMissing();
      assertThat(folder.files()).hasSize(truth.get("files").asInt());
      CorpusDifferences differences = new CorpusDifferences("docs", isKnown);
      encrypted(folder, differences);
      entries(folder, differences);
      differences.check(new CorpusExceptions(), folder, folder.items().size());
    }
  }

  /** Encrypted by their definition: documents in PDF or OLE2, entries of zip archives. */
  private void encrypted(CorpusReading.Folder folder, CorpusDifferences differences)
      throws IOException {
    Set<String> theirs = new TreeSet<>();
    truth.get("encrypted").forEach(path -> theirs.add(path.asText()));
    Set<String> ours = new TreeSet<>();
    for (CorpusReading.Rows rows : folder.files().values()) {
      if (isEncrypted(rows)) {
        ours.add(rows.path());
      }
    }
    differences.compare("docs", "encrypted", ours.size(), theirs.size());
    assertThat(ours).containsAll(theirs);
    SoftAssertions soft = new SoftAssertions();
    Set<String> withPassword = filesWithPassword();
    for (String path : theirs) {
      CorpusReading.Rows rows = folder.files().get(path);
      String note = String.valueOf(rows.items().get(0).metadata().get("encryption"));
      boolean isCoded = rows.failures().stream().anyMatch(CorpusDocuments::isOfEncryption);
      if (withPassword.contains(path)) {
        soft.assertThat(note).as(path).isEqualTo("OPENED_WITH_PASSWORD");
        soft.assertThat(rows.items().get(0).text()).as(path).isNotBlank();
      } else {
        soft.assertThat(isCoded || note.equals("OPENED_WITHOUT_PASSWORD")).as(path).isTrue();
      }
    }
    soft.assertAll();
  }

  private static boolean isEncrypted(CorpusReading.Rows rows) {
    boolean isCoded = rows.failures().stream().anyMatch(CorpusDocuments::isOfEncryption);
    boolean isNoted =
        rows.items().stream().anyMatch(item -> item.metadata().containsKey("encryption"));
    String type =
        rows.items().isEmpty() ? rows.source().mediaType() : rows.items().get(0).mediaType();
    boolean isTheirs =
        type.equals("application/pdf")
            || type.contains("protected")
            || rows.source().mediaType().equals("application/zip");
    return isTheirs && (isCoded || isNoted);
  }

  private static boolean isOfEncryption(ItemFailure failure) {
    return failure.code() == FailureCode.ENCRYPTED;
  }

  /** Entries of the archives that are opened here, folders among them. */
  private void entries(CorpusReading.Folder folder, CorpusDifferences differences)
      throws IOException {
    for (var file : truth.get("per_file").properties()) {
      CorpusReading.Rows rows = folder.files().get(file.getKey());
      boolean isZip = rows.source().mediaType().equals("application/zip");
      if (isZip && file.getValue().has("entries")) {
        ByteSource bytes = new FileByteSource(corpora.resolve(rows.path()));
        long listed = EntryListing.of(ArchiveFormat.ZIP, bytes).size();
        long theirs = file.getValue().get("entries").asLong();
        assertThat(listed).as(rows.path()).isGreaterThanOrEqualTo(theirs);
        differences.compare(rows.path(), "entries", listed, theirs);
      }
    }
  }

  private Passwords passwords() throws IOException {
    List<String> words = new ArrayList<>();
    for (String[] row : passwordRows()) {
      words.add(row[1]);
    }
    return Passwords.of(words);
  }

  private Set<String> filesWithPassword() throws IOException {
    Set<String> files = new TreeSet<>();
    for (String[] row : passwordRows()) {
      if (!row[1].isEmpty()) {
        files.add(row[0]);
      }
    }
    return files;
  }

  private List<String[]> passwordRows() throws IOException {
    List<String> lines = Files.readAllLines(corpora.resolve("passwords.csv"));
    List<String[]> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split(",", 3);
      row[1] = row[1].replace("\"", "");
      rows.add(row);
    }
    return rows;
  }
}
