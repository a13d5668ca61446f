package org.ascertain.formats.mime;

import java.io.IOException;
import org.ascertain.formats.SpooledBytes;

/** Takes what is attached to a message, in order. */
@FunctionalInterface
public interface PartSink {
  /** An attached part and its decoded bytes, which are closed when this returns. */
  void attached(MimePart part, SpooledBytes bytes) throws IOException;
}
