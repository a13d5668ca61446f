package org.ascertain.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Nullable;

/** One child process, as its parent sees it. Used by one thread at a time. */
final class Child implements AutoCloseable {
  private static final Duration END_TIME = Duration.ofSeconds(5);
  private static final int OUT_OF_MEMORY_EXIT = 3;

  private final Process process;
  private final Path folder;
  private final DataOutputStream requests;
  private final DataInputStream answers;
  private final ScheduledExecutorService clock;
  private int documentCount;

  Child(SandboxLimits limits, ScheduledExecutorService clock) throws IOException {
    this.clock = clock;
    this.folder = ScratchFolder.create("ascertain-parser");
    this.process =
        new ProcessBuilder(ChildCommand.of(limits, folder))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    this.requests =
        new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  /** Documents given to it so far. */
  int documentCount() {
    return documentCount;
  }

  /**
   * Has a document parsed.
   *
   * @throws LinkageError when the child is put together wrongly, which is no fault of the document
   */
  Answer parse(
      Spool document,
      @Nullable String name,
      @Nullable String mediaType,
      boolean isSimple,
      Duration time) {
    documentCount++;
    AtomicBoolean isLate = new AtomicBoolean();
    ScheduledFuture<?> deadline =
        clock.schedule(
            () -> {
              isLate.set(true);
              kill();
            },
            time.toMillis(),
            TimeUnit.MILLISECONDS);
    List<ParsedPart> parts = new ArrayList<>();
    List<ParsedDocument.Failure> failures = new ArrayList<>();
    try {
      send(document, name, mediaType, isSimple);
      receive(parts, failures);
      return new Answer(parts, failures, /* isAlive= */ true);
    } catch (IOException e) {
      failures.add(death(isLate.get()));
      return new Answer(parts, failures, /* isAlive= */ false);
    } finally {
      deadline.cancel(/* mayInterruptIfRunning= */ false);
    }
  }

  /** What a child said of a document before it was done or dead. */
  record Answer(List<ParsedPart> parts, List<ParsedDocument.Failure> failures, boolean isAlive) {}

  private void send(
      Spool document, @Nullable String name, @Nullable String mediaType, boolean isSimple)
      throws IOException {
    requests.writeBoolean(isSimple);
    Frames.writeText(requests, name);
    Frames.writeText(requests, mediaType);
    requests.writeLong(document.size());
    try (InputStream in = document.open()) {
      in.transferTo(requests);
    }
    requests.flush();
  }

  private void receive(List<ParsedPart> parts, List<ParsedDocument.Failure> failures)
      throws IOException {
    while (true) {
      byte frame = answers.readByte();
      switch (frame) {
        case Frames.PART -> parts.add(Frames.readPart(answers));
        case Frames.FAILURE -> failures.add(Frames.readFailure(answers));
        case Frames.LINKAGE ->
            throw new LinkageError(
                "The parser is put together wrongly: " + Frames.readText(answers));
        case Frames.END -> {
          return;
        }
        default -> throw new IOException("Unknown frame " + frame);
      }
    }
  }

  private ParsedDocument.Failure death(boolean isLate) {
    if (isLate) {
      return new ParsedDocument.Failure(0, FailureCode.TIMEOUT, "The parser did not end in time");
    }
    int exit = awaitExit();
    return exit == OUT_OF_MEMORY_EXIT
        ? new ParsedDocument.Failure(
            0, FailureCode.OUT_OF_MEMORY, "The parser exhausted its memory")
        : new ParsedDocument.Failure(
            0, FailureCode.CRASHED, "The parser process ended with exit code " + exit);
  }

  private int awaitExit() {
    try {
      if (!process.waitFor(END_TIME.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
      return -1;
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    try {
      requests.close();
    } catch (IOException e) {
      kill();
    }
    awaitExit();
    ScratchFolder.delete(folder);
  }
}
