package org.ascertain.report;

import java.util.Locale;
import java.util.Map;

/** Flags of estimates in words that a lawyer understands. */
final class Flags {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry(
              "UNREVIEWED", "the evidence was found by rules and no reviewer has confirmed it yet"),
          Map.entry(
              "NONRESPONSE",
              "some sampled customers produced no source that could have shown a flow, so the"
                  + " worst-case bounds matter"),
          Map.entry("ZERO_EVENTS", "no sampled customer was found affected"),
          Map.entry("ALL_EVENTS", "every sampled customer was found affected"),
          Map.entry("CENSUS", "every customer was examined, so there is no sampling error"),
          Map.entry("LONELY_STRATUM", "a stratum holds one sampled customer only"),
          Map.entry("SILENT_STRATUM", "no sampled customer of a stratum could be observed"),
          Map.entry("NO_SAMPLE", "no customer of this part of the frame was sampled"),
          Map.entry(
              "CLIPPED",
              "the interval was cut at what is known: no fewer than were confirmed, no more than"
                  + " can be"),
          Map.entry(
              "FEW_DEGREES_OF_FREEDOM",
              "the sample has few units per stratum, so its error is itself uncertain"),
          Map.entry("SMALL_EFFECTIVE_SAMPLE", "the sample is small, counted by what it tells"),
          Map.entry("WIDE_INTERVAL", "the interval is wide"),
          Map.entry("COUNTS_INCOMPLETE", "some flows do not say how many contacts they touched"),
          Map.entry("NORMAL_APPROXIMATION", "the limits rest on a normal approximation"),
          Map.entry(
              "NOT_ADDITIVE",
              "persons known to several customers are counted once, so parts do not add up to the"
                  + " whole"));

  private Flags() {}

  static String inWords(String flag) {
    return WORDS.getOrDefault(flag, flag.toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
