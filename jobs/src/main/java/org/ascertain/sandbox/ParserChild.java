package org.ascertain.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.ascertain.errors.FailureCode;

/**
 * The child: reads a document from standard input, parses it, writes what it finds to standard
 * output, and waits for the next. It ends when its input ends or its parent is gone.
 */
public final class ParserChild {
  private static final int OUT_OF_MEMORY_EXIT = 3;
  private static final Duration PARENT_CHECK = Duration.ofSeconds(1);

  private ParserChild() {}

  /**
   * Serves documents until the input ends.
   *
   * @param arguments bounds: characters of text, count, depth and bytes of embedded parts
   */
  public static void main(String[] arguments) throws IOException {
    OutputStream results = System.out;
    // Whatever a parser prints must not be taken for an answer.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    watchParent();
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(results, 1 << 16));
    DocumentReading reading =
        new DocumentReading(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]),
            Long.parseLong(arguments[3]));
    while (serveOne(in, out, reading)) {
      out.flush();
    }
    System.exit(0);
  }

  private static boolean serveOne(DataInputStream in, DataOutputStream out, DocumentReading reading)
      throws IOException {
    Path document;
    String name;
    String mediaType;
    boolean isSimple;
    try {
      isSimple = in.readBoolean();
      name = Frames.readText(in);
      mediaType = Frames.readText(in);
      document = receive(in);
    } catch (EOFException e) {
      return false;
    }
    try {
      reading.read(document, name, mediaType, isSimple, out);
      out.writeByte(Frames.END);
    } catch (OutOfMemoryError e) {
      die(out, new ParsedDocument.Failure(0, FailureCode.OUT_OF_MEMORY, "Memory exhausted"));
    } catch (LinkageError e) {
      out.writeByte(Frames.LINKAGE);
      Frames.writeText(out, e.toString());
    } finally {
      Files.deleteIfExists(document);
    }
    return true;
  }

  private static Path receive(DataInputStream in) throws IOException {
    long remaining = in.readLong();
    Path file = Files.createTempFile("document", ".bin");
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (remaining > 0) {
        int length = (int) Math.min(buffer.length, remaining);
        in.readFully(buffer, 0, length);
        out.write(buffer, 0, length);
        remaining -= length;
      }
    }
    return file;
  }

  private static void die(DataOutputStream out, ParsedDocument.Failure failure) throws IOException {
    Frames.writeFailure(out, failure);
    out.flush();
    Runtime.getRuntime().halt(OUT_OF_MEMORY_EXIT);
  }

  /** A parent that was killed closes no pipe while a parser hangs, so the child looks for it. */
  private static void watchParent() {
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    Thread watch =
        new Thread(
            () -> {
              while (parent.isAlive()) {
                sleep();
              }
              ScratchFolder.delete(Path.of(System.getProperty("java.io.tmpdir")));
              Runtime.getRuntime().halt(1);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void sleep() {
    try {
      Thread.sleep(PARENT_CHECK.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
