package org.ascertain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.errors.UserException;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.matter.SourceEntry;
import org.ascertain.matter.TestMatters;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceListerTest {
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String MD5_OF_ABC = "900150983cd24fb0d6963f7d28e17f72";

  @TempDir Path folder;

  @Test
  void everyFileIsListedWithWhatItsPathSays() throws IOException {
    write("exports/c-1/robin/a.eml", "x");
    write("exports/c-1/robin/deep/_hidden", "");
    write("exports/c-2/ash/.dot", "y");
    write("workspace/tables/items/part.parquet", "no source");

    List<ListedFile> files = lister(entry("exports/{customer}/{custodian}/**")).list();

    assertThat(files)
        .extracting(ListedFile::path, ListedFile::customer, ListedFile::custodian)
        .containsExactly(
            tuple("exports/c-1/robin/a.eml", "c-1", "robin"),
            tuple("exports/c-1/robin/deep/_hidden", "c-1", "robin"),
            tuple("exports/c-2/ash/.dot", "c-2", "ash"));
  }

  @Test
  void theWorkspaceIsNoSourceAndTheFirstEntryWins() throws IOException {
    write("a.eml", "x");
    write("workspace/tables/items/part.parquet", "no source");

    List<ListedFile> files = lister(entry("a.eml"), entry("**")).list();

    assertThat(files).extracting(ListedFile::path).containsExactly("a.eml");
    assertThat(files).extracting(ListedFile::entry).containsExactly(0);
  }

  @Test
  void anEntryThatMatchesNothingIsTold() {
    assertThatThrownBy(() -> lister(entry("missing/*.pst")).list())
        .isInstanceOf(UserException.class)
        .hasMessageContaining("missing/*.pst");
  }

  @ParameterizedTest
  @CsvSource({
    "'{sha}  exports/a.eml', true",
    "'{md5} *a.eml', true",
    "'exports\\a.eml,{SHA}', true",
    "'{bad}  exports/a.eml', false",
    "'{sha}  exports/b.eml',",
  })
  void declaredHashesAreCompared(String line, Boolean expected) throws IOException {
    String list =
        line.replace("{sha}", SHA256_OF_ABC)
            .replace("{SHA}", SHA256_OF_ABC.toUpperCase(java.util.Locale.ROOT))
            .replace("{md5}", MD5_OF_ABC)
            .replace("{bad}", SHA256_OF_ABC.replace('b', 'c'));
    DeclaredHashes hashes =
        DeclaredHashes.read(
            new ByteArrayInputStream(("Hash  Name\n" + list).getBytes(StandardCharsets.UTF_8)));
    ListedFile file = new ListedFile("u", 3, 0, "file:/x", "exports/a.eml", 0, "c-1", null);

    Source source =
        new Receipt(entry("**"), hashes)
            .take(file, new ByteArraySource("abc".getBytes(StandardCharsets.UTF_8)));

    assertThat(source.hashMatches()).isEqualTo(expected);
    assertThat(source.sha256()).isEqualTo(SHA256_OF_ABC);
    assertThat(source.md5()).isEqualTo(MD5_OF_ABC);
    assertThat(source.kind()).isEqualTo(SourceKind.DOCUMENTS);
    assertThat(source.customerId()).isEqualTo("c-1");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private SourceLister lister(SourceEntry... entries) {
    return new SourceLister(TestMatters.of(folder, "M", List.of(entries)), new Configuration());
  }

  private static SourceEntry entry(String path) {
    return new SourceEntry(path, null, null, null, Side.CUSTOMER, null, null, null);
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
