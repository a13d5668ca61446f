package org.ascertain.records;

import java.util.Locale;
import java.util.Set;

/** Where the whole export lies that a file belongs to. */
final class ExportFolder {
  /** Folders at the top of an export of Facebook, in its generations. */
  private static final Set<String> TOP_FOLDERS =
      Set.of("about_you", "contacts", "personal_information", "profile_information");

  private ExportFolder() {}

  /** The path above the export's own folders; the file's folder when it lies in none of them. */
  static String of(String path) {
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      if (TOP_FOLDERS.contains(path.substring(start, slash).toLowerCase(Locale.ROOT))) {
        return path.substring(0, Math.max(0, start - 1));
      }
      start = slash + 1;
    }
    return path.substring(0, Math.max(0, start - 1));
  }
}
