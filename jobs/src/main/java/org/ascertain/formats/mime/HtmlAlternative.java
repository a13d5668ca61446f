package org.ascertain.formats.mime;

import java.util.Optional;

/** The HTML of a body beside its plain text. */
public final class HtmlAlternative {
  private HtmlAlternative() {}

  /**
   * The HTML as text where it names addresses that the plain text does not: a table of people is
   * often in the HTML alone. Empty when it is a mere repeat.
   */
  public static Optional<String> adding(String html, String plain) {
    if (!AddressWords.hasMore(html, plain)) {
      return Optional.empty();
    }
    return Optional.of(HtmlText.of(html)).filter(text -> AddressWords.hasMore(text, plain));
  }
}
