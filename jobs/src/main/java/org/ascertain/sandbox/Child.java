package org.ascertain.sandbox;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ascertain.errors.FailureCode;
import org.ascertain.sandbox.wire.Frame;
import org.ascertain.sandbox.wire.FrameBody;
import org.ascertain.sandbox.wire.FrameKind;
import org.ascertain.sandbox.wire.FrameWriter;
import org.ascertain.sandbox.wire.Request;

/** One parser process, which reads one document after the other and can be killed at any time. */
final class Child implements AutoCloseable {
  private static final int PIECE_BYTES = 1 << 16;
  private static final int OUT_OF_MEMORY_STATUS = 3;
  private static final String SYSTEM_PATH = "/usr/bin" + File.pathSeparator + "/bin";
  private static final Duration END_TIME = Duration.ofSeconds(10);
  private static final Set<String> KEPT_ENVIRONMENT =
      Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot", "LD_LIBRARY_PATH", "TESSDATA_PREFIX");

  private final SandboxLimits limits;
  private final Watchdog watchdog;
  private final Path folder;
  private final Process process;
  private final ErrorTail errors;
  private final FrameWriter requests;
  private final DataInputStream answers;
  private volatile long deadline;
  private volatile boolean overdue;
  private int documents;
  private long bytes;
  private boolean shaken;
  private boolean closed;

  private Child(Process process, Path folder, SandboxLimits limits, Watchdog watchdog) {
    this.process = process;
    this.folder = folder;
    this.limits = limits;
    this.watchdog = watchdog;
    errors = ErrorTail.of(process);
    requests = new FrameWriter(process.getOutputStream());
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), PIECE_BYTES));
  }

  /**
   * Starts a process and waits until it takes documents.
   *
   * @throws IllegalStateException when it does not start: that is no document's fault
   */
  static Child start(ChildCommand command, SandboxLimits limits, Watchdog watchdog, Path scratch) {
    try {
      // Folders made by createTempDirectory are the owner's alone.
      Path folder = Files.createTempDirectory(scratch, "child-");
      ProcessBuilder builder = new ProcessBuilder(command.lineFor(folder));
      builder.directory(folder.toFile());
      limitEnvironment(builder.environment(), command.recognition());
      Child child = new Child(builder.start(), folder, limits, watchdog);
      child.awaitReady();
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a parser process", e);
    }
  }

  /** Whether it should be replaced before the next document. */
  boolean isSpent() {
    return shaken || !process.isAlive() || limits.isSpent(documents, bytes);
  }

  /**
   * Reads a document.
   *
   * @throws LinkageError when the program in the process is broken
   */
  Attempt read(Request request, Spool spool) {
    documents++;
    bytes += spool.size();
    Answers told = new Answers(PartDraft.ofDocument(spool, request.name()));
    // A format may make each password cost a good part of a second.
    Duration trials = Duration.ofSeconds(request.passwords().size());
    allow(limits.baseTime().plus(limits.timeFor(spool.size())).plus(trials));
    watchdog.add(this);
    Death death = null;
    try {
      send(request, spool);
      receive(told);
    } catch (IOException e) {
      death = end();
    } finally {
      watchdog.remove(this);
    }
    return told.toAttempt(death);
  }

  void killWhenOverdue() {
    if (System.nanoTime() - deadline > 0) {
      overdue = true;
      kill();
    }
  }

  /** Ends the process, whatever it does, and removes its files. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    kill();
    try {
      process.waitFor(END_TIME.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    removeFiles();
  }

  private void awaitReady() throws IOException {
    allow(limits.startTime());
    watchdog.add(this);
    Frame frame = null;
    try {
      frame = Frame.read(answers);
    } finally {
      watchdog.remove(this);
    }
    if (frame == null || frame.kind() != FrameKind.READY) {
      close();
      throw new IllegalStateException("A parser process did not start: " + errors.text());
    }
  }

  private void allow(Duration time) {
    deadline = System.nanoTime() + time.toNanos();
  }

  private void send(Request request, Spool spool) throws IOException {
    requests.write(FrameKind.DOCUMENT, request.toBody());
    byte[] piece = new byte[PIECE_BYTES];
    try (InputStream in = spool.open()) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        requests.write(FrameKind.BYTES, new FrameBody().bytes(piece, 0, read));
      }
    }
    requests.write(FrameKind.BYTES_END, new FrameBody());
    requests.flush();
  }

  private void receive(Answers told) throws IOException {
    for (Frame frame = next(); frame.kind() != FrameKind.DONE; frame = next()) {
      if (frame.kind() == FrameKind.FATAL) {
        shaken = true;
        throw new LinkageError("In a parser process: " + frame.word());
      }
      long partBytes = told.take(frame);
      // Written by this thread alone; the watchdog reads.
      long later = deadline + limits.timeFor(partBytes).toNanos();
      deadline = later;
    }
  }

  /** The next frame; the last one of a document also tells whether the process can go on. */
  private Frame next() throws IOException {
    Frame frame = Frame.read(answers);
    if (frame == null) {
      throw new IOException("The process has ended");
    }
    if (frame.kind() == FrameKind.DONE) {
      shaken |= frame.number() != 0;
    }
    return frame;
  }

  private Death end() {
    boolean ended = !process.isAlive();
    close();
    int status = process.isAlive() ? -1 : process.exitValue();
    if (overdue) {
      return new Death(FailureCode.TIMEOUT, "The parser did not end in its time");
    }
    if (status == OUT_OF_MEMORY_STATUS && errors.text().contains("OutOfMemoryError")) {
      return new Death(FailureCode.OUT_OF_MEMORY, "The parser exhausted its memory");
    }
    String what = ended ? "ended with status " + status : "broke off";
    return new Death(FailureCode.CRASHED, "The parser process " + what);
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void removeFiles() {
    TemporaryFolder.remove(folder);
  }

  /** Passwords stay out. */
  private static void limitEnvironment(Map<String, String> environment, Recognition recognition) {
    environment.keySet().retainAll(KEPT_ENVIRONMENT);
    if (recognition.isOn()) {
      environment.put("PATH", recognition.folder() + File.pathSeparator + SYSTEM_PATH);
      // There is a parser process for each processor already.
      environment.put("OMP_THREAD_LIMIT", "1");
    }
  }
}
