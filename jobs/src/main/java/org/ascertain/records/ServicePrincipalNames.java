package org.ascertain.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.formats.logs.AuditChange;
import org.ascertain.formats.logs.AuditEntry;
import org.ascertain.formats.logs.AuditParty;
import org.ascertain.model.Nullable;

/**
 * The names of a service principal: its application id and the addresses that it calls its own,
 * joined by semicolons.
 *
 * @param appId lower case; null when none is named
 * @param urls the other names
 */
record ServicePrincipalNames(@Nullable String appId, List<String> urls) {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final String OBJECT_PREFIX = "ServicePrincipal_";

  /** The names of what a record acted on. */
  static ServicePrincipalNames ofTarget(AuditEntry entry) {
    AuditChange names = entry.modified("TargetId.ServicePrincipalNames");
    boolean isNamed = names != null && names.value() != null && !names.value().isBlank();
    String text = isNamed ? names.value() : entry.text("ObjectId");
    return parse(text == null ? "" : text);
  }

  /** Reads a list of names. */
  static ServicePrincipalNames parse(String text) {
    String appId = null;
    List<String> urls = new ArrayList<>();
    for (String name : text.replace("\"", "").split("[;\\s]+", -1)) {
      if (appId == null && startsWithGuid(name)) {
        appId = name.substring(0, 36).toLowerCase(Locale.ROOT);
      } else if (!name.isBlank() && !startsWithGuid(name)) {
        urls.add(name);
      }
    }
    return new ServicePrincipalNames(appId, urls);
  }

  /** Object id of the service principal that a record acted on; null when not said. */
  @Nullable
  static String objectId(AuditEntry entry) {
    return entry.targets().stream()
        .map(AuditParty::id)
        .filter(id -> id.startsWith(OBJECT_PREFIX))
        .map(id -> id.substring(OBJECT_PREFIX.length()))
        .findFirst()
        .orElse(null);
  }

  private static boolean startsWithGuid(String name) {
    Matcher matcher = GUID.matcher(name);
    return matcher.lookingAt();
  }
}
