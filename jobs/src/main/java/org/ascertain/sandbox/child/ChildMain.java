package org.ascertain.sandbox.child;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ascertain.sandbox.wire.FrameBody;
import org.ascertain.sandbox.wire.FrameKind;
import org.ascertain.sandbox.wire.FrameWriter;

/**
 * A parser process. Takes documents from standard input and answers on standard output, which is
 * kept from everything else; ends when its parent closes standard input or dies.
 */
public final class ChildMain {
  /** Exit status after memory ran out, the one that the JVM itself uses. */
  static final int OUT_OF_MEMORY_STATUS = 3;

  private ChildMain() {}

  /**
   * Serves until standard input ends.
   *
   * @param arguments none
   * @throws IOException when the parent is gone
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    FrameWriter answers = new FrameWriter(new FileOutputStream(FileDescriptor.out));
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    System.setIn(InputStream.nullInputStream());
    Network.refuse();
    Inbox inbox = new Inbox(requests(), Path.of(System.getProperty("java.io.tmpdir")));
    inbox.start();
    DocumentReader reader = new DocumentReader(new Parsers(), answers);
    answers.write(FrameKind.READY, new FrameBody());
    answers.flush();
    while (true) {
      serve(inbox.take(), reader, answers);
    }
  }

  private static DataInputStream requests() {
    return new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
  }

  /** A broken program is told as such; memory that ran out ends the process. */
  private static void serve(Received received, DocumentReader reader, FrameWriter answers)
      throws IOException {
    try (received) {
      reader.read(received);
    } catch (LinkageError e) {
      answers.write(FrameKind.FATAL, new FrameBody().text(e.toString()));
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY_STATUS);
    }
    answers.flush();
  }
}
