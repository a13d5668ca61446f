package org.ascertain.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.formats.logs.AuditChange;
import org.ascertain.formats.logs.AuditEntry;

/**
 * The lists of named values of an audit record as one map: parameters, modified, operation and
 * extended properties, and those simple members that no column holds. The first of a name stays.
 */
final class AuditProperties {
  static final String OLD = " (old)";

  private static final Set<String> COLUMNS =
      Set.of(
          "Id",
          "RecordType",
          "CreationTime",
          "Operation",
          "OrganizationId",
          "UserType",
          "Workload",
          "ResultStatus",
          "ObjectId",
          "UserId",
          "ClientIP",
          "MailboxGuid",
          "LogonType",
          "ExternalAccess");

  private AuditProperties() {}

  static Map<String, String> of(AuditEntry entry) {
    Map<String, String> properties = new LinkedHashMap<>();
    add(properties, entry.parameters());
    add(properties, entry.modifiedProperties());
    add(properties, entry.operationProperties());
    add(properties, entry.extendedProperties());
    entry.data().properties().forEach(member -> addSimple(properties, member));
    return properties;
  }

  private static void add(Map<String, String> properties, List<AuditChange> changes) {
    for (AuditChange change : changes) {
      if (change.value() != null) {
        properties.putIfAbsent(change.name(), change.value());
      }
      if (change.oldValue() != null && !change.oldValue().isEmpty()) {
        properties.putIfAbsent(change.name() + OLD, change.oldValue());
      }
    }
  }

  private static void addSimple(
      Map<String, String> properties, Map.Entry<String, JsonNode> member) {
    boolean isSimple = member.getValue().isValueNode() && !member.getValue().isNull();
    if (isSimple && !COLUMNS.contains(member.getKey())) {
      String text = member.getValue().asText();
      if (!text.isBlank()) {
        properties.putIfAbsent(member.getKey(), text);
      }
    }
  }
}
