package org.ascertain.persons;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.IdentifierKind;

/** Why an identifier joins nobody: it stays an identifier and stands for no single person. */
public enum Suppression {
  /** A mailbox of a function: RFC 2142 and common use. */
  ROLE,

  /** A mailing list or distribution list. */
  LIST,

  /** Software that sends. */
  BOT,

  /** A room, a device, a shared calendar. */
  RESOURCE,

  /** Differently named people have it: switchboards, family lines, shared mailboxes. */
  SHARED;

  /** More people than this make an address a shared one: names in headers are often wrong. */
  static final int MAX_PEOPLE_OF_ADDRESS = 3;

  /** More people than this make a number or profile a shared one. */
  static final int MAX_PEOPLE_OF_NUMBER = 1;

  /** The same when names of one word count too. */
  static final int MAX_ANY_NAMES = 5;

  private static final Pattern LIST_LOCAL =
      Pattern.compile(
          "(?:.*-)?(?:list|lists|announce|everyone|all-?staff|all-?hands|mailing-?list)"
              + "|.*-(?:list|request|announce|users|dev|discuss|owner|members)|owner-.*|dl-.*");
  private static final Pattern LIST_DOMAIN =
      Pattern.compile(
          "(?:lists?|listserv|groups|mailman)\\..*|googlegroups\\.com|yahoogroups\\.com");
  private static final Pattern BOT_LOCAL =
      Pattern.compile(
          "(?:.*[-._])?(?:no-?_?reply|do-?_?not-?_?reply|automailer|autoreply|auto-?confirm|alerts?"
              + "|notify|notifications?|bounces?|mailer|mailer-daemon)(?:[-._+].*)?"
              // People are called Bot and Damon: a dot before it makes it a surname.
              + "|(?:.*[-_])?(?:bot|robot|daemon)(?:[-_+].*)?");
  private static final Pattern RESOURCE_LOCAL =
      Pattern.compile(
          "(?:(?:conf|conference|meeting|board)[-._]?room|room|scanner|printer|copier|fax|calendar"
              + "|frontdesk|reception|projector)(?:[-._][a-z0-9._-]*|[0-9]*)");

  /** Why an identifier joins nobody; empty when it may. */
  static Optional<Suppression> of(Identifier identifier, NamesSeen names) {
    return identifier
        .address()
        .flatMap(Suppression::ofAddress)
        .or(() -> isShared(identifier, names) ? Optional.of(SHARED) : Optional.empty());
  }

  private static Optional<Suppression> ofAddress(EmailAddress address) {
    String local = address.localPart();
    if (address.isSystem() || BOT_LOCAL.matcher(local).matches()) {
      return Optional.of(BOT);
    }
    if (address.isRole()) {
      return Optional.of(ROLE);
    }
    if (LIST_LOCAL.matcher(local).matches() || LIST_DOMAIN.matcher(address.domain()).matches()) {
      return Optional.of(LIST);
    }
    return RESOURCE_LOCAL.matcher(local).matches() ? Optional.of(RESOURCE) : Optional.empty();
  }

  private static boolean isShared(Identifier identifier, NamesSeen names) {
    int most =
        identifier.kind() == IdentifierKind.EMAIL ? MAX_PEOPLE_OF_ADDRESS : MAX_PEOPLE_OF_NUMBER;
    return names.people() > most || names.peopleOfAnyName() > MAX_ANY_NAMES;
  }
}
