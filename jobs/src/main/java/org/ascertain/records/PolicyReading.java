package org.ascertain.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ascertain.formats.logs.AuditChange;
import org.ascertain.formats.logs.AuditEntry;
import org.ascertain.formats.logs.JsonText;
import org.ascertain.model.Nullable;

/**
 * Settings that an audit record made or changed: mailbox policies, mailbox protocols, connect
 * subscriptions, forwarding, rules of mailboxes and of the organisation, permissions on mailboxes.
 * One for each parameter of the command, as written; those of a rule made in a mail program, which
 * stand as JSON within the record, besides under the names that the command uses.
 */
final class PolicyReading {
  private static final Set<String> OBJECTS =
      Set.of(
          "owamailboxpolicy",
          "casmailbox",
          "casmailboxplan",
          "connectsubscription",
          "mailbox",
          "inboxrule",
          "transportrule",
          "organizationconfig",
          "mailboxpermission",
          "mailboxfolderpermission",
          "recipientpermission",
          "managementroleassignment",
          "remotedomain",
          "accesstocustomerdatarequest");

  private static final Set<String> VERBS =
      Set.of("new", "set", "remove", "add", "enable", "disable");

  /** Actions of rules in mail programs, and the parameters of the command that mean the same. */
  private static final Map<String, String> RULE_ACTIONS =
      Map.of(
          "forward", "ForwardTo",
          "forwardasattachment", "ForwardAsAttachmentTo",
          "redirect", "RedirectTo",
          "delete", "DeleteMessage",
          "permanentdelete", "DeleteMessage");

  /** A mailbox is set all day by the service itself; only these say that mail leaves. */
  private static final Set<String> FORWARDING =
      Set.of("forwardingsmtpaddress", "forwardingaddress", "delivertomailboxandforward");

  private static final String RULES_OF_A_PROGRAM = "updateinboxrules";

  private PolicyReading() {}

  /** The settings in the order of the record; none for other records. */
  static List<Setting> of(AuditEntry entry) {
    if (entry.act().equals(RULES_OF_A_PROGRAM)) {
      return rulesOfAProgram(entry);
    }
    if (!isCommand(entry.act())) {
      return List.of();
    }
    List<Setting> settings = parameters(entry);
    return entry.act().equals("set-mailbox")
        ? settings.stream().filter(PolicyReading::isForwarding).toList()
        : settings;
  }

  private static boolean isForwarding(Setting setting) {
    return FORWARDING.contains(setting.name().toLowerCase(Locale.ROOT));
  }

  private static boolean isCommand(String act) {
    int dash = act.indexOf('-');
    return dash > 0
        && VERBS.contains(act.substring(0, dash))
        && OBJECTS.contains(act.substring(dash + 1));
  }

  private static List<Setting> parameters(AuditEntry entry) {
    String policy = policy(entry);
    List<Setting> settings = new ArrayList<>();
    for (AuditChange parameter : entry.parameters()) {
      String old = oldValue(entry, parameter);
      settings.add(new Setting(policy, parameter.name(), parameter.value(), old));
    }
    for (AuditChange change : entry.modifiedProperties()) {
      if (settings.stream().noneMatch(known -> known.name().equalsIgnoreCase(change.name()))) {
        settings.add(new Setting(policy, change.name(), change.value(), filled(change.oldValue())));
      }
    }
    return settings;
  }

  @Nullable
  private static String policy(AuditEntry entry) {
    return Stream.of(entry.parameter("Identity"), entry.parameter("Name"), entry.text("ObjectId"))
        .filter(name -> name != null)
        .findFirst()
        .orElse(null);
  }

  @Nullable
  private static String oldValue(AuditEntry entry, AuditChange parameter) {
    AuditChange change = entry.modified(parameter.name());
    return filled(change == null ? parameter.oldValue() : change.oldValue());
  }

  private static List<Setting> rulesOfAProgram(AuditEntry entry) {
    String rule =
        entry.operationProperties().stream()
            .filter(property -> property.name().equalsIgnoreCase("RuleName"))
            .map(AuditChange::value)
            .findFirst()
            .orElse(null);
    List<Setting> settings = new ArrayList<>();
    for (AuditChange property : entry.operationProperties()) {
      settings.add(new Setting(rule, property.name(), property.value(), null));
    }
    for (AuditChange property : entry.operationProperties()) {
      if (property.name().equalsIgnoreCase("RuleActions") && property.value() != null) {
        addActions(settings, rule, property.value());
      }
    }
    return settings;
  }

  private static void addActions(List<Setting> settings, @Nullable String rule, String json) {
    Optional<JsonNode> actions = JsonText.parseContainer(json);
    for (JsonNode action : actions.map(PolicyReading::elements).orElse(List.of())) {
      String type = JsonText.text(action, "ActionType");
      String name = type == null ? null : RULE_ACTIONS.get(type.toLowerCase(Locale.ROOT));
      if (name != null) {
        settings.add(new Setting(rule, name, recipients(action), null));
      }
    }
  }

  private static List<JsonNode> elements(JsonNode actions) {
    if (!actions.isArray()) {
      return List.of(actions);
    }
    List<JsonNode> elements = new ArrayList<>();
    actions.forEach(elements::add);
    return elements;
  }

  private static String recipients(JsonNode action) {
    JsonNode list = action.get("Recipients");
    if (list == null || !list.isArray() || list.isEmpty()) {
      return "True";
    }
    List<String> recipients = new ArrayList<>();
    list.forEach(recipient -> recipients.add(JsonText.text(recipient)));
    return String.join(";", recipients);
  }

  @Nullable
  private static String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
