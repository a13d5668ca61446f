package org.ascertain.formats.pst;

import org.ascertain.model.Nullable;

/**
 * The name of a property whose number differs from store to store.
 *
 * @param set identifier of its set, as 8-4-4-4-12 hexadecimal digits in lower case; empty for none
 * @param number its number in the set; 0 when it has a text
 * @param text its text; null when it has a number
 */
public record PropertyName(String set, int number, @Nullable String text) {
  /** Calendar. */
  public static final String APPOINTMENT = "00062002-0000-0000-c000-000000000046";

  /** Tasks. */
  public static final String TASK = "00062003-0000-0000-c000-000000000046";

  /** Contacts. */
  public static final String ADDRESS = "00062004-0000-0000-c000-000000000046";

  /** All items. */
  public static final String COMMON = "00062008-0000-0000-c000-000000000046";

  /** Journal. */
  public static final String LOG = "0006200a-0000-0000-c000-000000000046";

  /** Meetings. */
  public static final String MEETING = "6ed8da90-450b-101b-98da-00aa003f1305";

  /** MAPI's own. */
  public static final String MAPI = "00020328-0000-0000-c000-000000000046";

  /** Names without a number. */
  public static final String PUBLIC_STRINGS = "00020329-0000-0000-c000-000000000046";

  /** A property with a number. */
  static PropertyName of(String set, int number) {
    return new PropertyName(set, number, null);
  }

  @Override
  public String toString() {
    return set + ":" + (text == null ? Integer.toHexString(number) : text);
  }
}
