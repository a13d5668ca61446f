package org.ascertain.formats.archives;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Zip archives of one stored and encrypted entry. */
public final class EncryptedZips {
  private static final byte[] NAME = "a.txt".getBytes(StandardCharsets.US_ASCII);

  private EncryptedZips() {}

  /** Encrypted in the traditional way. */
  public static byte[] traditional(String text, String password) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(plain);
    byte[] headed = new byte[12 + plain.length];
    headed[11] = (byte) (crc.getValue() >>> 24);
    System.arraycopy(plain, 0, headed, 12, plain.length);
    Keys keys = new Keys();
    for (byte each : password.getBytes(StandardCharsets.UTF_8)) {
      keys.update(each);
    }
    for (int i = 0; i < headed.length; i++) {
      byte value = headed[i];
      headed[i] ^= (byte) keys.mask();
      keys.update(value);
    }
    return zip(headed, plain.length, (int) crc.getValue(), 0, new byte[0]);
  }

  /** Encrypted by AES of 256 bits. */
  public static byte[] aes(String text, String password) throws GeneralSecurityException {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] salt = new byte[16];
    Arrays.fill(salt, (byte) 7);
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, 1000, 66 * 8);
    byte[] keys =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(spec).getEncoded();
    Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(keys, 0, 32, "AES"));
    byte[] encrypted = plain.clone();
    for (int block = 0; block * 16 < plain.length; block++) {
      ByteBuffer counter = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
      byte[] mask = cipher.doFinal(counter.putInt(block + 1).array());
      for (int i = block * 16; i < Math.min(plain.length, block * 16 + 16); i++) {
        encrypted[i] ^= mask[i % 16];
      }
    }
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(keys, 32, 32, "HmacSHA1"));
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    stored.writeBytes(salt);
    stored.write(keys, 64, 2);
    stored.writeBytes(encrypted);
    stored.write(mac.doFinal(encrypted), 0, 10);
    byte[] field = {0x01, (byte) 0x99, 7, 0, 2, 0, 'A', 'E', 3, 0, 0};
    return zip(stored.toByteArray(), plain.length, 0, 99, field);
  }

  private static byte[] zip(byte[] stored, int size, int crc, int method, byte[] extra) {
    ByteBuffer zip =
        ByteBuffer.allocate(200 + stored.length + 2 * extra.length).order(ByteOrder.LITTLE_ENDIAN);
    zip.putInt(0x04034b50);
    common(zip, stored.length, size, crc, method, extra.length);
    zip.put(NAME).put(extra).put(stored);
    int directory = zip.position();
    zip.putInt(0x02014b50).putShort((short) 20);
    common(zip, stored.length, size, crc, method, extra.length);
    zip.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(0);
    zip.put(NAME).put(extra);
    int length = zip.position() - directory;
    zip.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
    zip.putInt(length).putInt(directory).putShort((short) 0);
    return Arrays.copyOf(zip.array(), zip.position());
  }

  private static void common(ByteBuffer zip, int stored, int size, int crc, int method, int extra) {
    zip.putShort((short) 20).putShort((short) 1).putShort((short) method).putInt(0x21);
    zip.putInt(crc).putInt(stored).putInt(size);
    zip.putShort((short) NAME.length).putShort((short) extra);
  }

  /** The three keys of the traditional encryption. */
  private static final class Keys {
    private long first = 0x12345678L;
    private long second = 0x23456789L;
    private long third = 0x34567890L;

    void update(byte value) {
      first = crc(first, value);
      second = (second + (first & 0xFF)) * 134775813L + 1 & 0xFFFFFFFFL;
      third = crc(third, (byte) (second >>> 24));
    }

    int mask() {
      long low = third & 0xFFFF | 2;
      return (int) (low * (low ^ 1) >>> 8 & 0xFF);
    }

    private static long crc(long old, byte value) {
      long crc = (old ^ value) & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xEDB88320L;
      }
      return old >>> 8 ^ crc;
    }
  }
}
