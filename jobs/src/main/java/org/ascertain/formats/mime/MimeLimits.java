package org.ascertain.formats.mime;

import java.io.Serializable;

/**
 * Bounds on one message.
 *
 * @param parts how many parts are read
 * @param headerBytes how many bytes of header fields are read, over all parts
 * @param fieldBytes how long one header field may be, in bytes
 * @param textChars how many characters of text are kept
 */
public record MimeLimits(int parts, int headerBytes, int fieldBytes, long textChars)
    implements Serializable {
  /** 10,000 parts, 16 MiB of headers, 4 MiB in one field, 200 million characters. */
  public static final MimeLimits DEFAULT = new MimeLimits(10_000, 16 << 20, 4 << 20, 200_000_000L);
}
