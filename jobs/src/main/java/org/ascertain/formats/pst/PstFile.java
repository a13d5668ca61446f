package org.ascertain.formats.pst;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.PositionedReader;

/**
 * An open PST or OST: both of its trees in memory (about 60 bytes for each node and block), nothing
 * else. Immutable, so any number of threads read from one, each through a {@link #reader} of its
 * own. It holds no file open.
 *
 * <p>Items are enumerated from the node tree, never from the tables of folders: a folder's table
 * may lack messages that are there.
 */
public final class PstFile {
  private final ByteSource source;
  private final Layout layout;
  private final Index nodes;
  private final PropertyNames names;
  private final PstStore store;
  private final List<PstFinding> findings;

  PstFile(
      ByteSource source,
      Layout layout,
      Index nodes,
      PropertyNames names,
      PstStore store,
      List<PstFinding> findings) {
    this.source = source;
    this.layout = layout;
    this.nodes = nodes;
    this.names = names;
    this.store = store;
    this.findings = findings;
  }

  /** Whether a file that begins so is a store. */
  public static boolean isStore(byte[] head) {
    return PstHeader.isStore(head);
  }

  /**
   * Opens a store.
   *
   * @throws org.ascertain.formats.ContentException when it is none, or of a format that nobody
   *     knows
   * @throws IOException when the storage does not deliver
   */
  public static PstFile open(ByteSource source) throws IOException {
    return new PstOpening(source).open();
  }

  /** What the store says of itself. */
  public PstStore store() {
    return store;
  }

  /** What is wrong with the file as a whole; what is wrong with an item stands there. */
  public List<PstFinding> findings() {
    return findings;
  }

  /** Node ids of all items of folders, ascending. */
  public long[] messageIds() {
    return idsOfType(NodeIds.MESSAGE);
  }

  /** Node ids of all hidden items: rules, views, settings that lie beside the items of folders. */
  public long[] hiddenIds() {
    return idsOfType(NodeIds.ASSOCIATED);
  }

  /** Node ids of all items, hidden ones too, ascending. */
  public long[] itemIds() {
    return itemIds(0, 0xFFFFFFFFL);
  }

  /** Node ids of the items of a range, hidden ones too, ascending. */
  public long[] itemIds(long first, long last) {
    long[] ids = new long[nodes.size()];
    int count = 0;
    int from = nodes.find(first);
    for (int row = from < 0 ? -from - 1 : from; row < nodes.size(); row++) {
      long id = nodes.key(row);
      if (id > last) {
        break;
      }
      if (NodeIds.isItem(id)) {
        ids[count++] = id;
      }
    }
    return Arrays.copyOf(ids, count);
  }

  long[] idsOfType(int type) {
    long[] ids = new long[nodes.size()];
    int count = 0;
    for (int row = 0; row < nodes.size(); row++) {
      if (NodeIds.type(nodes.key(row)) == type) {
        ids[count++] = nodes.key(row);
      }
    }
    return Arrays.copyOf(ids, count);
  }

  /**
   * A reader for one thread; the caller closes.
   *
   * @throws IOException when the storage does not answer
   */
  public PstReader reader() throws IOException {
    PositionedReader in = source.positions();
    return new PstReader(this, new Blocks(layout, in));
  }

  /**
   * The folders, read now.
   *
   * @throws IOException when the storage does not deliver
   */
  public PstFolders folders() throws IOException {
    try (PstReader reader = reader()) {
      return new FolderReading(this, reader.blocks()).read();
    }
  }

  Index nodes() {
    return nodes;
  }

  Layout layout() {
    return layout;
  }

  PropertyNames names() {
    return names;
  }

  /** A node. */
  NodeRef node(long id) throws LostException {
    int row = nodes.find(id);
    if (row < 0) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "The store has no such node");
    }
    return new NodeRef(id, nodes.value(1, row), nodes.value(2, row));
  }

  /** The parent that the node tree gives a node; 0 for none. */
  long parent(long id) {
    int row = nodes.find(id);
    return row < 0 ? 0 : nodes.value(3, row);
  }
}
