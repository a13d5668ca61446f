package org.ascertain.formats.archives;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.PasswordRequiredException;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;

/**
 * Tells errors of decompression as failures of the content. Errors of the storage below cannot be
 * told apart from them here and are told as such, too.
 */
final class TranslatedErrors extends FilterInputStream {
  TranslatedErrors(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (IOException | RuntimeException e) {
      throw translated(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (IOException | RuntimeException e) {
      throw translated(e);
    }
  }

  private static ContentException translated(Exception e) {
    if (e instanceof ContentException content) {
      return content;
    }
    if (e instanceof PasswordRequiredException) {
      return new ContentException(FailureCode.ENCRYPTED, "Entry needs a password", e);
    }
    return e instanceof EOFException
        ? new ContentException(FailureCode.TRUNCATED, "Compressed bytes end too early", e)
        : new ContentException(FailureCode.CORRUPT, "Compressed bytes not readable", e);
  }
}
