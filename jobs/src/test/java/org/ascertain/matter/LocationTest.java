package org.ascertain.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {
  @ParameterizedTest
  @CsvSource({
    "/a/b.yaml, file:/a/b.yaml",
    "/a/../b.yaml, file:/b.yaml",
    "/a b/, file:/a b",
    "file:///a/b, file:/a/b",
    "s3a://bucket/a/, s3a://bucket/a",
    "hdfs://node:8020/a, hdfs://node:8020/a",
  })
  void spellsLocations(String given, String uri) {
    assertThat(Location.of(given).uri()).isEqualTo(uri);
  }

  @ParameterizedTest
  @CsvSource({
    "file:/a/b, c, file:/a/b/c",
    "file:/a/b, ../c, file:/a/c",
    "file:/a/b, /c, file:/c",
    "file:/a/b, s3a://bucket/c, s3a://bucket/c",
    "s3a://bucket/a, c/d, s3a://bucket/a/c/d",
    "s3a://bucket/a, /c, s3a://bucket/c",
  })
  void resolvesPathsInAFolder(String folder, String path, String uri) {
    assertThat(new Location(folder).resolve(path).uri()).isEqualTo(uri);
  }

  @ParameterizedTest
  @CsvSource({"file:/a/b, true", "s3a://bucket/a, false", "hdfs://node/a, false"})
  void knowsWhatIsLocal(String uri, boolean isLocal) {
    assertThat(new Location(uri).isLocal()).isEqualTo(isLocal);
  }
}
