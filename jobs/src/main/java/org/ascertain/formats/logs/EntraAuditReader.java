package org.ascertain.formats.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;
import org.ascertain.model.Nullable;

/**
 * Reads the directory's own audit log (Graph, Log Analytics, diagnostic settings) as JSON and puts
 * it into the schema of the unified log, so that one reading serves both: {@code
 * activityDisplayName} is the operation, {@code initiatedBy} the actor, {@code targetResources} are
 * targets and changed properties, whose values are JSON texts within texts.
 */
public final class EntraAuditReader implements RowReader<AuditEntry> {
  private static final int DIRECTORY = 8;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonReader JSON =
      JsonReader.of(List.of(List.of("value"), List.of("records"), List.of("Records")));

  @Override
  public void read(ByteSource file, Consumer<? super Row<AuditEntry>> rows) throws IOException {
    JSON.read(file, row -> rows.accept(row.map(EntraAuditReader::entry)));
  }

  private static AuditEntry entry(JsonElement element) {
    JsonNode outer = element.data();
    JsonNode event =
        outer.path("properties").has("activityDisplayName") ? outer.get("properties") : outer;
    ObjectNode unified = NODES.objectNode();
    put(unified, "Id", first(event, "id", "Id", "AADOperationId"));
    put(
        unified,
        "Operation",
        first(event, "activityDisplayName", "ActivityDisplayName", "OperationName"));
    put(
        unified,
        "CreationTime",
        first(event, "activityDateTime", "ActivityDateTime", "TimeGenerated"));
    put(unified, "ResultStatus", first(event, "result", "Result"));
    put(unified, "OrganizationId", first(outer, "tenantId", "AADTenantId", "TenantId"));
    put(unified, "CorrelationId", first(event, "correlationId", "CorrelationId"));
    unified.put("RecordType", DIRECTORY);
    unified.put("Workload", "AzureActiveDirectory");
    actor(unified, container(event, "initiatedBy", "InitiatedBy"));
    targets(unified, container(event, "targetResources", "TargetResources"));
    return AuditEntry.of(unified, element.text());
  }

  private static void actor(ObjectNode unified, JsonNode initiatedBy) {
    ArrayNode actors = unified.putArray("Actor");
    JsonNode user = initiatedBy.path("user");
    JsonNode app = initiatedBy.path("app");
    put(unified, "UserId", first(user, "userPrincipalName"));
    put(unified, "ClientIP", first(user, "ipAddress"));
    addParty(actors, first(user, "userPrincipalName"), AuditParty.UPN);
    String userId = first(user, "id");
    addParty(actors, userId == null ? null : "User_" + userId, AuditParty.OTHER);
    addParty(actors, first(app, "displayName"), AuditParty.NAME);
    put(unified, "ApplicationId", first(app, "appId"));
  }

  private static void targets(ObjectNode unified, JsonNode resources) {
    ArrayNode targets = unified.putArray("Target");
    ArrayNode changes = unified.putArray("ModifiedProperties");
    for (JsonNode resource : resources) {
      String type = first(resource, "type");
      String id = first(resource, "id");
      addParty(targets, id == null ? null : type + "_" + id, AuditParty.OTHER);
      addParty(targets, first(resource, "displayName"), AuditParty.NAME);
      if (!unified.has("ObjectId")) {
        put(unified, "ObjectId", first(resource, "userPrincipalName", "id"));
      }
      for (JsonNode property : resource.path("modifiedProperties")) {
        ObjectNode change = changes.addObject();
        put(change, "Name", first(property, "displayName"));
        put(change, "NewValue", plain(first(property, "newValue")));
        put(change, "OldValue", plain(first(property, "oldValue")));
      }
    }
  }

  /** A member that is a container, or holds one as text. */
  private static JsonNode container(JsonNode event, String... names) {
    String text = first(event, names);
    return text == null
        ? NODES.objectNode()
        : JsonText.parseContainer(text).orElse(NODES.objectNode());
  }

  @Nullable
  private static String plain(@Nullable String value) {
    boolean isQuoted = value != null && value.startsWith("\"") && value.endsWith("\"");
    return isQuoted ? JsonText.parse(value).map(JsonNode::asText).orElse(value) : value;
  }

  @Nullable
  private static String first(JsonNode object, String... names) {
    for (String name : names) {
      String text = JsonText.text(object, name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static void addParty(ArrayNode parties, @Nullable String id, int type) {
    if (id != null) {
      parties.addObject().put("ID", id).put("Type", type);
    }
  }

  private static void put(ObjectNode object, String name, @Nullable String value) {
    if (value != null) {
      object.put(name, value);
    }
  }
}
