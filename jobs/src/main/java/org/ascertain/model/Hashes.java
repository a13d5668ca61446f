package org.ascertain.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests as lower-case hexadecimal text, and ids made of them. */
public final class Hashes {
  private static final int ID_HEX_DIGITS = 32;

  private Hashes() {}

  /** SHA-256 of the bytes. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(newSha256().digest(bytes));
  }

  /** SHA-256 of the text in UTF-8. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** MD5 of the bytes: for the conventions that ask for it, never for security. */
  public static String md5(byte[] bytes) {
    return HexFormat.of().formatHex(newMd5().digest(bytes));
  }

  /**
   * The id of a thing: the first 128 bits of the SHA-256 over the kind of thing and its parts, each
   * preceded by its length so that no two lists of parts collide. A null part differs from an empty
   * one.
   */
  public static String id(String kind, Object... parts) {
    MessageDigest digest = newSha256();
    update(digest, kind);
    for (Object part : parts) {
      update(digest, part == null ? null : part.toString());
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, ID_HEX_DIGITS);
  }

  /** A new SHA-256 digest. */
  public static MessageDigest newSha256() {
    return newDigest("SHA-256");
  }

  /** A new MD5 digest. */
  public static MessageDigest newMd5() {
    return newDigest("MD5");
  }

  private static void update(MessageDigest digest, @Nullable String part) {
    byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
    String length = part == null ? "-" : Integer.toString(bytes.length);
    digest.update((length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest newDigest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks " + algorithm, e);
    }
  }
}
