package org.ascertain.flows.identifiers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.ascertain.model.IdentifierKind;

/**
 * The candidate set of an identifier: every form that a vendor may send, plain and hashed. Digests
 * are given as lower-case hexadecimal text whatever the encoding on the wire, which is undone on
 * the observed side ({@link ObservedTokens}).
 */
public final class IdentifierVariants {
  private static final List<String> ALGORITHMS = List.of("SHA-256", "SHA-1", "MD5");

  private IdentifierVariants() {}

  /**
   * A form of an identifier.
   *
   * @param id rule that made it, for example {@code sha256(gmail_nodots)}; PLAIN forms are named
   *     {@code plain(...)}
   * @param token what is looked for among the observed tokens
   */
  public record Variant(String id, String token) {}

  /** The plain forms of an e-mail address or phone number; none for other kinds. */
  public static List<Variant> plain(IdentifierKind kind, String value) {
    return forms(kind, value).entrySet().stream()
        .map(form -> new Variant("plain(" + form.getKey() + ")", token(kind, form.getValue())))
        .distinct()
        .toList();
  }

  /** One digest for each form and algorithm. */
  public static List<Variant> hashed(IdentifierKind kind, String value) {
    List<Variant> variants = new ArrayList<>();
    forms(kind, value).forEach((form, text) -> addDigests(variants, form, text));
    return variants;
  }

  /** Digests of the hexadecimal text of digests: some senders hash what was hashed already. */
  public static List<Variant> hashedTwice(IdentifierKind kind, String value) {
    List<Variant> variants = new ArrayList<>();
    for (Variant once : hashed(kind, value)) {
      for (String algorithm : ALGORITHMS) {
        String id = name(algorithm) + "(" + once.id() + ")";
        variants.add(new Variant(id, digest(algorithm, once.token())));
      }
    }
    return variants;
  }

  /** The plain token of an e-mail address or of a phone number, of which only digits count. */
  static String token(IdentifierKind kind, String text) {
    return kind == IdentifierKind.PHONE ? "tel:" + PhoneForms.digits(text) : text;
  }

  private static Map<String, String> forms(IdentifierKind kind, String value) {
    return switch (kind) {
      case EMAIL -> EmailForms.of(value);
      case PHONE -> PhoneForms.of(value);
      case SOCIAL, POSTAL, NAME, HASH, LEGACY_DN -> Map.of();
    };
  }

  private static void addDigests(List<Variant> variants, String form, String text) {
    for (String algorithm : ALGORITHMS) {
      variants.add(new Variant(name(algorithm) + "(" + form + ")", digest(algorithm, text)));
    }
    String crc = Long.toString(crc32(text)) + "_" + digest("MD5", text);
    variants.add(new Variant("crc32md5(" + form + ")", crc));
  }

  private static String name(String algorithm) {
    return algorithm.equals("MD5") ? "md5" : algorithm.equals("SHA-1") ? "sha1" : "sha256";
  }

  private static long crc32(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  private static String digest(String algorithm, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks " + algorithm, e);
    }
  }
}
