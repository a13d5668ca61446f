package org.ascertain.synth.scene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.ascertain.model.Hashes;

/**
 * Seeded chance. Each purpose has a stream of its own, derived from the seed and the purpose's
 * name, so that a new generator does not change what the others make. Only operations that the
 * platform specifies exactly are used: the same seed gives the same values on every JVM.
 */
public final class Dice {
  private static final int UNIFORMS_PER_NORMAL = 12;

  private final Random random;

  private Dice(long seed) {
    this.random = new Random(seed);
  }

  /** The stream of a purpose under a seed. */
  public static Dice of(long seed, Object... purpose) {
    MessageDigest digest = Hashes.newSha256();
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    for (Object part : purpose) {
      digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return new Dice(ByteBuffer.wrap(digest.digest()).getLong());
  }

  /** A whole number from 0 to below the bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A whole number from the first to the last, both included. */
  public int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  /** True with the given probability. */
  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** One of the values. */
  public <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** So many different values (all, when there are fewer), in random order. */
  public <T> List<T> some(List<T> values, int count) {
    List<T> left = new ArrayList<>(values);
    int taken = Math.min(count, left.size());
    for (int i = 0; i < taken; i++) {
      int other = i + random.nextInt(left.size() - i);
      T swapped = left.get(other);
      left.set(other, left.get(i));
      left.set(i, swapped);
    }
    return List.copyOf(left.subList(0, taken));
  }

  /** The values in random order. */
  public <T> List<T> shuffled(List<T> values) {
    return some(values, values.size());
  }

  /** A log-normal value with this median and this standard deviation of its logarithm. */
  public double logNormal(double median, double sigma) {
    double normal = -UNIFORMS_PER_NORMAL / 2.0;
    for (int i = 0; i < UNIFORMS_PER_NORMAL; i++) {
      normal += random.nextDouble();
    }
    return median * StrictMath.exp(sigma * normal);
  }

  /** A whole second in {@code [from, to)}. */
  public Instant instant(Instant from, Instant to) {
    long seconds = Duration.between(from, to).toSeconds();
    return from.plusSeconds((long) (random.nextDouble() * seconds));
  }

  /** So many lower-case hexadecimal digits; the count is even. */
  public String hex(int digits) {
    return HexFormat.of().formatHex(bytes(digits / 2));
  }

  /** So many random bytes. */
  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A GUID as text, of the random version. */
  public String guid() {
    String hex = hex(32);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        "4" + hex.substring(13, 16),
        "8" + hex.substring(17, 20),
        hex.substring(20));
  }
}
