package org.ascertain.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.model.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteSourceTest {
  private static final byte[] BYTES = bytes(100_000);

  @TempDir Path folder;

  @Test
  void everySourceGivesTheSameBytesFromEverywhere() throws IOException {
    for (ByteSource source : sources()) {
      assertThat(source.size()).isEqualTo(BYTES.length);
      assertThat(source.bytes()).isEqualTo(BYTES);
      assertThat(source.slice(70_000, 10).bytes())
          .isEqualTo(Arrays.copyOfRange(BYTES, 70_000, 70_010));
      assertThat(source.slice(10, 90_000).slice(5, 80_000).head(3))
          .isEqualTo(Arrays.copyOfRange(BYTES, 15, 18));
      assertThat(Digests.of(source).sha256()).isEqualTo(Hashes.sha256(BYTES));
      assertThatThrownBy(() -> source.slice(99_999, 2))
          .isInstanceOf(IllegalArgumentException.class);
      try (InputStream in = source.open(BYTES.length)) {
        assertThat(in.read()).isEqualTo(-1);
      }
    }
  }

  @Test
  void aChannelJumpsBackAndForth() throws IOException {
    for (ByteSource source : sources()) {
      try (ByteSourceChannel channel = new ByteSourceChannel(source)) {
        for (int position : new int[] {99_990, 0, 10, 90_000, 20, 60_000}) {
          ByteBuffer one = ByteBuffer.allocate(10);
          channel.position(position);
          while (one.hasRemaining() && channel.read(one) > 0) {
            assertThat(channel.position()).isEqualTo(position + one.position());
          }
          assertThat(one.array()).isEqualTo(Arrays.copyOfRange(BYTES, position, position + 10));
        }
      }
    }
  }

  @Test
  void nothingSpooledStaysBehind() throws IOException {
    Scratch scratch = new Scratch(folder.toString(), 1000);
    try (SpooledBytes spooled = SpooledBytes.of(new ByteArrayInputStream(BYTES), scratch)) {
      assertThat(spooled.digests().md5()).isEqualTo(Hashes.md5(BYTES));
      assertThat(spooled.bytes()).isEqualTo(BYTES);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private List<ByteSource> sources() throws IOException {
    // A name that needs care in an address.
    Path file = Files.write(folder.resolve("a: b%20#c.bin"), BYTES);
    String uri = file.toUri().toString();
    Scratch scratch = new Scratch(folder.toString(), 1000);
    Configuration configuration = new Configuration(/* loadDefaults= */ false);
    List<ByteSource> sources =
        List.of(
            new ByteArraySource(BYTES),
            new FileByteSource(file),
            new HadoopByteSource(uri, () -> configuration),
            SpooledBytes.of(new ByteArrayInputStream(BYTES), scratch));
    return sources;
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(20170102).nextBytes(bytes);
    return bytes;
  }
}
