package org.ascertain.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/** Knows the documents of {@link HostileParser} by their first word. */
public final class HostileDetector implements Detector {
  /** What they begin with. */
  static final String FIRST_WORD = "hostile:";

  private static final long serialVersionUID = 1L;

  @Override
  public MediaType detect(InputStream input, Metadata metadata) throws IOException {
    if (input == null) {
      return MediaType.OCTET_STREAM;
    }
    input.mark(FIRST_WORD.length());
    byte[] start = input.readNBytes(FIRST_WORD.length());
    input.reset();
    return new String(start, StandardCharsets.UTF_8).equals(FIRST_WORD)
        ? MediaType.parse(HostileParser.MEDIA_TYPE)
        : MediaType.OCTET_STREAM;
  }
}
