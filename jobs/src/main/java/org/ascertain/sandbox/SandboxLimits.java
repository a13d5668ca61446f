package org.ascertain.sandbox;

import java.io.Serializable;
import java.time.Duration;
import org.ascertain.sandbox.wire.Bounds;

/**
 * What a document may cost.
 *
 * @param baseTime time for any document
 * @param timePerMegabyte further time per 1,000,000 bytes of the document, and of each part that is
 *     found in it
 * @param startTime time in which a parser process must have started
 * @param heapMegabytes memory of a parser process
 * @param children most parser processes at the same time
 * @param documentsPerChild documents after which a parser process is replaced
 * @param megabytesPerChild bytes of documents, in units of 1,000,000, after which it is replaced
 * @param attempts most attempts with the full parser at one document
 * @param textChars characters of text kept per part
 * @param totalTextChars characters of text kept per document over all its parts
 * @param parts parts per document, the document included
 * @param depth levels of embedding below the document
 * @param embeddedBytes bytes of all parts embedded in a document
 * @param ratio bytes embedded per byte of the document, applied above 64 MiB
 */
public record SandboxLimits(
    Duration baseTime,
    Duration timePerMegabyte,
    Duration startTime,
    int heapMegabytes,
    int children,
    int documentsPerChild,
    int megabytesPerChild,
    int attempts,
    int textChars,
    long totalTextChars,
    int parts,
    int depth,
    long embeddedBytes,
    int ratio)
    implements Serializable {
  private static final int MEGABYTE = 1_000_000;
  private static final Duration RECOGNITION_TIME = Duration.ofSeconds(60);

  /**
   * Limits for ordinary documents: 30 s and 2 s per megabyte, 512 MB, one process per processor,
   * replaced after 500 documents or 500 MB; 20 million characters per part; 10,000 parts, 20 deep,
   * 2 GB.
   */
  public static final SandboxLimits DEFAULT =
      new SandboxLimits(
          Duration.ofSeconds(30),
          Duration.ofSeconds(2),
          Duration.ofSeconds(60),
          512,
          Runtime.getRuntime().availableProcessors(),
          500,
          500,
          8,
          20_000_000,
          60_000_000,
          10_000,
          20,
          2_000_000_000,
          200);

  /** The same with another base time. */
  public SandboxLimits withBaseTime(Duration time) {
    return withTimes(time, timePerMegabyte);
  }

  /** The same with other bounds on what is found in a document. */
  public SandboxLimits withBounds(int maxTextChars, int maxParts, int maxDepth) {
    return new SandboxLimits(
        baseTime,
        timePerMegabyte,
        startTime,
        heapMegabytes,
        children,
        documentsPerChild,
        megabytesPerChild,
        attempts,
        maxTextChars,
        totalTextChars,
        maxParts,
        maxDepth,
        embeddedBytes,
        ratio);
  }

  /** The same with another number of parser processes. */
  public SandboxLimits withChildren(int processes) {
    return new SandboxLimits(
        baseTime,
        timePerMegabyte,
        startTime,
        heapMegabytes,
        processes,
        documentsPerChild,
        megabytesPerChild,
        attempts,
        textChars,
        totalTextChars,
        parts,
        depth,
        embeddedBytes,
        ratio);
  }

  /** The same with time for the recognition of characters: about 3 s for a page of 50 kB. */
  SandboxLimits forRecognition() {
    return withTimes(baseTime.plus(RECOGNITION_TIME), RECOGNITION_TIME);
  }

  private SandboxLimits withTimes(Duration base, Duration perMegabyte) {
    return new SandboxLimits(
        base,
        perMegabyte,
        startTime,
        heapMegabytes,
        children,
        documentsPerChild,
        megabytesPerChild,
        attempts,
        textChars,
        totalTextChars,
        parts,
        depth,
        embeddedBytes,
        ratio);
  }

  /** Time for a document or part of this many bytes beyond {@link #baseTime}. */
  Duration timeFor(long bytes) {
    return timePerMegabyte.multipliedBy(bytes).dividedBy(MEGABYTE);
  }

  /** Whether a process that has read this much is to be replaced. */
  boolean isSpent(int documents, long bytes) {
    return documents >= documentsPerChild || bytes >= (long) megabytesPerChild * MEGABYTE;
  }

  Bounds bounds() {
    return new Bounds(textChars, totalTextChars, parts, depth, embeddedBytes, ratio);
  }
}
