package org.ascertain.formats.archives;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;

/**
 * An entry encrypted by AES as WinZip does it: counter mode, and a code over the encrypted bytes.
 */
final class AesInput extends InputStream {
  private static final int ROUNDS = 1000;
  private static final int CHECK = 2;
  private static final int CODE = 10;
  private static final int BLOCK = 16;

  private final InputStream in;
  private final Cipher cipher;
  private final Mac mac;
  private final byte[] counter = new byte[BLOCK];
  private byte[] mask = new byte[0];
  private int used;
  private long left;

  private AesInput(InputStream in, long length, Cipher cipher, Mac mac) {
    this.in = in;
    this.left = length;
    this.cipher = cipher;
    this.mac = mac;
  }

  /** Reads the salt and the check of the password. */
  static AesInput open(InputStream in, long stored, AesField field, String password)
      throws IOException {
    byte[] salt = in.readNBytes(field.saltBytes());
    byte[] check = in.readNBytes(CHECK);
    int length = field.keyBytes();
    try {
      PBEKeySpec spec =
          new PBEKeySpec(password.toCharArray(), salt, ROUNDS, (2 * length + CHECK) * Byte.SIZE);
      byte[] keys =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(spec).getEncoded();
      if (!Arrays.equals(check, Arrays.copyOfRange(keys, 2 * length, 2 * length + CHECK))) {
        throw new ContentException(FailureCode.ENCRYPTED, "Another password is needed");
      }
      // Counter mode is made of single blocks: its counter runs with the lowest byte first.
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(keys, 0, length, "AES"));
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(keys, length, length, "HmacSHA1"));
      return new AesInput(in, stored - field.saltBytes() - CHECK - CODE, cipher, mac);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new ContentException(FailureCode.UNSUPPORTED, "No such encryption here", e);
    }
  }

  @Override
  public int read() throws IOException {
    if (left <= 0) {
      end();
      return -1;
    }
    int value = in.read();
    if (value < 0) {
      throw new EOFException("The encrypted entry ends too early");
    }
    left--;
    mac.update((byte) value);
    if (used == mask.length) {
      nextMask();
    }
    return (value ^ mask[used++]) & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int value = read();
      if (value < 0) {
        return count == 0 ? -1 : count;
      }
      buffer[offset + count++] = (byte) value;
    }
    return count;
  }

  private void nextMask() throws IOException {
    int at = 0;
    do {
      counter[at]++;
    } while (counter[at++] == 0 && at < BLOCK);
    try {
      mask = cipher.doFinal(counter);
    } catch (GeneralSecurityException e) {
      throw new IOException("The cipher failed", e);
    }
    used = 0;
  }

  /** Compares the code at the end, once. */
  private void end() throws IOException {
    if (left == 0) {
      left = -1;
      byte[] code = in.readNBytes(CODE);
      if (!MessageDigest.isEqual(code, Arrays.copyOf(mac.doFinal(), CODE))) {
        throw new ContentException(FailureCode.CORRUPT, "The encrypted bytes were changed");
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
