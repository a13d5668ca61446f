package org.ascertain.formats.mapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;

/** Whom a message names: in its headers, and beyond them in its properties. */
final class OutlookParticipants {
  private final List<Participant> participants;

  OutlookParticipants(List<Participant> inHeaders) {
    this.participants = new ArrayList<>(inHeaders);
  }

  List<Participant> with(MapiProperties message, List<MapiProperties> recipients) {
    String represented =
        address(message, PropertyId.REPRESENTED_SMTP, PropertyId.REPRESENTED_ADDRESS);
    String sender = address(message, PropertyId.SENDER_SMTP, PropertyId.SENDER_ADDRESS);
    String representedName = message.text(PropertyId.REPRESENTED_NAME);
    String senderName = message.text(PropertyId.SENDER_NAME);
    if (hasNone(ParticipantRole.FROM)) {
      boolean isRepresented = represented != null || representedName != null;
      add(
          ParticipantRole.FROM,
          isRepresented ? representedName : senderName,
          isRepresented ? represented : sender);
    }
    if (sender != null && isNew(senderName, sender)) {
      add(ParticipantRole.SENDER, senderName, sender);
    }
    for (MapiProperties recipient : recipients) {
      String name = recipient.text(PropertyId.DISPLAY_NAME);
      String address = address(recipient, PropertyId.SMTP_ADDRESS, PropertyId.ADDRESS);
      if (isNew(name, address)) {
        add(role(recipient.number(PropertyId.RECIPIENT_TYPE, 1)), name, address);
      }
    }
    return participants;
  }

  private static ParticipantRole role(long type) {
    return switch ((int) (type & 0xF)) {
      case 0 -> ParticipantRole.SENDER;
      case 2 -> ParticipantRole.CC;
      case 3 -> ParticipantRole.BCC;
      default -> ParticipantRole.TO;
    };
  }

  /** The internet address where there is one, else what stands in its place. */
  private static @Nullable String address(MapiProperties from, int smtp, int plain) {
    String internet = from.text(smtp);
    String written = internet != null ? internet : from.text(plain);
    if (written == null) {
      return null;
    }
    return EmailAddress.parse(written.strip())
        .map(EmailAddress::address)
        .orElse(written.strip().toLowerCase(Locale.ROOT));
  }

  private boolean hasNone(ParticipantRole role) {
    return participants.stream().noneMatch(each -> each.role() == role);
  }

  /** The directory's name of somebody whom the headers name with an address adds nothing. */
  private boolean isNew(@Nullable String name, @Nullable String address) {
    if (name == null && address == null) {
      return false;
    }
    for (Participant known : participants) {
      boolean isSame = address != null && address.equals(known.address());
      boolean isNamedSame = name != null && name.equalsIgnoreCase(known.name());
      boolean isInternal = address == null || !address.contains("@");
      if (isSame || isNamedSame && isInternal) {
        return false;
      }
    }
    return true;
  }

  /** Outlook puts names that it learned from mail into quotes. */
  private static @Nullable String unquoted(@Nullable String name) {
    boolean isQuoted = name != null && name.length() > 2 && name.matches("'.*'|\".*\"");
    return isQuoted ? name.substring(1, name.length() - 1) : name;
  }

  private void add(ParticipantRole role, @Nullable String written, @Nullable String address) {
    String name = unquoted(written);
    if (name == null && address == null) {
      return;
    }
    String raw = (name == null ? "" : name) + (address == null ? "" : " <" + address + ">");
    participants.add(new Participant(role, participants.size(), name, address, raw.strip()));
  }
}
