package org.ascertain.sandbox.child;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.ascertain.sandbox.wire.Frame;
import org.ascertain.sandbox.wire.FrameKind;
import org.ascertain.sandbox.wire.Request;

/**
 * Receives documents on a thread of its own, so that the end of the parent is noticed in the middle
 * of a document too: then the process removes its files and ends.
 */
final class Inbox {
  private final DataInputStream requests;
  private final Path folder;
  private final BlockingQueue<Received> documents = new LinkedBlockingQueue<>();

  Inbox(DataInputStream requests, Path folder) {
    this.requests = requests;
    this.folder = folder;
  }

  void start() {
    Thread thread = new Thread(this::receiveAll, "inbox");
    thread.setDaemon(true);
    thread.start();
  }

  /** The next document; waits for it. */
  Received take() throws InterruptedException {
    return documents.take();
  }

  private void receiveAll() {
    int status = 1;
    try {
      Frame frame = Frame.read(requests);
      while (frame != null) {
        documents.add(receive(frame));
        frame = Frame.read(requests);
      }
      status = 0;
    } catch (IOException e) {
      System.err.println("The parent is gone: " + e);
    } finally {
      removeFiles();
      // Not exit: a parser that hangs could hold up the hooks.
      Runtime.getRuntime().halt(status);
    }
  }

  private Received receive(Frame opening) throws IOException {
    Request request = Request.from(expect(opening, FrameKind.DOCUMENT));
    Path path = Files.createTempFile(folder, "document-", ".bin");
    long size = 0;
    try (OutputStream out = Files.newOutputStream(path)) {
      for (Frame frame = next(); frame.kind() == FrameKind.BYTES; frame = next()) {
        byte[] bytes = frame.rest();
        out.write(bytes);
        size += bytes.length;
      }
    }
    return new Received(request, path, size);
  }

  private Frame next() throws IOException {
    Frame frame = Frame.read(requests);
    if (frame == null) {
      throw new IOException("The parent closed the stream within a document");
    }
    return frame;
  }

  private static Frame expect(Frame frame, FrameKind kind) throws IOException {
    if (frame.kind() != kind) {
      throw new IOException("Expected " + kind + " and received " + frame.kind());
    }
    return frame;
  }

  private void removeFiles() {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println("Files are left: " + e);
    }
  }
}
