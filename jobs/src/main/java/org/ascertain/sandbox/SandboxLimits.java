package org.ascertain.sandbox;

import java.io.Serializable;
import java.time.Duration;

/**
 * Bounds of the parsing of one document, and of one child.
 *
 * @param baseTime time that every document has
 * @param timePerMegabyte time added for each megabyte of the document
 * @param heapMegabytes memory of a child
 * @param documentsPerChild documents after which a child is replaced by a new one
 * @param textChars characters of text kept per part
 * @param embeddedCount parts per document
 * @param embeddedDepth levels of embedding
 * @param embeddedBytes bytes of all embedded parts together
 */
public record SandboxLimits(
    Duration baseTime,
    Duration timePerMegabyte,
    int heapMegabytes,
    int documentsPerChild,
    int textChars,
    int embeddedCount,
    int embeddedDepth,
    long embeddedBytes)
    implements Serializable {
  /** 30 s + 2 s/MB, 512 MB, 500 documents; 20 million characters; 5,000 parts, 50 deep, 2 GB. */
  public static final SandboxLimits DEFAULT =
      new SandboxLimits(
          Duration.ofSeconds(30), Duration.ofSeconds(2), 512, 500, 20_000_000, 5_000, 50, 2L << 30);

  /** The same with another base time. */
  public SandboxLimits withBaseTime(Duration time) {
    return new SandboxLimits(
        time,
        timePerMegabyte,
        heapMegabytes,
        documentsPerChild,
        textChars,
        embeddedCount,
        embeddedDepth,
        embeddedBytes);
  }

  /** The time that a document of so many bytes has. */
  Duration timeFor(long sizeBytes) {
    return baseTime.plusMillis(timePerMegabyte.toMillis() * sizeBytes / (1 << 20));
  }
}
