package org.ascertain.flows.detectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Nullable;

/**
 * A rule or setting that copies mail, over the time in which it was on.
 *
 * @param owner the mailbox, or the organisation
 * @param name the rule; empty for a setting of the mailbox
 * @param made the act that switched it on
 * @param targets addresses to which it copies
 * @param from when it was switched on; null when not said
 * @param to when it was switched off; null when it was not
 * @param evidence the acts
 */
record ForwardingRule(
    String owner,
    String name,
    PolicyAct made,
    List<String> targets,
    @Nullable Instant from,
    @Nullable Instant to,
    List<EvidenceRef> evidence) {
  private static final List<String> ACTIONS =
      List.of(
          "ForwardingSmtpAddress",
          "ForwardingAddress",
          "ForwardTo",
          "ForwardAsAttachmentTo",
          "RedirectTo",
          "BlindCopyTo",
          "RedirectMessageTo",
          "CopyTo",
          "AddToRecipients");
  private static final Set<String> OBJECTS = Set.of("mailbox", "inboxrule", "transportrule");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>\\[\\]:;,\"'()]+@[^\\s<>\\[\\]:;,\"'()]+");

  /** The rules that the acts switched on, in order of time. Rules that never were on are none. */
  static List<ForwardingRule> of(List<PolicyAct> acts) {
    Map<String, ForwardingRule> rules = new LinkedHashMap<>();
    Map<String, PolicyAct> sleeping = new LinkedHashMap<>();
    List<ForwardingRule> ended = new ArrayList<>();
    for (PolicyAct act : acts) {
      if (!OBJECTS.contains(act.object())) {
        continue;
      }
      String key = owner(act) + "\n" + name(act);
      List<String> targets = targets(act);
      if (isEnd(act) && rules.containsKey(key)) {
        ended.add(rules.remove(key).endedBy(act));
      } else if (isEnd(act) && !targets.isEmpty()) {
        sleeping.put(key, act);
      } else if (act.verb().equals("enable") && sleeping.containsKey(key)) {
        rules.put(key, begun(act, targets(sleeping.get(key))));
      } else if (!targets.isEmpty()) {
        rules.merge(key, begun(act, targets), ForwardingRule::with);
      }
    }
    ended.addAll(rules.values());
    return ended;
  }

  /** Whether it was on at the time, which must be known. */
  boolean isInForceAt(@Nullable Instant at) {
    return at != null && (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
  }

  private static ForwardingRule begun(PolicyAct act, List<String> targets) {
    return new ForwardingRule(
        owner(act), name(act), act, targets, act.at(), null, List.of(act.evidence()));
  }

  private ForwardingRule endedBy(PolicyAct act) {
    return new ForwardingRule(owner, name, made, targets, from, act.at(), and(act.evidence()));
  }

  private ForwardingRule with(ForwardingRule later) {
    Set<String> all = new LinkedHashSet<>(targets);
    all.addAll(later.targets);
    List<EvidenceRef> both = new ArrayList<>(evidence);
    both.addAll(later.evidence);
    return new ForwardingRule(owner, name, made, List.copyOf(all), from, null, both);
  }

  private List<EvidenceRef> and(EvidenceRef more) {
    List<EvidenceRef> all = new ArrayList<>(evidence);
    all.add(more);
    return all;
  }

  private static boolean isEnd(PolicyAct act) {
    boolean isDisabled =
        act.isOff("Enabled")
            || act.setting("RuleState").filter(ForwardingRule::isDisabled).isPresent()
            || act.setting("State").filter(ForwardingRule::isDisabled).isPresent();
    boolean isCleared =
        act.object().equals("mailbox")
            && ACTIONS.stream().anyMatch(act::makes)
            && targets(act).isEmpty();
    return act.verb().equals("remove") || act.verb().equals("disable") || isDisabled || isCleared;
  }

  private static boolean isDisabled(String state) {
    return state.toLowerCase(Locale.ROOT).contains("disabled");
  }

  private static List<String> targets(PolicyAct act) {
    Set<String> targets = new LinkedHashSet<>();
    for (String action : ACTIONS) {
      Matcher matcher = ADDRESS.matcher(act.setting(action).orElse(""));
      while (matcher.find()) {
        EmailAddress.parse(matcher.group()).map(EmailAddress::address).ifPresent(targets::add);
      }
    }
    return List.copyOf(targets);
  }

  private static String owner(PolicyAct act) {
    if (act.object().equals("transportrule")) {
      return "organisation";
    }
    return act.setting("Mailbox")
        .or(() -> java.util.Optional.ofNullable(act.mailbox()))
        .orElse("?")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * A rule is named by its owner and its own name: only the name after the last backslash counts.
   */
  private static String name(PolicyAct act) {
    if (act.object().equals("mailbox") || act.target() == null) {
      return "";
    }
    return act.target().substring(act.target().lastIndexOf('\\') + 1).strip();
  }
}
