package org.ascertain.synth.plants;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ascertain.model.Hashes;
import org.ascertain.synth.scene.AuditRow;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.FictionalCustomer;
import org.ascertain.synth.scene.Mailbox;

/** Rows of the unified audit log, as the log has them. */
final class AuditEvents {
  private static final DateTimeFormatter CREATION =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int EXCHANGE_ADMIN = 1;
  private static final int DIRECTORY = 8;
  private static final int LOGON = 15;
  private static final int MAIL_ACCESS = 50;

  private final FictionalCustomer customer;
  private final Dice dice;

  AuditEvents(FictionalCustomer customer, Dice dice) {
    this.customer = customer;
    this.dice = dice;
  }

  /** An application as the directory knows it. */
  record App(String name, String appId, String objectId, String address) {}

  /** Consent by prompt of a mailbox's owner, for that mailbox or for everybody. */
  AuditRow consent(Instant at, Mailbox mailbox, App app, String scopes, boolean isForAll) {
    Map<String, Object> data = common(at, DIRECTORY, "Consent to application.", mailbox.address());
    data.put("ResultStatus", "Success");
    data.put("ObjectId", app.appId() + ";" + app.address());
    data.put("ExtendedProperties", extended(app));
    data.put(
        "ModifiedProperties",
        List.of(
            modified("ConsentContext.IsAdminConsent", isForAll ? "True" : "False"),
            modified("ConsentContext.IsAppOnly", "False"),
            modified("ConsentContext.OnBehalfOfAll", isForAll ? "True" : "False"),
            modified("ConsentAction.Permissions", permissions(mailbox, app, scopes, isForAll)),
            modified("TargetId.ServicePrincipalNames", app.appId() + ";" + app.address())));
    data.put("Actor", List.of(idOf(mailbox.address(), 5)));
    data.put("Target", target(app));
    return row(at, data);
  }

  /** An application permission, always for the whole tenant. */
  AuditRow appRole(Instant at, Mailbox admin, App app, String scope) {
    Map<String, Object> data =
        common(at, DIRECTORY, "Add app role assignment to service principal.", admin.address());
    data.put("ResultStatus", "Success");
    data.put("ObjectId", "00000003-0000-0000-c000-000000000000;https://graph.microsoft.com");
    data.put("ExtendedProperties", extended(app));
    data.put(
        "ModifiedProperties",
        List.of(
            modified("AppRole.Value", scope),
            modified("ServicePrincipal.AppId", app.appId()),
            modified("ServicePrincipal.DisplayName", app.name()),
            modified("ServicePrincipal.ObjectID", app.objectId()),
            modified("ServicePrincipal.Name", app.appId() + ";" + app.address())));
    data.put("Actor", List.of(idOf(admin.address(), 5)));
    data.put("Target", List.of(idOf("Microsoft Graph", 1)));
    return row(at, data);
  }

  /** Mail opened or synchronised by a client; a null app is the owner's own client. */
  AuditRow access(Instant at, Mailbox mailbox, String client, String appId) {
    Map<String, Object> data = common(at, MAIL_ACCESS, "MailItemsAccessed", mailbox.address());
    data.put("ResultStatus", "Succeeded");
    data.put("MailboxGuid", guidOf("mailbox", mailbox.address()));
    data.put("MailboxOwnerUPN", mailbox.address());
    data.put("LogonType", 0);
    data.put("ClientInfoString", client);
    data.put("ExternalAccess", false);
    if (!appId.isEmpty()) {
      data.put("AppId", appId);
    }
    data.put("OperationCount", dice.between(1, 9));
    data.put("OperationProperties", List.of(named("MailAccessType", "Sync")));
    data.put("Folders", List.of(Map.of("Path", "\\Inbox")));
    return row(at, data);
  }

  /** A sign-in. */
  AuditRow logon(Instant at, Mailbox mailbox) {
    Map<String, Object> data = common(at, LOGON, "UserLoggedIn", mailbox.address());
    data.put("ResultStatus", "Success");
    data.put("ObjectId", "00000002-0000-0ff1-ce00-000000000000");
    return row(at, data);
  }

  /** A mailbox owner connects an account of the network, or fails to. */
  AuditRow connect(Instant at, Mailbox mailbox, String result) {
    return command(
        at,
        "New-ConnectSubscription",
        mailbox,
        mailbox.address(),
        result,
        "Facebook",
        "True",
        "AppAuthorizationCode",
        "****",
        "Mailbox",
        mailbox.address());
  }

  /** An Exchange command with its parameters, which alternate names and values. */
  AuditRow command(
      Instant at, String operation, Mailbox actor, String object, String result, String... pairs) {
    Map<String, Object> data = common(at, EXCHANGE_ADMIN, operation, actor.address());
    data.put("ResultStatus", result);
    data.put("ObjectId", object);
    data.put("ExternalAccess", false);
    data.put("OrganizationName", customer.domain());
    List<Map<String, Object>> parameters = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.add(named(pairs[i], pairs[i + 1]));
    }
    data.put("Parameters", parameters);
    return row(at, data);
  }

  private Map<String, Object> common(Instant at, int recordType, String operation, String user) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("CreationTime", CREATION.format(at));
    data.put("Id", dice.guid());
    data.put("Operation", operation);
    data.put("OrganizationId", customer.tenantId());
    data.put("RecordType", recordType);
    data.put("UserType", 0);
    data.put("UserKey", "10032" + Hashes.id("puid", user).substring(0, 11));
    data.put("Workload", recordType == DIRECTORY ? "AzureActiveDirectory" : "Exchange");
    data.put("UserId", user);
    data.put("ClientIP", "203.0.113." + dice.between(1, 254));
    return data;
  }

  private AuditRow row(Instant at, Map<String, Object> data) {
    return new AuditRow(
        (String) data.get("Id"),
        at,
        (Integer) data.get("RecordType"),
        (String) data.get("Operation"),
        (String) data.get("UserId"),
        data);
  }

  private List<Map<String, Object>> extended(App app) {
    return List.of(named("correlationId", dice.guid()), named("targetName", app.name()));
  }

  private static List<Map<String, Object>> target(App app) {
    return List.of(
        idOf("ServicePrincipal_" + app.objectId(), 2),
        idOf(app.objectId(), 2),
        idOf(app.name(), 1),
        idOf(app.appId(), 2));
  }

  private String permissions(Mailbox mailbox, App app, String scopes, boolean isForAll) {
    return "[] => [[Id: "
        + dice.hex(8)
        + ", ClientId: "
        + app.objectId()
        + ", PrincipalId: "
        + (isForAll ? "" : guidOf("user", mailbox.address()))
        + ", ResourceId: "
        + guidOf("graph", customer.id())
        + ", ConsentType: "
        + (isForAll ? "AllPrincipals" : "Principal")
        + ", Scope:  "
        + scopes
        + ", CreatedDateTime: , LastModifiedDateTime ]]; ";
  }

  private static String guidOf(String kind, String name) {
    String hex = Hashes.id(kind, name);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        "4" + hex.substring(13, 16),
        "8" + hex.substring(17, 20),
        hex.substring(20));
  }

  private static Map<String, Object> modified(String name, String newValue) {
    Map<String, Object> property = named(name, null);
    property.remove("Value");
    property.put("NewValue", newValue);
    property.put("OldValue", "");
    return property;
  }

  private static Map<String, Object> named(String name, String value) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("Name", name);
    property.put("Value", value);
    return property;
  }

  private static Map<String, Object> idOf(String id, int type) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("ID", id);
    map.put("Type", type);
    return map;
  }
}
