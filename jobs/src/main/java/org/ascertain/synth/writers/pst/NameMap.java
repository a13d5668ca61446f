package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The ids of named properties in one file, given out as names are first used ([MS-PST] 2.4.7). */
final class NameMap {
  private static final int FIRST_ID = 0x8000;
  private static final int BUCKETS = 251;
  private static final int FIRST_BUCKET = 0x1000;
  private static final int FIRST_LISTED_SET = 3;
  private static final UUID MAPI = UUID.fromString("00020328-0000-0000-c000-000000000046");

  /** Makes sure that no stream of a small file is empty; readers refuse such files. */
  private static final PropertyKey ALWAYS_NUMBERED =
      PropertyKey.numbered(UUID.fromString("00062008-0000-0000-c000-000000000046"), 0x8503);

  private static final PropertyKey ALWAYS_NAMED =
      PropertyKey.named(PropertyKey.PUBLIC_STRINGS, "Keywords");

  private final Map<PropertyKey, Integer> ids = new LinkedHashMap<>();
  private final List<UUID> sets = new ArrayList<>();

  NameMap() {
    id(ALWAYS_NUMBERED);
    id(ALWAYS_NAMED);
  }

  /** The id of a property in this file. */
  int id(PropertyKey key) {
    if (!key.isNamed()) {
      return key.id();
    }
    return ids.computeIfAbsent(key, any -> FIRST_ID + ids.size());
  }

  /** Writes the node of the map. */
  NodeContent write(NodeWriting writing) throws IOException {
    LittleEndian entries = new LittleEndian();
    LittleEndian strings = new LittleEndian();
    Map<Integer, LittleEndian> buckets = new TreeMap<>();
    int index = 0;
    for (PropertyKey key : ids.keySet()) {
      int set = setNumber(key.set()) << 1;
      int first = key.name() == null ? key.id() : addString(strings, key.name());
      int word = key.name() == null ? set : set | 1;
      entries.int4(first).int2(word).int2(index);
      int hashed = key.name() == null ? key.id() : hash(key.name());
      int bucket = FIRST_BUCKET + Integer.remainderUnsigned(hashed ^ word, BUCKETS);
      LittleEndian in = buckets.computeIfAbsent(bucket, any -> new LittleEndian());
      in.int4(hashed).int2(word).int2(index);
      index++;
    }
    PstProperties streams = PstProperties.empty().integer(1, BUCKETS).bytes(2, setBytes());
    streams.bytes(3, entries.toBytes()).bytes(4, strings.toBytes());
    buckets.forEach((bucket, bytes) -> streams.bytes(bucket, bytes.toBytes()));
    return new PropertyContext(writing).putAll(streams).finish();
  }

  private int setNumber(UUID set) {
    if (set.equals(MAPI)) {
      return 1;
    }
    if (set.equals(PropertyKey.PUBLIC_STRINGS)) {
      return 2;
    }
    if (!sets.contains(set)) {
      sets.add(set);
    }
    return FIRST_LISTED_SET + sets.indexOf(set);
  }

  private byte[] setBytes() {
    LittleEndian bytes = new LittleEndian();
    sets.forEach(set -> bytes.put(ValueBytes.guid(set)));
    return bytes.toBytes();
  }

  private static int addString(LittleEndian strings, String name) {
    int at = strings.size();
    byte[] bytes = name.getBytes(StandardCharsets.UTF_16LE);
    strings.int4(bytes.length).put(bytes).zeros(-strings.size() & 3);
    return at;
  }

  private static int hash(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_16LE);
    return Checks.crc(bytes, 0, bytes.length);
  }
}
