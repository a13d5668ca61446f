package org.ascertain.records;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.ascertain.formats.logs.AuditEntry;
import org.ascertain.model.Nullable;

/** Which application acted. */
final class AuditApplication {
  /** APIs that stand as application where another one came through them: Graph, Exchange, AD. */
  private static final Set<String> APIS =
      Set.of(
          "00000003-0000-0000-c000-000000000000",
          "00000002-0000-0ff1-ce00-000000000000",
          "00000002-0000-0000-c000-000000000000");

  private AuditApplication() {}

  /**
   * The application id, lower case: AppId, or where that is an API, the client that came through
   * it; null when not said.
   */
  @Nullable
  static String id(AuditEntry entry) {
    String appId = key(entry.text("AppId"));
    if (appId != null && !APIS.contains(appId)) {
      return appId;
    }
    return Stream.of(
            entry.text("ClientAppId"),
            entry.contextText("ClientAppId"),
            appId,
            entry.text("ApplicationId"),
            entry.text("AadAppId"),
            entry.extended("actorAppID"))
        .map(AuditApplication::key)
        .filter(id -> id != null)
        .findFirst()
        .orElse(null);
  }

  /** The application's name; null when not said. */
  @Nullable
  static String name(AuditEntry entry) {
    return Stream.of(
            entry.contextText("ClientAppName"),
            entry.text("ApplicationName"),
            entry.text("ApplicationDisplayName"),
            entry.text("AppName"))
        .filter(name -> name != null)
        .findFirst()
        .orElse(null);
  }

  @Nullable
  private static String key(@Nullable String id) {
    return id == null ? null : id.strip().toLowerCase(Locale.ROOT);
  }
}
