package org.ascertain.contacts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The top-level domains that are common enough to tell where a domain ends in glued text: all
 * country codes, the long-standing generic ones and the reserved ones. A domain outside the list is
 * still a domain; the list only decides between two readings.
 */
final class TopLevelDomains {
  private static final Set<String> COMMON = common();

  private TopLevelDomains() {}

  static boolean isCommon(String label) {
    return COMMON.contains(label.toLowerCase(Locale.ROOT));
  }

  private static Set<String> common() {
    Set<String> labels = new HashSet<>();
    for (String country : Locale.getISOCountries()) {
      labels.add(country.toLowerCase(Locale.ROOT));
    }
    labels.addAll(
        Arrays.asList(
            "com",
            "net",
            "org",
            "edu",
            "gov",
            "mil",
            "int",
            "info",
            "biz",
            "name",
            "pro",
            "aero",
            "coop",
            "museum",
            "mobi",
            "jobs",
            "travel",
            "cat",
            "asia",
            "tel",
            "post",
            "eu",
            "uk",
            "su",
            "ac",
            "arpa",
            "app",
            "dev",
            "cloud",
            "online",
            "email",
            "shop",
            "site",
            "xyz",
            "club",
            "law",
            "legal",
            "bank",
            "agency",
            "group",
            "company",
            "solutions",
            "consulting",
            "example",
            "test",
            "invalid",
            "local",
            "localdomain"));
    return labels;
  }
}
