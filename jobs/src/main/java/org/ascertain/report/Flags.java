package org.ascertain.report;

import java.util.Locale;
import java.util.Map;

/** Flags of estimates in words that a lawyer understands. */
final class Flags {
  private static final Map<String, String> WORDS =
      Map.of(
          "UNREVIEWED", "the evidence was found by rules and no reviewer has confirmed it yet",
          "NONRESPONSE",
              "some sampled customers produced no source that could have shown a flow, so the"
                  + " worst-case bounds matter",
          "ZERO_EVENTS", "no sampled customer was found affected",
          "CENSUS", "every customer was examined, so there is no sampling error",
          "LONELY_STRATUM", "a stratum holds one sampled customer only");

  private Flags() {}

  static String inWords(String flag) {
    return WORDS.getOrDefault(flag, flag.toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
