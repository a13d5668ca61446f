package org.ascertain.formats.exports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.logs.JsonObjects;
import org.ascertain.formats.logs.JsonText;
import org.ascertain.formats.logs.LogTimes;
import org.ascertain.formats.logs.Row;
import org.ascertain.formats.logs.RowReader;
import org.ascertain.formats.logs.UnreadableRowException;

/**
 * Reads {@code profile_information.json} of "Download your information" of Facebook: one object
 * with {@code profile_v2} (in older builds {@code profile}), and in it the addresses of the account
 * under {@code emails}, the present and the earlier ones.
 */
public final class FacebookProfileReader implements RowReader<AccountOwner> {
  private static final JsonObjects JSON = JsonObjects.in(List.of());
  private static final List<String> LISTS =
      List.of("emails", "previous_emails", "pending_emails", "ad_account_emails");

  @Override
  public void read(ByteSource file, Consumer<? super Row<AccountOwner>> rows) throws IOException {
    JSON.read(file, row -> rows.accept(row.map(FacebookProfileReader::owner)));
  }

  private static AccountOwner owner(JsonNode file) {
    JsonNode profile = file.has("profile_v2") ? file.get("profile_v2") : file.get("profile");
    if (profile == null || !profile.isObject()) {
      throw new UnreadableRowException("No profile in it");
    }
    List<String> addresses = new ArrayList<>();
    for (String list : LISTS) {
      profile.path("emails").path(list).forEach(address -> addresses.add(address.asText()));
    }
    return new AccountOwner(
        addresses, LogTimes.epoch(JsonText.text(profile, "registration_timestamp")));
  }
}
