package org.ascertain.flows.detectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Nullable;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.PolicyChange;

/**
 * One command with all the settings that it made. Commands that failed are none.
 *
 * @param verb new, set, remove, add, enable, disable or update
 * @param object what it acted on: lower case, singular, for example {@code inboxrule}
 * @param at when; null when not said
 * @param mailbox the mailbox concerned; null when none is named
 * @param target the policy, rule or object; null when not said
 * @param settings values by name in lower case; a removed value is empty
 * @param event the audit event; null when it comes from another source
 * @param evidence where it stands
 */
record PolicyAct(
    String verb,
    String object,
    @Nullable Instant at,
    @Nullable String mailbox,
    @Nullable String target,
    Map<String, String> settings,
    @Nullable AuditEvent event,
    EvidenceRef evidence) {
  private static final String RULES_OF_A_PROGRAM = "updateinboxrules";
  private static final Comparator<PolicyAct> ORDER =
      Comparator.comparing(PolicyAct::at, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The acts of a customer in order of time. */
  static List<PolicyAct> of(CustomerEvidence evidence) {
    Map<String, List<PolicyChange>> rows = new LinkedHashMap<>();
    for (PolicyChange change : evidence.policyChanges()) {
      String key = change.itemId() + "#" + change.ordinal() + "#" + change.operation();
      rows.computeIfAbsent(key, absent -> new ArrayList<>()).add(change);
    }
    return rows.values().stream()
        .map(changes -> act(changes, evidence))
        .filter(act -> act.event() == null || !act.event().result().equals("FAILURE"))
        .sorted(ORDER)
        .toList();
  }

  /** A setting; empty when the act did not make it or made it empty. */
  Optional<String> setting(String name) {
    String value = settings.get(name.toLowerCase(Locale.ROOT));
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  /** Whether the act made the setting, be it empty. */
  boolean makes(String name) {
    return settings.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the setting was made and is true; a switch without a value is. */
  boolean isOn(String name) {
    String value = settings.get(name.toLowerCase(Locale.ROOT));
    return value != null
        && (value.isBlank() || value.strip().toLowerCase(Locale.ROOT).matches("\\$?true|yes|1"));
  }

  /** Whether the setting was made and is false. */
  boolean isOff(String name) {
    String value = settings.get(name.toLowerCase(Locale.ROOT));
    return value != null && value.strip().toLowerCase(Locale.ROOT).matches("\\$?false|no|0");
  }

  private static PolicyAct act(List<PolicyChange> changes, CustomerEvidence evidence) {
    PolicyChange first = changes.get(0);
    Map<String, String> settings = new LinkedHashMap<>();
    for (PolicyChange change : changes) {
      String value = change.value() == null ? "" : change.value();
      settings.merge(change.setting().toLowerCase(Locale.ROOT), value, (a, b) -> a + ";" + b);
    }
    String operation = first.operation().strip().toLowerCase(Locale.ROOT);
    int dash = operation.indexOf('-');
    boolean isOfAProgram = operation.equals(RULES_OF_A_PROGRAM);
    return new PolicyAct(
        isOfAProgram ? programVerb(settings) : dash < 0 ? operation : operation.substring(0, dash),
        isOfAProgram ? "inboxrule" : operation.substring(dash + 1),
        first.occurredAt(),
        first.mailbox(),
        first.policy(),
        settings,
        evidence.auditEventAt(first.itemId(), first.ordinal()).orElse(null),
        new EvidenceRef(first.itemId(), first.locator(), first.sourceKind()));
  }

  private static String programVerb(Map<String, String> settings) {
    String operation = settings.getOrDefault("ruleoperation", "").toLowerCase(Locale.ROOT);
    return operation.startsWith("remove") || operation.startsWith("delete")
        ? "remove"
        : operation.startsWith("modify") || operation.startsWith("update") ? "set" : "new";
  }
}
