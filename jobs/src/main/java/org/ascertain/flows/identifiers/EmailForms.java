package org.ascertain.flows.identifiers;

import java.net.IDN;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The normal forms that vendors give an e-mail address before they hash it. They differ in white
 * space, dots and tags, and shipped integrations deviate from their vendor's own text, so a match
 * needs all of them.
 */
final class EmailForms {
  private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

  private EmailForms() {}

  /**
   * Form name to text, in order of how common they are; a text that an earlier form has is left
   * out.
   */
  static Map<String, String> of(String raw) {
    Map<String, String> forms = new LinkedHashMap<>();
    String trimmed = raw.strip();
    String lower = trimmed.toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    if (at <= 0) {
      return forms;
    }
    String local = lower.substring(0, at);
    String domain = lower.substring(at + 1);
    add(forms, "lower_trim", lower);
    add(forms, "ws_removed", lower.replaceAll("\\s+", ""));
    if (GMAIL.contains(domain)) {
      add(forms, "gmail_nodots", local.replace(".", "") + "@" + domain);
      add(forms, "gmail_nodots_noplus", untagged(local).replace(".", "") + "@" + domain);
      add(forms, "gmail_firstdot_only", local.replaceFirst("\\.", "") + "@" + domain);
      add(forms, "gmail_canonical", untagged(local).replace(".", "") + "@gmail.com");
    }
    add(forms, "plus_stripped", untagged(local) + "@" + domain);
    add(forms, "nodots_noplus_anydomain", untagged(local).replace(".", "") + "@" + domain);
    add(forms, "alnum_only", lower.replaceAll("[^a-z0-9.@+-]", ""));
    add(forms, "idn_ascii", local + "@" + ascii(domain));
    add(forms, "idn_unicode", local + "@" + IDN.toUnicode(domain));
    add(forms, "as_written", trimmed);
    return forms;
  }

  private static void add(Map<String, String> forms, String name, String text) {
    if (!forms.containsValue(text)) {
      forms.put(name, text);
    }
  }

  private static String untagged(String local) {
    int plus = local.indexOf('+');
    return plus > 0 ? local.substring(0, plus) : local;
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException notADomain) {
      return domain;
    }
  }
}
