package org.ascertain.flows.identifiers;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.HttpParameter;
import org.ascertain.model.IdentifierKind;
import org.ascertain.tables.HttpRequest;

/**
 * What may be an identifier in a request: addresses, phone numbers (where the number or the name of
 * the parameter says so) and digests in any encoding. Too much is taken rather than too little: a
 * token counts only when it equals a form of a known identifier or is a plain address. Masked
 * siblings of pixels carry no identifier and are left out, and so are digests of the empty text.
 */
public final class ObservedTokens {
  private static final int MAX_VALUE_CHARS = 200_000;
  private static final int MIN_PHONE_DIGITS = 7;
  private static final int MAX_PHONE_DIGITS = 15;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+'-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}[\\p{L}][\\p{L}\\p{N}-]{1,62}");
  private static final Pattern INTERNATIONAL =
      Pattern.compile("(?<![\\w+])(?:\\+|00)[1-9](?:[\\s().-]{0,2}\\d){6,14}(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s()./-]{7,24}");
  private static final Pattern PHONE_NAME =
      Pattern.compile(
          "(?:^|[^a-z])(?:ph|phone|phones|tel|telephone|telefon|mobile|mobil|cell|msisdn|fax|hpn|"
              + "phone_?numbers?|mobile_?phones?|business_?phones?|home_?phones?)(?:$|[^a-z])");
  private static final Pattern MASKED = Pattern.compile("(?:^|[^a-z])n?cudff(?:$|[^a-z])");
  private static final Pattern HEX =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{64}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{32})(?![0-9A-Za-z])");
  private static final Pattern CRC_MD5 =
      Pattern.compile("(?<![0-9A-Za-z])(\\d{1,10}_[0-9A-Fa-f]{32})(?![0-9A-Za-z])");
  private static final Pattern BASE64_WORD =
      Pattern.compile("(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{22,43}={0,2}(?![A-Za-z0-9+/_=-])");
  private static final Set<Integer> DIGEST_BYTES = Set.of(16, 20, 32);
  private static final Set<String> EMPTY_DIGESTS =
      Set.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "da39a3ee5e6b4b0d3255bfef95601890afd80709",
          "d41d8cd98f00b204e9800998ecf8427e");

  private ObservedTokens() {}

  /** The tokens of a request, in order, each once. */
  public static List<ObservedToken> of(HttpRequest request) {
    Set<ObservedToken> tokens = new LinkedHashSet<>();
    for (HttpParameter parameter : request.parameters()) {
      tokens.addAll(of(parameter));
    }
    if (request.parameters().isEmpty() && request.requestBody() != null) {
      tokens.addAll(of(new HttpParameter("BODY", "", request.requestBody())));
    }
    return List.copyOf(tokens);
  }

  /** The tokens of one parameter, in order, each once. */
  public static List<ObservedToken> of(HttpParameter parameter) {
    String name = parameter.name().toLowerCase(Locale.ROOT);
    String value = parameter.value();
    if (MASKED.matcher(name).find() || value.length() > MAX_VALUE_CHARS) {
      return List.of();
    }
    Set<ObservedToken> tokens = new LinkedHashSet<>();
    String where = parameter.place() + " " + parameter.name();
    addAddresses(tokens, where, value);
    addPhones(tokens, where, value, PHONE_NAME.matcher(spaced(parameter.name())).find());
    addDigests(tokens, where, value);
    return List.copyOf(tokens);
  }

  private static void addAddresses(Set<ObservedToken> tokens, String where, String value) {
    Matcher matcher = EMAIL.matcher(value);
    while (value.indexOf('@') >= 0 && matcher.find()) {
      EmailAddress.parse(matcher.group())
          .ifPresent(
              email ->
                  tokens.add(
                      new ObservedToken(IdentifierKind.EMAIL, email.address(), where, "plain")));
    }
  }

  private static void addPhones(
      Set<ObservedToken> tokens, String where, String value, boolean isNamedPhone) {
    List<String> numbers = new ArrayList<>();
    if (isNamedPhone && NUMBER.matcher(value.strip()).matches()) {
      numbers.add(value);
    } else {
      Matcher matcher = INTERNATIONAL.matcher(value);
      while (matcher.find()) {
        numbers.add(matcher.group());
      }
    }
    for (String number : numbers) {
      String digits = PhoneForms.digits(number);
      if (digits.length() >= MIN_PHONE_DIGITS && digits.length() <= MAX_PHONE_DIGITS + 2) {
        tokens.add(new ObservedToken(IdentifierKind.PHONE, "tel:" + digits, where, "plain"));
      }
    }
  }

  private static void addDigests(Set<ObservedToken> tokens, String where, String value) {
    Matcher crc = CRC_MD5.matcher(value);
    while (crc.find()) {
      add(tokens, crc.group(1).toLowerCase(Locale.ROOT), where, "hex");
    }
    Matcher hex = HEX.matcher(value);
    while (hex.find()) {
      add(tokens, hex.group().toLowerCase(Locale.ROOT), where, "hex");
    }
    Matcher word = BASE64_WORD.matcher(value);
    while (word.find()) {
      addDecoded(tokens, word.group(), where);
    }
  }

  private static void addDecoded(Set<ObservedToken> tokens, String word, String where) {
    boolean isUrlSafe = word.indexOf('-') >= 0 || word.indexOf('_') >= 0;
    try {
      byte[] bytes = (isUrlSafe ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(word);
      if (DIGEST_BYTES.contains(bytes.length)) {
        add(tokens, HexFormat.of().formatHex(bytes), where, isUrlSafe ? "base64url" : "base64");
      }
    } catch (IllegalArgumentException notBase64) {
      // a word that only looks like it is no digest
    }
  }

  private static void add(Set<ObservedToken> tokens, String digest, String where, String encoding) {
    if (!EMPTY_DIGESTS.contains(digest)) {
      tokens.add(new ObservedToken(IdentifierKind.HASH, digest, where, encoding));
    }
  }

  /** {@code mobilePhone} as {@code mobile_phone}, in lower case. */
  private static String spaced(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
