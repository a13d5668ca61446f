package org.ascertain.formats.msg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.ascertain.formats.mapi.PropertyId;

/**
 * Which ids stand for which named properties ([MS-OXMSG] 2.2.3). Those with a number in the sets of
 * Outlook count; those with a name of words do not.
 */
final class NamedProperties {
  private static final int FIRST = 0x8000;
  private static final int ENTRY = 8;

  /** The rest of the ids of Outlook's sets: 0006nnnn-0000-0000-C000-000000000046. */
  private static final long OUTLOOK_LOW = 0x46000000000000C0L;

  private final Map<Integer, Integer> ids = new TreeMap<>();

  private NamedProperties() {}

  static NamedProperties of(DirectoryEntry root) throws IOException {
    NamedProperties names = new NamedProperties();
    for (Entry entry : root) {
      if (entry instanceof DirectoryEntry map && map.getName().startsWith("__nameid")) {
        names.read(
            Streams.bytes(map, "__substg1.0_00020102"), Streams.bytes(map, "__substg1.0_00030102"));
      }
    }
    return names;
  }

  private void read(ByteBuffer sets, ByteBuffer entries) {
    for (int at = 0; at + ENTRY <= entries.limit(); at += ENTRY) {
      long name = entries.getInt(at) & 0xFFFFFFFFL;
      int flags = entries.getShort(at + 4) & 0xFFFF;
      int index = entries.getShort(at + 6) & 0xFFFF;
      int set = (flags >> 1) - 3;
      boolean isNumbered = (flags & 1) == 0;
      if (isNumbered && set >= 0 && (set + 1) * 16 <= sets.limit()) {
        int first = sets.getInt(set * 16);
        boolean isOutlook =
            first >>> 16 == 6
                && sets.order(ByteOrder.LITTLE_ENDIAN).getLong(set * 16 + 8) == OUTLOOK_LOW;
        if (isOutlook) {
          ids.put(FIRST + index, PropertyId.named(first & 0xFFFF, (int) name));
        }
      }
    }
  }

  /** The id under which a property is kept: another one for those with a name. */
  int of(int id) {
    return id < FIRST ? id : ids.getOrDefault(id, id);
  }
}
