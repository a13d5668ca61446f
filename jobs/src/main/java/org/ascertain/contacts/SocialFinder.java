package org.ascertain.contacts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;

/** Finds links to profiles of people on social networks; the value is {@code network:id}. */
final class SocialFinder implements IdentifierFinder {
  private static final String HOST_END = ".com/";
  private static final List<String> NETWORKS = List.of("linkedin", "facebook", "twitter", "xing");

  private static final Pattern PATH =
      Pattern.compile(
          "(?i)(?<path>(?:in/|pub/|profile/|people/)?(?:profile\\.php\\?id=)?)"
              + "(?<id>[\\p{L}\\d_.%-]{2,100})");

  /** First parts of paths that lead to no person. */
  private static final Set<String> PAGES =
      Set.of(
          "company",
          "groups",
          "pages",
          "share",
          "sharer",
          "sharer.php",
          "intent",
          "home",
          "login",
          "events",
          "help",
          "policies",
          "legal",
          "jobs",
          "plugins",
          "dialog",
          "tr",
          "search",
          "feed",
          "comm",
          "messaging",
          "photo.php",
          "photos",
          "in",
          "pub",
          "profile",
          "people",
          "hashtag",
          "e",
          "n",
          "o",
          "ads",
          "business",
          "settings",
          "privacy",
          "terms");

  @Override
  public void find(String text, Consumer<Hit> hits) {
    int end = text.indexOf(HOST_END);
    while (end >= 0) {
      String network = networkBefore(text, end);
      if (network != null) {
        hit(text, network, end).ifPresent(hits);
      }
      end = text.indexOf(HOST_END, end + 1);
    }
  }

  /** The profile that a link names; empty when it names none. */
  static Optional<String> profile(@Nullable String link) {
    String[] value = new String[1];
    new SocialFinder().find(link == null ? "" : link, hit -> value[0] = hit.value());
    return Optional.ofNullable(value[0]);
  }

  private static @Nullable String networkBefore(String text, int hostEnd) {
    for (String network : NETWORKS) {
      int start = hostEnd - network.length();
      boolean isIt = start >= 0 && text.regionMatches(true, start, network, 0, network.length());
      if (isIt && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))) {
        return network;
      }
    }
    return null;
  }

  private static Optional<Hit> hit(String text, String network, int hostEnd) {
    Matcher matcher = PATH.matcher(text);
    matcher.region(hostEnd + HOST_END.length(), text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int start = hostEnd - network.length();
    String raw = text.substring(start, matcher.end());
    return value(network, matcher.group("path"), matcher.group("id"))
        .map(value -> new Hit(IdentifierKind.SOCIAL, start, matcher.end(), raw, value, null));
  }

  private static Optional<String> value(String network, String path, String writtenId) {
    String id = writtenId.toLowerCase(Locale.ROOT);
    boolean isPathNeeded = network.equals("linkedin") || network.equals("xing");
    boolean isPerson = !PAGES.contains(id) && (!path.isEmpty() || !isPathNeeded);
    return isPerson ? Optional.of(network + ":" + id) : Optional.empty();
  }
}
