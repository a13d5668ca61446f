package org.ascertain.formats.pst;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.ascertain.model.Nullable;

/** The subnodes of a node, by id. */
final class Subnodes {
  static final Subnodes NONE = new Subnodes(new Index.Builder(3).build());

  private static final int TYPE = 2;
  private static final int LEAF = 0;

  private final Index index;

  private Subnodes(Index index) {
    this.index = index;
  }

  static Subnodes of(Blocks blocks, long id, Findings findings) throws IOException {
    if (id == 0) {
      return NONE;
    }
    Index.Builder builder = new Index.Builder(3);
    byte[] block = blocks.data(id, findings);
    if (!isList(block)) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "Not a block of subnodes");
    }
    if (block[1] == LEAF) {
      addAll(builder, block, blocks.layout().format());
    } else {
      addLists(builder, block, blocks, findings);
    }
    Index index = builder.build();
    if (builder.repeated() > 0) {
      findings.add(PstFinding.Kind.KEY_REPEATED, -1, "Subnodes with the same id");
    }
    return new Subnodes(index);
  }

  private static void addLists(
      Index.Builder builder, byte[] block, Blocks blocks, Findings findings) throws IOException {
    Set<Long> seen = new HashSet<>();
    for (long list : lists(block, blocks.layout().format())) {
      try {
        byte[] leaf = seen.add(list) ? blocks.data(list, findings) : new byte[0];
        if (!isList(leaf) || leaf[1] != LEAF) {
          throw new LostException(PstFinding.Kind.STRUCTURE, -1, "Not a list of subnodes");
        }
        addAll(builder, leaf, blocks.layout().format());
      } catch (LostException e) {
        findings.add(e, "Some subnodes are lost");
      }
    }
  }

  static boolean isList(byte[] block) {
    return block.length >= 8 && Little.u8(block, 0) == TYPE;
  }

  /** Whether a block lists subnodes themselves and not blocks of them. */
  static boolean isLeaf(byte[] block) {
    return block[1] == LEAF;
  }

  private static int start(PstFormat format) {
    return format == PstFormat.ANSI ? 4 : 8;
  }

  /** Blocks of subnodes that a block lists. */
  static long[] lists(byte[] block, PstFormat format) {
    int step = 2 * format.width;
    int count = Math.min(Little.u16(block, 2), (block.length - start(format)) / step);
    long[] ids = new long[count];
    for (int i = 0; i < count; i++) {
      int at = start(format) + i * step + format.width;
      ids[i] = BlockIds.of(Little.wide(block, at, format.width));
    }
    return ids;
  }

  private static void addAll(Index.Builder builder, byte[] block, PstFormat format) {
    for (NodeRef node : nodes(block, format)) {
      builder.add(node.id(), node.data(), node.subnodes());
    }
  }

  /** Subnodes that a leaf block lists. */
  static NodeRef[] nodes(byte[] block, PstFormat format) {
    int width = format.width;
    int step = 3 * width;
    int count = Math.min(Little.u16(block, 2), (block.length - start(format)) / step);
    NodeRef[] nodes = new NodeRef[count];
    for (int i = 0; i < count; i++) {
      int at = start(format) + i * step;
      nodes[i] =
          new NodeRef(
              Little.u32(block, at),
              BlockIds.of(Little.wide(block, at + width, width)),
              BlockIds.of(Little.wide(block, at + 2 * width, width)));
    }
    return nodes;
  }

  /** The subnode of an id; null when there is none. */
  @Nullable
  NodeRef find(long id) {
    int row = index.find(id);
    return row < 0 ? null : at(row);
  }

  int size() {
    return index.size();
  }

  NodeRef at(int row) {
    return new NodeRef(index.key(row), index.value(1, row), index.value(2, row));
  }
}
