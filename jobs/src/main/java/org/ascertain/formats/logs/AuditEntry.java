package org.ascertain.formats.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ascertain.model.Nullable;

/**
 * A record of the Microsoft 365 unified audit log in the schema of the Management Activity API,
 * whatever container it came in. Members that are missing are null, spellings are evened out,
 * nothing else is interpreted.
 */
public final class AuditEntry {
  /** Names of object kinds that stand among targets and name nothing. */
  private static final Set<String> KINDS = Set.of("ServicePrincipal", "User", "Application");

  private final JsonNode data;
  private final String raw;

  private AuditEntry(JsonNode data, String raw) {
    this.data = data;
    this.raw = raw;
  }

  /**
   * A record.
   *
   * @param data the record in the schema of the unified audit log
   * @param raw its text as it was found
   * @throws UnreadableRowException when it is no object or names no operation
   */
  static AuditEntry of(JsonNode data, String raw) {
    if (!data.isObject()) {
      throw new UnreadableRowException("The audit record is no JSON object");
    }
    if (JsonText.text(data, "Operation") == null) {
      throw new UnreadableRowException("The audit record names no operation");
    }
    return new AuditEntry(data, raw);
  }

  /** The text as it was found. */
  public String raw() {
    return raw;
  }

  /** The record's own id, lower case; null when it has none. */
  @Nullable
  public String id() {
    String id = text("Id");
    return id == null ? null : id.strip().toLowerCase(Locale.ROOT);
  }

  /** Operation as written. */
  public String operation() {
    return text("Operation");
  }

  /**
   * Operation for comparison: lower case, without the period that directory operations end with in
   * the unified log and lack elsewhere.
   */
  public String act() {
    String act = operation().strip().toLowerCase(Locale.ROOT);
    return act.endsWith(".") ? act.substring(0, act.length() - 1) : act;
  }

  /** When it happened; null when not said. */
  @Nullable
  public Instant createdAt() {
    return LogTimes.instant(text("CreationTime"));
  }

  /** SUCCESS, PARTIAL, FAILURE or UNKNOWN: each workload has words of its own. */
  public String result() {
    String status = text("ResultStatus");
    return switch (status == null ? "" : status.strip().toLowerCase(Locale.ROOT)) {
      case "success", "succeeded", "true" -> "SUCCESS";
      case "partiallysucceeded", "partialsuccess", "partial" -> "PARTIAL";
      case "failure", "failed", "fail", "false" -> "FAILURE";
      default -> "UNKNOWN";
    };
  }

  /** Client address without the port; null when not said. */
  @Nullable
  public String clientIp() {
    String address = text("ClientIP");
    return ClientAddress.withoutPort(
        address != null ? address : first(text("ClientIPAddress"), text("ActorIpAddress")));
  }

  /** A member as text; null when absent or blank. */
  @Nullable
  public String text(String name) {
    return JsonText.text(data, name);
  }

  /** A member as a number; null when absent or none. */
  @Nullable
  public Integer integer(String name) {
    return JsonText.integer(data, name);
  }

  /** A member as a truth value; null when absent or none. */
  @Nullable
  public Boolean truth(String name) {
    return JsonText.truth(data, name);
  }

  /** A member of the application's context; null when absent or blank. */
  @Nullable
  public String contextText(String name) {
    JsonNode context = data.get("AppAccessContext");
    return context == null ? null : JsonText.text(context, name);
  }

  /** A member as a tree; null when absent. */
  @Nullable
  public JsonNode member(String name) {
    return data.get(name);
  }

  /** All members, for what has no accessor here. */
  public JsonNode data() {
    return data;
  }

  /** Parameters of a command. */
  public List<AuditChange> parameters() {
    return named("Parameters", "Value");
  }

  /** Properties that were changed. */
  public List<AuditChange> modifiedProperties() {
    return named("ModifiedProperties", "NewValue");
  }

  /** Properties of the operation. */
  public List<AuditChange> operationProperties() {
    return named("OperationProperties", "Value");
  }

  /** Further properties. */
  public List<AuditChange> extendedProperties() {
    return named("ExtendedProperties", "Value");
  }

  /** The value of a further property; null when absent or blank. */
  @Nullable
  public String extended(String name) {
    return value(extendedProperties(), name);
  }

  /** The changed property of this name; null when absent. */
  @Nullable
  public AuditChange modified(String name) {
    return find(modifiedProperties(), name);
  }

  /** The value of a parameter; null when absent or blank. */
  @Nullable
  public String parameter(String name) {
    return value(parameters(), name);
  }

  /** Groups the records of one act; null when not said. */
  @Nullable
  public String correlationId() {
    return first(
        extended("correlationId"), first(text("CorrelationId"), contextText("CorrelationId")));
  }

  /** Who acted. */
  public List<AuditParty> actors() {
    return parties("Actor");
  }

  /** What was acted on. */
  public List<AuditParty> targets() {
    return parties("Target");
  }

  /** The name of what was acted on; null when not said. */
  @Nullable
  public String targetName() {
    String name = extended("targetName");
    if (name != null) {
      return name;
    }
    return targets().stream()
        .filter(target -> target.is(AuditParty.NAME) && !KINDS.contains(target.id()))
        .map(AuditParty::id)
        .findFirst()
        .orElse(null);
  }

  private List<AuditParty> parties(String name) {
    List<AuditParty> parties = new ArrayList<>();
    JsonNode list = data.get(name);
    if (list != null && list.isArray()) {
      for (JsonNode party : list) {
        String id = JsonText.text(party, "ID");
        if (id != null) {
          parties.add(new AuditParty(id, JsonText.integer(party, "Type")));
        }
      }
    }
    return parties;
  }

  private List<AuditChange> named(String member, String valueName) {
    List<AuditChange> changes = new ArrayList<>();
    JsonNode list = data.get(member);
    if (list != null && list.isArray()) {
      for (JsonNode entry : list) {
        String name = JsonText.text(entry, "Name");
        if (name != null) {
          String value = JsonText.text(entry.get(valueName));
          String old = JsonText.text(entry.get("OldValue"));
          changes.add(new AuditChange(name, value, old));
        }
      }
    }
    return changes;
  }

  @Nullable
  private static AuditChange find(List<AuditChange> changes, String name) {
    return changes.stream()
        .filter(change -> change.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  @Nullable
  private static String value(List<AuditChange> changes, String name) {
    AuditChange change = find(changes, name);
    return change == null || change.value() == null || change.value().isBlank()
        ? null
        : change.value();
  }

  @Nullable
  private static String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }
}
