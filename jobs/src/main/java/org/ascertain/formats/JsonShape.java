package org.ascertain.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ascertain.model.SourceKind;

/** JSON exports by the keys at their beginning and by their place in an export. */
final class JsonShape {
  private static final Pattern HAR =
      Pattern.compile("^\\s*\\{\\s*\"log\"\\s*:\\s*\\{.*", Pattern.DOTALL);
  private static final Pattern FACEBOOK_KEYS =
      Pattern.compile(
          "^\\s*[\\[{]\\s*(?:\\{\\s*)?\"(?:address_book(?:_v2)?|label_values|[a-z_]+_v2)\"\\s*:.*",
          Pattern.DOTALL);
  private static final Pattern FACEBOOK_PATH =
      Pattern.compile(
          "(?:.*/)?(?:your_address_books|contacts_uploaded_[a-z0-9_]+|your_imported_contacts"
              + "|(?:about_you|personal_information|other_personal_information"
              + "|apps_and_websites_off_of_facebook|ads_information"
              + "|security_and_login_information|connections|friends_and_followers"
              + "|your_facebook_activity)/(?:.*/)?[^/]+)\\.(?:json|html?)",
          Pattern.CASE_INSENSITIVE);

  private JsonShape() {}

  static boolean isJson(TextStart start) {
    return start.startsWith("{") || start.startsWith("[");
  }

  /** Whether a path has its place in a Facebook export. */
  static boolean isFacebookPath(String path) {
    return FACEBOOK_PATH.matcher(path).matches();
  }

  static Optional<SourceKind> of(TextStart start, String path) {
    String text = start.text();
    if (HAR.matcher(text).matches()) {
      return Optional.of(SourceKind.HAR);
    }
    boolean isFacebook =
        isFacebookPath(path)
            || FACEBOOK_KEYS.matcher(text).matches()
            || hasAll(text, "label_values", "timestamp_value");
    return isFacebook ? Optional.of(SourceKind.FACEBOOK_EXPORT) : ofKeys(text);
  }

  private static Optional<SourceKind> ofKeys(String text) {
    if (hasAll(text, "activityDisplayName")
        && (has(text, "initiatedBy") || has(text, "targetResources"))) {
      return Optional.of(SourceKind.ENTRA_AUDIT);
    }
    if (hasAll(text, "Datasets", "DestinationSinks") || hasAll(text, "ApplicationId", "Datasets")) {
      return Optional.of(SourceKind.GRAPH_DATA_CONNECT);
    }
    if (has(text, "AuditData") || hasAll(text, "CreationTime", "Operation")) {
      return Optional.of(SourceKind.M365_AUDIT);
    }
    if (has(text, "id.orig_h") || hasAll(text, "uid", "ts", "_path")) {
      return Optional.of(SourceKind.ZEEK);
    }
    if (hasAll(text, "clientId", "consentType") || hasAll(text, "ConsentType", "PermissionType")) {
      return Optional.of(SourceKind.OAUTH_GRANTS);
    }
    if (hasAll(text, "SenderAddress", "RecipientAddress")) {
      return Optional.of(SourceKind.MESSAGE_TRACE);
    }
    boolean isPolicy = has(text, "FacebookEnabled") || has(text, "LinkedInEnabled");
    return isPolicy ? Optional.of(SourceKind.OWA_POLICY) : Optional.empty();
  }

  private static boolean hasAll(String text, String... keys) {
    return List.of(keys).stream().allMatch(key -> has(text, key));
  }

  private static boolean has(String text, String key) {
    return text.contains("\"" + key + "\"");
  }
}
