package org.ascertain.flows.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code Authentication-Results} (RFC 8601) says of DKIM signatures. */
final class SignatureResults {
  private static final Pattern PASS = Pattern.compile("^\\s*dkim\\s*=\\s*pass\\b");
  private static final Pattern SIGNER =
      Pattern.compile("\\b(?:header\\.d|header\\.i|d)\\s*=\\s*[^@\\s;]*@?([a-z0-9.-]+)");

  private SignatureResults() {}

  /** The domains of signatures that were found valid, lower case. */
  static List<String> passed(String results) {
    List<String> domains = new ArrayList<>();
    for (String result : results.toLowerCase(Locale.ROOT).split("[;\\n]")) {
      Matcher signer = SIGNER.matcher(result);
      if (PASS.matcher(result).find() && signer.find()) {
        String given = signer.group();
        String value = given.substring(given.indexOf('=') + 1).strip();
        domains.add(value.substring(value.indexOf('@') + 1));
      }
    }
    return domains;
  }
}
