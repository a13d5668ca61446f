package org.ascertain.formats.archives;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The traditional encryption of zip archives (APPNOTE.TXT 6.1). */
final class ZipCryptoInput extends FilterInputStream {
  private static final int HEADER = 12;
  private static final int[] CRC = table();

  private int key0 = 0x12345678;
  private int key1 = 0x23456789;
  private int key2 = 0x34567890;

  ZipCryptoInput(InputStream encrypted, byte[] password) {
    super(encrypted);
    for (byte each : password) {
      update(each);
    }
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int value = i;
      for (int bit = 0; bit < 8; bit++) {
        value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ 0xEDB88320;
      }
      table[i] = value;
    }
    return table;
  }

  /** Skips the header of the entry; returns its last byte, which tells most wrong passwords. */
  int skipHeader() throws IOException {
    int last = -1;
    for (int i = 0; i < HEADER; i++) {
      last = read();
      if (last < 0) {
        throw new EOFException("No header of an encrypted entry");
      }
    }
    return last;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    return value < 0 ? value : decrypted(value);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      buffer[i] = (byte) decrypted(buffer[i] & 0xFF);
    }
    return count;
  }

  private int decrypted(int value) {
    int mask = key2 & 0xFFFF | 2;
    int plain = value ^ mask * (mask ^ 1) >>> 8 & 0xFF;
    update((byte) plain);
    return plain;
  }

  private void update(byte value) {
    key0 = crc(key0, value);
    key1 = (key1 + (key0 & 0xFF)) * 134775813 + 1;
    key2 = crc(key2, (byte) (key1 >>> 24));
  }

  private static int crc(int old, byte value) {
    return old >>> 8 ^ CRC[(old ^ value) & 0xFF];
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
