package org.ascertain.formats.pst;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Nullable;

/** Which property has which name in one store. Immutable. */
final class PropertyNames {
  static final PropertyNames NONE = new PropertyNames(Map.of(), Map.of());

  private static final List<String> KNOWN =
      List.of("", PropertyName.MAPI, PropertyName.PUBLIC_STRINGS);
  private static final int FIRST = 0x8000;
  private static final int LIMIT = 1 << 24;

  private final Map<PropertyName, Integer> ids;
  private final Map<Integer, PropertyName> names;

  private PropertyNames(Map<PropertyName, Integer> ids, Map<Integer, PropertyName> names) {
    this.ids = ids;
    this.names = names;
  }

  static PropertyNames of(PstProperties map) throws IOException {
    Slice guids = map.slice(0x0002, LIMIT);
    Slice entries = map.slice(0x0003, LIMIT);
    Slice strings = map.slice(0x0004, LIMIT);
    Map<PropertyName, Integer> ids = new HashMap<>();
    Map<Integer, PropertyName> names = new HashMap<>();
    for (int at = entries.from(); at + 8 <= entries.to(); at += 8) {
      PropertyName name = name(entries.bytes(), at, guids, strings);
      int id = FIRST + Little.u16(entries.bytes(), at + 6);
      if (name != null) {
        ids.putIfAbsent(name, id);
        names.putIfAbsent(id, name);
      }
    }
    return new PropertyNames(ids, names);
  }

  @Nullable
  private static PropertyName name(byte[] entries, int at, Slice guids, Slice strings) {
    int first = Little.i32(entries, at);
    int which = Little.u16(entries, at + 4);
    String set = set(which >>> 1, guids);
    if (set == null) {
      return null;
    }
    if ((which & 1) == 0) {
      return new PropertyName(set, first, null);
    }
    String text = text(first, strings);
    return text == null ? null : new PropertyName(set, 0, text);
  }

  @Nullable
  private static String set(int which, Slice guids) {
    if (which < 3) {
      return KNOWN.get(which);
    }
    int at = guids.from() + (which - 3) * 16;
    return at + 16 > guids.to() ? null : Guids.text(guids.bytes(), at);
  }

  @Nullable
  private static String text(int offset, Slice strings) {
    if (offset < 0 || offset + 4 > strings.length()) {
      return null;
    }
    int at = strings.from() + offset;
    long length = Little.u32(strings.bytes(), at);
    int readable = (int) Math.min(length, strings.to() - at - 4);
    return new String(strings.bytes(), at + 4, readable & ~1, StandardCharsets.UTF_16LE);
  }

  /** The id of a named property in this store; negative when it has none. */
  int id(PropertyName name) {
    return ids.getOrDefault(name, -1);
  }

  /** The name of a property; null when it has none. */
  @Nullable
  PropertyName name(int id) {
    return names.get(id);
  }

  int size() {
    return names.size();
  }
}
