package org.ascertain.formats.mapi;

import java.util.Locale;
import org.ascertain.model.ItemKind;

/** What an item of Outlook is, by its message class ([MS-OXCMSG] 2.2.1.3). */
public final class ItemClass {
  private ItemClass() {}

  /**
   * The kind of an item.
   *
   * @param itemClass its class, with all its parts
   * @param isHidden whether it lies beside the items of its folder: then it is a program's own data
   */
  public static ItemKind kind(String itemClass, boolean isHidden) {
    String name = itemClass.toLowerCase(Locale.ROOT);
    if (isHidden || name.startsWith("ipm.microsoft.") || name.startsWith("ipm.configuration")) {
      return ItemKind.DOCUMENT;
    }
    if (isOf(name, "ipm.appointment") || name.startsWith("ipm.ole.class.{00061055")) {
      return ItemKind.CALENDAR;
    }
    if (isOf(name, "ipm.contact")) {
      return ItemKind.CONTACT;
    }
    if (isOf(name, "ipm.distlist")) {
      return ItemKind.DISTRIBUTION_LIST;
    }
    if (isOf(name, "ipm.task")) {
      return ItemKind.TASK;
    }
    if (isOf(name, "ipm.stickynote")) {
      return ItemKind.NOTE;
    }
    if (isOf(name, "ipm.activity")) {
      return ItemKind.JOURNAL;
    }
    return isOf(name, "ipm.document") ? ItemKind.DOCUMENT : ItemKind.MESSAGE;
  }

  private static boolean isOf(String name, String family) {
    return name.equals(family) || name.startsWith(family + ".");
  }
}
