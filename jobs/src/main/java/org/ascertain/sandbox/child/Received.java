package org.ascertain.sandbox.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ascertain.sandbox.wire.Request;

/**
 * A document that has arrived.
 *
 * @param request how to read it
 * @param path where its bytes are, until closed
 * @param size number of bytes
 */
record Received(Request request, Path path, long size) implements AutoCloseable {
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
