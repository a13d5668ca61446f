package org.ascertain.synth.writers.pst;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A value that is read while it is written, so that its size costs no memory. */
@FunctionalInterface
public interface PstContent {
  /** Opens the content from its start; text is in UTF-8. */
  InputStream open() throws IOException;

  /** The content of an array, which is not copied. */
  static PstContent of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  /** The content of a text. */
  static PstContent of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }
}
