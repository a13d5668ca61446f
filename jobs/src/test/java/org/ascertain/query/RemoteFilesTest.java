package org.ascertain.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.ascertain.tables.RepeatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteFilesTest {
  @TempDir Path folder;

  @Test
  void copiesLiveFilesOnceIntoAPrivateFolder() throws IOException {
    TestWorkspace workspace = new TestWorkspace(folder.resolve("remote"));
    workspace.append(RepeatedText.class, new RepeatedText("gone", 1));
    workspace.replace(RepeatedText.class, new RepeatedText("live", 1));
    Path cache = folder.resolve("cache/workspace");
    RemoteFiles files = RemoteFiles.of(workspace.uri(), cache);
    List<String> copies = files.latest("repeated_texts");
    assertThat(copies).singleElement().asString().startsWith(cache.toString());
    assertThat(Files.getPosixFilePermissions(cache))
        .containsExactlyInAnyOrder(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
    Files.writeString(Path.of(copies.get(0)), "a copy is not made twice");
    assertThat(files.latest("repeated_texts")).isEqualTo(copies);
    assertThat(Path.of(copies.get(0))).hasContent("a copy is not made twice");
    assertThat(files.latest("items")).isEmpty();
  }
}
