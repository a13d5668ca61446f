package org.ascertain.formats.mapi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ascertain.formats.mime.TransportHeaders;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.ExchangeAddress;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;

/**
 * Whom an item of Outlook names, in a store or as a file: its sender and its recipients. Where
 * those know only the directory's name of somebody, the transport headers may have the mail
 * address; where they are silent, the headers stand in for them.
 */
public final class OutlookParticipants {
  private static final int TYPE_BITS = 0xF;
  private static final Pattern QUOTED = Pattern.compile("'.*'|\".*\"");

  private final TransportHeaders headers;
  private final boolean isMeeting;
  private final Map<ParticipantRole, List<Participant>> byRole =
      new EnumMap<>(ParticipantRole.class);
  private @Nullable List<Participant> ofHeaders;

  private OutlookParticipants(TransportHeaders headers, boolean isMeeting) {
    this.headers = headers;
    this.isMeeting = isMeeting;
  }

  /**
   * The participants of an item, in order of roles.
   *
   * @param kind what it is: a meeting has an organizer and attendees
   * @param representing for whom it was sent
   * @param sender who sent it
   * @param recipients those of its properties
   * @param headers its transport headers
   */
  public static List<Participant> of(
      ItemKind kind,
      OutlookParty representing,
      OutlookParty sender,
      List<OutlookRecipient> recipients,
      TransportHeaders headers) {
    OutlookParticipants all = new OutlookParticipants(headers, kind == ItemKind.CALENDAR);
    all.senders(representing, sender);
    all.recipients(recipients);
    all.fromHeaders();
    return all.numbered();
  }

  private void senders(OutlookParty representing, OutlookParty sender) {
    OutlookParty author = representing.isEmpty() ? sender : representing;
    if (!author.isEmpty()) {
      add(isMeeting ? ParticipantRole.ORGANIZER : ParticipantRole.FROM, author);
    }
    if (!sender.isEmpty() && !representing.isEmpty() && !isSame(sender, representing)) {
      add(ParticipantRole.SENDER, sender);
    }
  }

  private static boolean isSame(OutlookParty one, OutlookParty other) {
    String first = one.mail() == null ? one.address() : one.mail();
    String second = other.mail() == null ? other.address() : other.mail();
    return first == null || second == null
        ? String.valueOf(one.name()).equals(other.name())
        : first.equalsIgnoreCase(second);
  }

  private void recipients(List<OutlookRecipient> recipients) {
    for (OutlookRecipient recipient : recipients) {
      int type = recipient.type() == null ? 1 : recipient.type() & TYPE_BITS;
      if (type > 0) {
        add(role(type), recipient.party());
      }
    }
  }

  private ParticipantRole role(int type) {
    if (isMeeting) {
      return ParticipantRole.ATTENDEE;
    }
    return switch (type) {
      case 2 -> ParticipantRole.CC;
      case 3 -> ParticipantRole.BCC;
      default -> ParticipantRole.TO;
    };
  }

  private void add(ParticipantRole role, OutlookParty party) {
    String address = address(party);
    String name = unquoted(party.name());
    StringBuilder raw = new StringBuilder(name == null ? "" : name);
    if (address != null) {
      raw.append(" <").append(address).append('>');
    }
    if (party.address() != null && !party.address().equalsIgnoreCase(address)) {
      // A directory's name beside a mail address resolves the name where it stands alone.
      raw.append(" <").append(party.address()).append('>');
    }
    add(new Participant(role, 0, name, address, raw.toString().strip()));
  }

  /** Outlook puts names that it learned from mail into quotes. */
  private static @Nullable String unquoted(@Nullable String name) {
    boolean isQuoted = name != null && name.length() > 2 && QUOTED.matcher(name).matches();
    return isQuoted ? name.substring(1, name.length() - 1) : name;
  }

  private void add(Participant participant) {
    byRole.computeIfAbsent(participant.role(), role -> new ArrayList<>()).add(participant);
  }

  /** The mail address, else the headers' address of that name, else the directory's name. */
  @Nullable
  private String address(OutlookParty party) {
    String name = unquoted(party.name());
    String mail = party.mail();
    if (mail != null) {
      return EmailAddress.parse(mail)
          .map(EmailAddress::address)
          .orElse(mail.strip().toLowerCase(Locale.ROOT));
    }
    return ofHeaders().stream()
        .filter(header -> header.address() != null && header.name() != null)
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Participant::address)
        .findFirst()
        .or(() -> ExchangeAddress.find(party.address()))
        .orElse(null);
  }

  /** Reading addresses costs more than reading the item, and is seldom needed. */
  private List<Participant> ofHeaders() {
    if (ofHeaders == null) {
      ofHeaders = headers.participants();
    }
    return ofHeaders;
  }

  /** Roles about which the item itself is silent. */
  private void fromHeaders() {
    boolean hasRecipients =
        byRole.containsKey(ParticipantRole.TO)
            || byRole.containsKey(ParticipantRole.CC)
            || byRole.containsKey(ParticipantRole.BCC);
    boolean isComplete =
        hasRecipients && !lacksAddress(ParticipantRole.FROM) && !headers.has("Reply-To");
    for (Participant header : isMeeting || isComplete ? List.<Participant>of() : ofHeaders()) {
      boolean isMissing =
          switch (header.role()) {
            case TO, CC, BCC -> !hasRecipients;
            case REPLY_TO -> true;
            case FROM -> lacksAddress(ParticipantRole.FROM);
            default -> false;
          };
      if (isMissing) {
        replace(header);
      }
    }
  }

  private boolean lacksAddress(ParticipantRole role) {
    List<Participant> known = byRole.getOrDefault(role, List.of());
    return known.stream().allMatch(each -> !isMail(each.address()));
  }

  private static boolean isMail(@Nullable String address) {
    return address != null && address.indexOf('@') > 0;
  }

  private void replace(Participant header) {
    if (header.role() == ParticipantRole.FROM) {
      byRole.remove(ParticipantRole.FROM);
    }
    add(header);
  }

  private List<Participant> numbered() {
    List<Participant> all = new ArrayList<>();
    byRole
        .values()
        .forEach(
            list ->
                list.forEach(
                    each ->
                        all.add(
                            new Participant(
                                each.role(),
                                all.size(),
                                each.name(),
                                each.address(),
                                Optional.ofNullable(each.raw()).orElse("")))));
    return all;
  }
}
