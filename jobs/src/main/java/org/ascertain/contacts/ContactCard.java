package org.ascertain.contacts;

import java.time.Instant;
import java.util.List;
import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;

/**
 * A contact as a list or a card holds it, before anything is judged.
 *
 * @param segment CARD or TABLE
 * @param start position of the row in the whole text; null when it has none
 * @param fullName name
 * @param organization employer
 * @param title job title
 * @param emails addresses as they stand, each with its place
 * @param phones numbers likewise
 * @param postal postal address in one line
 * @param socialIds profiles as network:id
 * @param heldFromAt when the entry says that it was made or last changed
 */
record ContactCard(
    Segment segment,
    @Nullable Long start,
    @Nullable String fullName,
    @Nullable String organization,
    @Nullable String title,
    List<Place> emails,
    List<Place> phones,
    @Nullable String postal,
    List<Place> socialIds,
    @Nullable Instant heldFromAt) {

  /**
   * A value and where it stands.
   *
   * @param text as it stands
   * @param start position in the whole text; null when it has none
   */
  record Place(String text, @Nullable Long start) {}

  /**
   * Whether it is a contact record: a strong identifier, or a name with a postal address, or a name
   * with employer and title.
   */
  boolean isContact() {
    boolean isStrong = !emails.isEmpty() || !phones.isEmpty() || !socialIds.isEmpty();
    boolean isPlaced = fullName != null && postal != null;
    boolean isEmployed = fullName != null && organization != null && title != null;
    return isStrong || isPlaced || isEmployed;
  }
}
