package org.ascertain.formats.mapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.ascertain.model.Nullable;

/** Words of RTF while they are gathered: bytes are decoded in runs, for some charsets need two. */
final class RtfWords {
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream run = new ByteArrayOutputStream();
  private @Nullable Charset charset;

  void add(byte value, Charset in) {
    if (!in.equals(charset)) {
      end();
      charset = in;
    }
    run.write(value);
  }

  void add(String words) {
    end();
    text.append(words);
  }

  /** Ends a run of bytes. */
  void end() {
    if (run.size() > 0 && charset != null) {
      text.append(run.toString(charset));
      run.reset();
    }
  }

  String text() {
    end();
    return text.toString();
  }
}
