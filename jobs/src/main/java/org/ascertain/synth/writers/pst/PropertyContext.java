package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The properties of one node ([MS-PST] 2.3.3), written as they come. */
final class PropertyContext {
  private static final int KIND = 0xBC;
  private static final int KEY_SIZE = 2;
  private static final int VALUE_SIZE = 6;

  /** A type and what stands for the value. */
  private record Entry(int type, int value) {}

  private final NodeWriting writing;
  private final Heap heap;
  private final HeapTree tree;
  private final Subnodes subnodes;
  private final Map<Integer, Entry> entries = new TreeMap<>();
  private long size;

  PropertyContext(NodeWriting writing) throws IOException {
    this.writing = writing;
    this.heap = new Heap(writing.blocks(), KIND);
    this.tree = new HeapTree(heap, KEY_SIZE, VALUE_SIZE);
    this.subnodes = new Subnodes(writing.blocks());
  }

  /** The nodes inside this node. */
  Subnodes subnodes() {
    return subnodes;
  }

  /** Bytes of all values so far. */
  long size() {
    return size;
  }

  PropertyContext putAll(PstProperties properties) throws IOException {
    for (Map.Entry<PropertyKey, PropertyValue> property : properties.values().entrySet()) {
      put(writing.names().id(property.getKey()), property.getValue());
    }
    return this;
  }

  /** Adds an object: a subnode and its size. */
  PropertyContext putObject(int id, int subnode, int size) throws IOException {
    byte[] object = new LittleEndian(8).int4(subnode).int4(size).toBytes();
    return put(id, new PropertyValue(PropertyType.OBJECT, object));
  }

  /** Writes the node's data and subnodes. */
  NodeContent finish() throws IOException {
    LittleEndian records = new LittleEndian();
    entries.forEach((id, entry) -> records.int2(id).int2(entry.type()).int4(entry.value()));
    tree.finish(records.toBytes());
    long data = heap.finish(tree.header());
    return new NodeContent(data, subnodes.finish());
  }

  PropertyContext put(int id, PropertyValue property) throws IOException {
    NodeWriting.Placed placed =
        property.type().isInRecord()
            ? new NodeWriting.Placed(ValueBytes.small(property.value()), 4)
            : writing.place(property, heap, subnodes);
    entries.put(id, new Entry(property.type().code(writing.variant()), placed.reference()));
    size += placed.size();
    return this;
  }
}
