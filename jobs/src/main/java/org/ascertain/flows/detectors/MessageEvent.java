package org.ascertain.flows.detectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.flows.evidence.MessageCopy;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;
import org.ascertain.model.Side;

/**
 * One message and its copies: those with the same Message-ID or in the same group of duplicates.
 *
 * @param key what names the event: Message-ID, else group, else item
 * @param copies the copies, the earliest first
 */
record MessageEvent(String key, List<MessageCopy> copies) {
  private static final Comparator<MessageCopy> ORDER =
      Comparator.comparing(MessageCopy::at, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(copy -> copy.message().itemId());

  /** Message-IDs first, then groups, then items. */
  private static final Comparator<String> BY_NAME =
      Comparator.comparing((String name) -> !name.startsWith("mail:"))
          .thenComparing(name -> !name.startsWith("group:"))
          .thenComparing(Comparator.naturalOrder());

  /** The events of these copies, in the order of their first copy. */
  static List<MessageEvent> of(List<MessageCopy> copies) {
    int[] groups = new int[copies.size()];
    Map<String, Integer> firstOf = new LinkedHashMap<>();
    for (int i = 0; i < groups.length; i++) {
      groups[i] = i;
      for (String name : names(copies.get(i))) {
        Integer first = firstOf.putIfAbsent(name, i);
        if (first != null) {
          join(groups, root(groups, first), root(groups, i));
        }
      }
    }
    Map<Integer, List<MessageCopy>> members = new LinkedHashMap<>();
    for (int i = 0; i < groups.length; i++) {
      members.computeIfAbsent(root(groups, i), root -> new ArrayList<>()).add(copies.get(i));
    }
    return members.values().stream().map(MessageEvent::ofGroup).toList();
  }

  private static MessageEvent ofGroup(List<MessageCopy> group) {
    List<MessageCopy> sorted = group.stream().sorted(ORDER).toList();
    String key =
        sorted.stream()
            .flatMap(copy -> names(copy).stream())
            .sorted(BY_NAME)
            .findFirst()
            .orElseThrow();
    return new MessageEvent(key, sorted);
  }

  private static void join(int[] groups, int a, int b) {
    groups[Math.max(a, b)] = Math.min(a, b);
  }

  private static int root(int[] groups, int member) {
    int root = member;
    while (groups[root] != root) {
      root = groups[root];
    }
    return root;
  }

  private static List<String> names(MessageCopy copy) {
    List<String> names = new ArrayList<>();
    String messageId = bare(copy.message().messageId());
    if (messageId != null) {
      names.add("mail:" + messageId);
    }
    copy.groupIds().forEach(group -> names.add("group:" + group));
    names.add("item:" + copy.message().itemId());
    return names;
  }

  /** A Message-ID without brackets; null when there is none. */
  static @Nullable String bare(@Nullable String messageId) {
    if (messageId == null) {
      return null;
    }
    String bare = messageId.strip().replaceAll("^<|>$", "").strip();
    return bare.isEmpty() ? null : bare;
  }

  /** When it was sent; null when no copy says. */
  @Nullable
  Instant at() {
    return copies.get(0).at();
  }

  /** Addresses that the copies name in these roles, each once. */
  List<String> addresses(ParticipantRole... roles) {
    Set<String> addresses = new LinkedHashSet<>();
    for (MessageCopy copy : copies) {
      for (Participant participant : copy.message().participants()) {
        if (List.of(roles).contains(participant.role()) && participant.address() != null) {
          addresses.add(participant.address());
        }
      }
    }
    return List.copyOf(addresses);
  }

  /** Everybody to whom it was addressed. */
  List<String> recipients() {
    return addresses(ParticipantRole.TO, ParticipantRole.CC, ParticipantRole.BCC);
  }

  /** Its authors. */
  List<String> senders() {
    List<String> from = addresses(ParticipantRole.FROM);
    return from.isEmpty() ? addresses(ParticipantRole.SENDER) : from;
  }

  /** Where its copies stand. */
  List<EvidenceRef> evidence() {
    return copies.stream().map(MessageCopy::evidence).toList();
  }

  /** Whether the third party's own records hold a copy. */
  boolean isKeptBy(@Nullable String thirdPartyId) {
    return thirdPartyId != null
        && copies.stream()
            .anyMatch(copy -> copy.side() == Side.RECIPIENT && thirdPartyId.equals(copy.keptBy()));
  }

  /** The event without copies that were never sent; null when none is left. */
  @Nullable
  MessageEvent sent() {
    List<MessageCopy> sent = copies.stream().filter(copy -> !FolderNames.isUnsent(copy)).toList();
    return sent.isEmpty() ? null : new MessageEvent(key, sent);
  }
}
