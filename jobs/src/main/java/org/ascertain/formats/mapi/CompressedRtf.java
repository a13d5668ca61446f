package org.ascertain.formats.mapi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;

/** RTF as Outlook compresses it ([MS-OXRTFCP]). */
public final class CompressedRtf {
  private static final int HEADER = 16;
  private static final int COMPRESSED = 0x75465A4C;
  private static final int STORED = 0x414C454D;
  private static final int WINDOW = 4096;
  private static final int MOST = 512 << 20;
  private static final byte[] FIRST_WORDS =
      ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
              + "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl"
              + "\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
          .getBytes(StandardCharsets.US_ASCII);

  private CompressedRtf() {}

  /**
   * The RTF itself. Bytes that end too early give what there is of it.
   *
   * @throws ContentException when it is no compressed RTF
   */
  public static byte[] expand(byte[] bytes) throws ContentException {
    if (bytes.length < HEADER) {
      throw new ContentException(FailureCode.TRUNCATED, "Compressed RTF ends in its header");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int size = in.getInt(4);
    int kind = in.getInt(8);
    in.position(HEADER);
    if (size < 0 || size > MOST) {
      throw new ContentException(FailureCode.BOMB, "RTF beyond " + MOST + " bytes");
    }
    if (kind == STORED) {
      byte[] plain = new byte[Math.min(size, in.remaining())];
      in.get(plain);
      return plain;
    }
    if (kind != COMPRESSED) {
      throw new ContentException(FailureCode.CORRUPT, "No compressed RTF");
    }
    return expanded(in);
  }

  private static byte[] expanded(ByteBuffer in) {
    byte[] window = new byte[WINDOW];
    System.arraycopy(FIRST_WORDS, 0, window, 0, FIRST_WORDS.length);
    int write = FIRST_WORDS.length;
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.remaining() * 3);
    while (in.hasRemaining()) {
      int control = in.get();
      for (int bit = 0; bit < 8 && in.hasRemaining(); bit++) {
        if ((control >> bit & 1) == 0) {
          write = append(window, write, in.get(), out);
          continue;
        }
        if (in.remaining() < 2) {
          return out.toByteArray();
        }
        int reference = (in.get() & 0xFF) << 8 | in.get() & 0xFF;
        int read = reference >> 4;
        if (read == write) {
          return out.toByteArray();
        }
        for (int i = 0; i < (reference & 0xF) + 2; i++) {
          write = append(window, write, window[(read + i) % WINDOW], out);
        }
      }
    }
    return out.toByteArray();
  }

  private static int append(byte[] window, int write, byte value, ByteArrayOutputStream out) {
    window[write] = value;
    out.write(value);
    return (write + 1) % WINDOW;
  }
}
