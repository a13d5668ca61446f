package org.ascertain.sandbox.child;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.ascertain.model.Nullable;

/** Metadata as kept: first values, bounded, in the order of their names. */
final class MetadataValues {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_VALUE = 10_000;
  private static final int MOST = 500;

  /** What stands in columns of its own, or tells of the temporary file and not of the document. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          TikaCoreProperties.RESOURCE_NAME_KEY,
          Metadata.CONTENT_LENGTH,
          "File Name",
          "File Size",
          "File Modified Date");

  private MetadataValues() {}

  static Map<String, String> of(Metadata metadata) {
    Map<String, String> values = new TreeMap<>();
    String[] names = metadata.names();
    Arrays.sort(names);
    for (String name : names) {
      String value = metadata.get(name);
      if (values.size() < MOST && value != null && !value.isBlank() && isKept(name)) {
        values.put(clean(name), clean(value));
      }
    }
    return values;
  }

  /** Without NUL characters and of bounded length. */
  static @Nullable String clean(@Nullable String value) {
    if (value == null) {
      return null;
    }
    int end = Math.min(value.length(), LONGEST_VALUE);
    return value.substring(0, end).replace('\0', ' ');
  }

  private static boolean isKept(String name) {
    return name.length() <= LONGEST_NAME
        && !name.startsWith(TikaCoreProperties.TIKA_META_PREFIX)
        && !LEFT_OUT.contains(name);
  }
}
