package org.ascertain.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Nullable;
import org.ascertain.model.Passwords;
import org.ascertain.sandbox.ParsedDocument.Failure;

/**
 * Parses documents in forked processes that can be killed. A document costs a bounded amount of
 * time and memory, and at worst itself; threads may share one parser.
 */
public final class ForkedParser implements DocumentParser, AutoCloseable {
  private final SandboxLimits limits;
  private final Passwords passwords;
  private final Recognition recognition;
  private final Path scratch;
  private final ChildPool pool;

  /** A parser with these limits whose temporary files are in the JVM's temporary folder. */
  public ForkedParser(SandboxLimits limits) {
    this(limits, Passwords.NONE);
  }

  /** The same, with passwords that are tried on what is encrypted. */
  public ForkedParser(SandboxLimits limits, Passwords passwords) {
    this(limits, passwords, Recognition.OFF);
  }

  /** The same, with or without recognition of characters. */
  public ForkedParser(SandboxLimits limits, Passwords passwords, Recognition recognition) {
    this(limits, passwords, recognition, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** A parser without passwords, and with its temporary files in another folder. */
  public ForkedParser(SandboxLimits limits, Path scratch) {
    this(limits, Passwords.NONE, Recognition.OFF, scratch);
  }

  /**
   * A parser without processes yet: the first document starts the first one.
   *
   * @param limits what a document may cost
   * @param passwords tried on what is encrypted
   * @param recognition whether the characters of images are recognised
   * @param scratch an existing folder; all temporary files are in a folder made in it, which only
   *     this user can read and which is removed on {@link #close}
   */
  public ForkedParser(
      SandboxLimits limits, Passwords passwords, Recognition recognition, Path scratch) {
    this.limits = recognition.isOn() ? limits.forRecognition() : limits;
    this.passwords = passwords;
    this.recognition = recognition;
    try {
      this.scratch = Files.createTempDirectory(scratch, "sandbox-");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to the scratch folder " + scratch, e);
    }
    ChildCommand command =
        new ChildCommand(ChildClassPath.ofThisProcess(), limits.heapMegabytes(), recognition);
    pool = new ChildPool(command, this.limits, this.scratch);
  }

  /**
   * {@inheritDoc}
   *
   * @throws LinkageError when the program in a parser process is broken: then the job must fail
   * @throws IllegalStateException when no parser process can be started
   */
  @Override
  public ParsedDocument parse(
      InputStream bytes, long size, @Nullable String name, @Nullable String mediaType) {
    try (Spool spool = Spool.of(bytes, scratch)) {
      if (spool.broken() != null) {
        String kind = spool.broken().getClass().getSimpleName();
        return unread(spool, name, FailureCode.UNREADABLE, "The storage broke off: " + kind);
      }
      if (spool.size() == 0) {
        return unread(spool, name, FailureCode.EMPTY, "No bytes");
      }
      ParsedDocument parsed = new Ladder(pool, limits, spool, passwords, name, mediaType).climb();
      return recognition.isMissing() ? withoutRecognition(parsed) : parsed;
    }
  }

  /** Characters that were to be recognised, and were not, are a failure of each image. */
  private static ParsedDocument withoutRecognition(ParsedDocument parsed) {
    List<Failure> failures = new ArrayList<>(parsed.failures());
    for (ParsedPart part : parsed.parts()) {
      if (part.mediaType().startsWith("image/")) {
        failures.add(
            new Failure(
                part.ordinal(),
                FailureCode.OCR_MISSING,
                "Characters were not recognised: Tesseract is not installed"));
      }
    }
    return new ParsedDocument(parsed.parts(), parsed.rung(), parsed.attempts(), failures);
  }

  /** Ends all parser processes and removes all temporary files. */
  @Override
  public void close() {
    pool.close();
    TemporaryFolder.remove(scratch);
  }

  private static ParsedDocument unread(
      Spool spool, @Nullable String name, FailureCode code, String message) {
    ParsedPart part = PartDraft.ofDocument(spool, name).toPart();
    return new ParsedDocument(List.of(part), "NONE", 0, List.of(new Failure(0, code, message)));
  }
}
