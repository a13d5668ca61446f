package org.ascertain.formats.pst;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ascertain.model.Nullable;

/**
 * The properties of one thing in a store. Values are read when they are asked for, so it belongs to
 * the thread of its reader and ends with it. A value that cannot be read is absent and a finding.
 */
public final class PstProperties {
  private final HeapNode node;
  private final PropertyNames names;
  private final int[] ids;
  private final int[] types;
  private final int[] values;
  private final int count;

  private PstProperties(
      HeapNode node, PropertyNames names, int[] ids, int[] types, int[] values, int count) {
    this.node = node;
    this.names = names;
    this.ids = ids;
    this.types = types;
    this.values = values;
    this.count = count;
  }

  static PstProperties of(HeapNode node, PropertyNames names) throws LostException {
    Collector collector = new Collector();
    HeapTree tree = new HeapTree(node.heap(), node.heap().root(), 2, node.findings());
    if (tree.valueSize() < 6) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "Not a list of properties");
    }
    tree.each(collector);
    return new PstProperties(
        node, names, collector.ids, collector.types, collector.values, collector.count);
  }

  /** Of a thing whose properties are lost. */
  static PstProperties none(HeapNode node, PropertyNames names) {
    return new PstProperties(node, names, new int[0], new int[0], new int[0], 0);
  }

  /** The same properties whose texts are in a code page. */
  PstProperties with(StringCodes codes) {
    return codes.equals(node.codes())
        ? this
        : new PstProperties(node.with(codes), names, ids, types, values, count);
  }

  HeapNode node() {
    return node;
  }

  /** How many there are. */
  public int size() {
    return count;
  }

  /** The id of one of them, from 0 on. */
  public int id(int index) {
    return ids[index];
  }

  /** The type of one of them. */
  public int type(int index) {
    return types[index];
  }

  /** The name of one of them; null when its id is its name. */
  @Nullable
  public PropertyName name(int index) {
    return ids[index] < 0x8000 ? null : names.name(ids[index]);
  }

  int value(int index) {
    return values[index];
  }

  /** The place of a property; negative when there is none. */
  int indexOf(int id) {
    return find(id);
  }

  private int find(int id) {
    int index = Arrays.binarySearch(ids, 0, count, id);
    return index < 0 || index >= count ? -1 : index;
  }

  /** The id in this store of a named property; negative when it has none. */
  public int idOf(PropertyName name) {
    return names.id(name);
  }

  /** Whether there is such a property. */
  public boolean has(int id) {
    return find(id) >= 0;
  }

  /** A number of up to 4 bytes; null when there is none. */
  @Nullable
  public Integer integer(int id) {
    int index = find(id);
    if (index < 0) {
      return null;
    }
    return switch (types[index]) {
      case Tags.SHORT -> (int) (short) values[index];
      case Tags.LONG, Tags.ERROR -> values[index];
      case Tags.BOOLEAN -> values[index] & 0xFF;
      default -> null;
    };
  }

  /** Whether a property is there and true. */
  public boolean isTrue(int id) {
    Integer value = integer(id);
    return value != null && value != 0;
  }

  /** A text; null when there is none. */
  @Nullable
  public String string(int id) throws IOException {
    int index = find(id);
    boolean isText = index >= 0 && (types[index] == Tags.UNICODE || types[index] == Tags.NARROW);
    return isText ? node.text(types[index], node.bytes(values[index], PstLimits.VALUE)) : null;
  }

  /** A time; null when there is none. */
  @Nullable
  public Instant time(int id) throws IOException {
    int index = find(id);
    return index >= 0 && types[index] == Tags.TIME
        ? HeapNode.time(node.bytes(values[index], PstLimits.VALUE))
        : null;
  }

  /** The bytes of a value that is not a number of up to 4 bytes; null when there is none. */
  @Nullable
  public byte[] bytes(int id) throws IOException {
    return has(id) ? slice(id, PstLimits.VALUE).copy() : null;
  }

  /** Texts of a property that has several; empty when there are none. */
  public List<String> strings(int id) throws IOException {
    List<String> texts = new ArrayList<>();
    int index = find(id);
    if (index >= 0 && (types[index] & 0xFFE & ~1) == (Tags.NARROW & ~1)) {
      Slice value = node.bytes(values[index], PstLimits.VALUE);
      boolean isMany = (types[index] & Tags.MANY) != 0;
      for (Slice part : isMany ? node.parts(value) : List.of(value)) {
        texts.add(node.text(types[index] & 0xFFF, part));
      }
    }
    return texts;
  }

  /** Binary parts of a property that has several; empty when there are none. */
  public List<byte[]> binaries(int id) throws IOException {
    List<byte[]> parts = new ArrayList<>();
    int index = find(id);
    if (index >= 0 && types[index] == (Tags.BINARY | Tags.MANY)) {
      for (Slice part : node.parts(node.bytes(values[index], PstLimits.VALUE))) {
        parts.add(part.copy());
      }
    }
    return parts;
  }

  /** A value of any length as bytes that are read when needed; null when there is none. */
  @Nullable
  public PstValue source(int id) throws IOException {
    int index = find(id);
    return index < 0 ? null : node.source(values[index]);
  }

  /** A text of a named property. */
  @Nullable
  public String string(PropertyName name) throws IOException {
    return string(names.id(name));
  }

  /** A number of a named property. */
  @Nullable
  public Integer integer(PropertyName name) {
    return integer(names.id(name));
  }

  /** A time of a named property. */
  @Nullable
  public Instant time(PropertyName name) throws IOException {
    return time(names.id(name));
  }

  Slice slice(int id, int limit) throws IOException {
    int index = find(id);
    return index < 0 ? Slice.EMPTY : node.bytes(values[index], limit);
  }

  private static final class Collector implements HeapTree.Visitor {
    private int[] ids = new int[64];
    private int[] types = new int[64];
    private int[] values = new int[64];
    private int count;

    @Override
    public void record(byte[] bytes, int at) {
      int id = Little.u16(bytes, at);
      int place = count;
      while (place > 0 && ids[place - 1] >= id) {
        place--;
      }
      if (place < count && ids[place] == id) {
        return;
      }
      grow();
      shift(place);
      ids[place] = id;
      types[place] = Little.u16(bytes, at + 2);
      values[place] = Little.i32(bytes, at + 4);
      count++;
    }

    private void shift(int place) {
      System.arraycopy(ids, place, ids, place + 1, count - place);
      System.arraycopy(types, place, types, place + 1, count - place);
      System.arraycopy(values, place, values, place + 1, count - place);
    }

    private void grow() {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, count * 2);
        types = Arrays.copyOf(types, count * 2);
        values = Arrays.copyOf(values, count * 2);
      }
    }
  }
}
