package org.ascertain.formats.mime;

import java.io.IOException;
import java.io.InputStream;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.Scratch;
import org.ascertain.formats.SpooledBytes;
import org.ascertain.model.Nullable;

/** Keeps the bytes of one part. */
final class PartFinder implements PartVisitor {
  private final String path;
  private final Scratch scratch;
  private @Nullable SpooledBytes bytes;

  PartFinder(String path, Scratch scratch) {
    this.path = path;
    this.scratch = scratch;
  }

  @Override
  public void header(MessageHeaders headers) {
    // Only the bytes of the part are wanted.
  }

  @Override
  public void leaf(MimePart part, InputStream content) throws IOException {
    if (part.path().equals(path)) {
      bytes = SpooledBytes.of(content, scratch);
    }
  }

  @Override
  public void around(InputStream text, String multipart) {
    // Only the bytes of the part are wanted.
  }

  @Override
  public boolean isDone() {
    return bytes != null;
  }

  SpooledBytes found() throws ContentException {
    if (bytes == null) {
      throw new ContentException(FailureCode.CORRUPT, "The message has no part " + path);
    }
    return bytes;
  }
}
