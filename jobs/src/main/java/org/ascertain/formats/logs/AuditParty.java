package org.ascertain.formats.logs;

import org.ascertain.model.Nullable;

/**
 * Who or what an audited act names as actor or target.
 *
 * @param id name, object id, address...
 * @param type which of them: 1 name, 2 object id and others, 3 PUID, 4 SPN, 5 UPN; null when not
 *     said
 */
public record AuditParty(String id, @Nullable Integer type) {
  /** Type of a name. */
  public static final int NAME = 1;

  /** Type of object ids and the rest. */
  public static final int OTHER = 2;

  /** Type of a user principal name. */
  public static final int UPN = 5;

  /** Whether it is of this type. */
  public boolean is(int wanted) {
    return type != null && type == wanted;
  }
}
