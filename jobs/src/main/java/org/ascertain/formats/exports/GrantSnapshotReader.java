package org.ascertain.formats.exports;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.logs.LogTimes;
import org.ascertain.formats.logs.Row;
import org.ascertain.formats.logs.RowReader;
import org.ascertain.formats.logs.TableReader;
import org.ascertain.formats.logs.TableRow;
import org.ascertain.formats.logs.UnreadableRowException;
import org.ascertain.model.Nullable;

/**
 * Reads snapshots of the permissions in force, as tools write them from {@code
 * Get-MgOauth2PermissionGrant}: a row for each application, principal and scope.
 */
public final class GrantSnapshotReader implements RowReader<PermissionInForce> {
  private static final TableReader TABLE =
      TableReader.withHeader(
          3, "PermissionType", "AppId", "ClientObjectId", "AppDisplayName", "Permission", "Scope");

  @Override
  public void read(ByteSource file, Consumer<? super Row<PermissionInForce>> rows)
      throws IOException {
    TABLE.read(file, row -> rows.accept(row.map(GrantSnapshotReader::permission)));
  }

  private static PermissionInForce permission(TableRow row) {
    String scopes = row.value("Permission", "Scope", "Scopes");
    if (scopes == null) {
      throw new UnreadableRowException("The row names no permission");
    }
    boolean isApplication = "Application".equalsIgnoreCase(row.value("PermissionType"));
    String consentType = row.value("ConsentType");
    return new PermissionInForce(
        lower(row.value("AppId", "ClientId")),
        row.value("ClientObjectId"),
        row.value("AppDisplayName", "ClientDisplayName"),
        row.value("PublisherName"),
        urls(row),
        row.value("AppOwnerOrganizationId"),
        row.value("ResourceDisplayName", "ResourceId"),
        row.value("PrincipalObjectId", "PrincipalId"),
        row.value("PrincipalDisplayName", "PrincipalUserPrincipalName"),
        isApplication || "AllPrincipals".equalsIgnoreCase(consentType),
        isApplication,
        Arrays.asList(scopes.split("\\s+")),
        LogTimes.instant(row.value("CreatedDateTime", "StartTime")));
  }

  private static List<String> urls(TableRow row) {
    return Stream.of(row.value("Homepage"), row.value("ReplyUrls"))
        .filter(text -> text != null)
        .flatMap(text -> Arrays.stream(text.split("[;,\\s]+")))
        .filter(url -> !url.isEmpty())
        .distinct()
        .toList();
  }

  @Nullable
  private static String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
