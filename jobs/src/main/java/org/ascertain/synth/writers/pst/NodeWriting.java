package org.ascertain.synth.writers.pst;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/**
 * What the writers of properties and tables share.
 *
 * @param blocks where blocks go
 * @param values how values become bytes
 * @param names ids of named properties
 */
record NodeWriting(BlockStore blocks, ValueBytes values, NameMap names) {
  /** What refers to a value, and the value's size in bytes. */
  record Placed(int reference, long size) {}

  PstVariant variant() {
    return blocks.variant();
  }

  /** Puts a value into the heap, or into a subnode when it is large. */
  Placed place(PropertyValue value, Heap heap, Subnodes subnodes) throws IOException {
    if (value.value() instanceof PstContent content) {
      try (InputStream stream = bytes(value.type(), content)) {
        return place(stream, heap, subnodes);
      }
    }
    byte[] bytes = values.of(value);
    if (bytes.length <= Heap.MAX_ITEM) {
      return new Placed(heap.add(bytes), bytes.length);
    }
    return new Placed(subnodes.addValue(DataTree.of(blocks, bytes)), bytes.length);
  }

  private Placed place(InputStream stream, Heap heap, Subnodes subnodes) throws IOException {
    byte[] start = stream.readNBytes(Heap.MAX_ITEM + 1);
    if (start.length <= Heap.MAX_ITEM) {
      return new Placed(heap.add(start), start.length);
    }
    DataTree tree = new DataTree(blocks);
    tree.addAll(new SequenceInputStream(new ByteArrayInputStream(start), stream));
    return new Placed(subnodes.addValue(tree.finish()), tree.length());
  }

  private InputStream bytes(PropertyType type, PstContent content) throws IOException {
    if (type != PropertyType.TEXT) {
      return content.open();
    }
    InputStreamReader reader = new InputStreamReader(content.open(), StandardCharsets.UTF_8);
    return new EncodedText(new BufferedReader(reader), values.charset());
  }
}
