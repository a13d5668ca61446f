package org.ascertain.formats.mime;

import java.io.IOException;
import java.io.InputStream;

/** Sees the parts of a message in order, while they are read. */
interface PartVisitor {
  /** The header of the message. */
  void header(MessageHeaders headers) throws IOException;

  /** A leaf and its decoded bytes, which are gone when this returns. */
  void leaf(MimePart part, InputStream bytes) throws IOException;

  /**
   * Text before the first or after the last part of a multipart.
   *
   * @param bytes the text as it stands
   * @param multipart path of the multipart
   */
  void around(InputStream bytes, String multipart) throws IOException;

  /** Whether the rest need not be read. */
  boolean isDone();
}
