package org.ascertain.formats.archives;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipExtraField;
import org.apache.commons.compress.archivers.zip.ZipShort;
import org.ascertain.model.Nullable;

/**
 * What an entry says of its encryption by AES (WinZip's AE-1 and AE-2).
 *
 * @param keyBytes 16, 24 or 32
 * @param method compression under the encryption
 */
record AesField(int keyBytes, int method) {
  private static final ZipShort ID = new ZipShort(0x9901);
  private static final int LENGTH = 7;

  /** Null when the entry is encrypted in another way. */
  static @Nullable AesField of(ZipArchiveEntry entry) {
    ZipExtraField field = entry.getExtraField(ID);
    if (field == null || field.getCentralDirectoryData().length < LENGTH) {
      return null;
    }
    ByteBuffer data =
        ByteBuffer.wrap(field.getCentralDirectoryData()).order(ByteOrder.LITTLE_ENDIAN);
    int strength = data.get(4);
    boolean isKnown = strength >= 1 && strength <= 3;
    return isKnown ? new AesField(8 + 8 * strength, data.getShort(5) & 0xFFFF) : null;
  }

  int saltBytes() {
    return keyBytes / 2;
  }
}
