package org.ascertain.contacts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;

/**
 * Who wrote a message, as far as its header says: what a signature is recognised by.
 *
 * @param addresses addresses in identity form
 * @param domains their domains
 * @param names words of the name that are long enough to tell, folded
 */
record Sender(Set<String> addresses, Set<String> domains, Set<String> names) {
  /** Nobody known. */
  static final Sender UNKNOWN = new Sender(Set.of(), Set.of(), Set.of());

  private static final int MIN_WORD_CHARS = 3;

  static Sender of(List<Participant> participants) {
    Sender sender = new Sender(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    for (Participant participant : participants) {
      boolean isSender =
          participant.role() == ParticipantRole.FROM
              || participant.role() == ParticipantRole.SENDER;
      if (isSender) {
        sender.add(participant.name(), participant.address());
      }
    }
    return sender;
  }

  private void add(@Nullable String name, @Nullable String address) {
    Optional<EmailAddress> parsed = EmailAddress.parse(address);
    parsed.ifPresent(
        own -> {
          addresses.add(own.identity());
          domains.add(own.domain());
          addWords(own.localPart());
        });
    addWords(name == null ? "" : name);
  }

  private void addWords(String text) {
    words(
        Folding.fold(text),
        word -> {
          if (word.length() >= MIN_WORD_CHARS) {
            names.add(word);
          }
          return false;
        });
  }

  /** Whether the line holds a word of the sender's name. */
  boolean isNamedIn(String line) {
    return !names.isEmpty() && words(Folding.fold(line), names::contains);
  }

  /** Whether a word, that is letters without a break, is one that is looked for. */
  private static boolean words(String text, Predicate<String> test) {
    int start = 0;
    int at = 0;
    while (at <= text.length()) {
      int letter = at < text.length() ? text.codePointAt(at) : ' ';
      int next = at + Character.charCount(letter);
      if (!Character.isLetter(letter)) {
        if (at > start && test.test(text.substring(start, at))) {
          return true;
        }
        start = next;
      }
      at = next;
    }
    return false;
  }
}
