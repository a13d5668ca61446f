package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/** Characters as bytes of a charset, a few thousand at a time. */
final class EncodedText extends InputStream {
  private static final int CHARACTERS = 8192;

  private final Reader reader;
  private final Charset charset;
  private final char[] characters = new char[CHARACTERS + 1];
  private byte[] bytes = {};
  private int at;

  EncodedText(Reader reader, Charset charset) {
    this.reader = reader;
    this.charset = charset;
  }

  @Override
  public int read() throws IOException {
    return isAtEnd() ? -1 : bytes[at++] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, to, from, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private boolean isAtEnd() throws IOException {
    if (at < bytes.length) {
      return false;
    }
    int count = reader.read(characters, 0, CHARACTERS);
    if (count <= 0) {
      return true;
    }
    if (Character.isHighSurrogate(characters[count - 1])) {
      count += Math.max(0, reader.read(characters, count, 1));
    }
    bytes = new String(characters, 0, count).getBytes(charset);
    at = 0;
    return false;
  }
}
