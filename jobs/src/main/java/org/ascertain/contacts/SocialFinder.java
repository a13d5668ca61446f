package org.ascertain.contacts;

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
  private static final Pattern PROFILE =
      Pattern.compile(
          "(?i)(?:https?://)?(?:[a-z]{2,3}\\.|www\\.|m\\.)?"
              + "(?<network>linkedin|facebook|twitter|xing)\\.com/(?<path>(?:in/|pub/|profile/|people/)?(?:profile\\.php\\?id=)?)"
              + "(?<id>[\\p{L}\\d_.%-]{2,100})");

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
          "hashtag");

  @Override
  public void find(String text, Consumer<Hit> hits) {
    Matcher matcher = PROFILE.matcher(text);
    while (matcher.find()) {
      value(matcher)
          .ifPresent(
              value ->
                  hits.accept(
                      new Hit(
                          IdentifierKind.SOCIAL,
                          matcher.start(),
                          matcher.end(),
                          matcher.group(),
                          value,
                          null)));
    }
  }

  /** The profile that a link names; empty when it names none. */
  static Optional<String> profile(@Nullable String link) {
    Matcher matcher = PROFILE.matcher(link == null ? "" : link);
    return matcher.find() ? value(matcher) : Optional.empty();
  }

  private static Optional<String> value(Matcher matcher) {
    String network = matcher.group("network").toLowerCase(Locale.ROOT);
    String id = matcher.group("id").toLowerCase(Locale.ROOT);
    boolean isPerson =
        network.equals("linkedin") || network.equals("xing")
            ? !matcher.group("path").isEmpty()
            : !PAGES.contains(id);
    return isPerson && !PAGES.contains(id) ? Optional.of(network + ":" + id) : Optional.empty();
  }
}
