package org.ascertain.formats.pst;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads items of a store. Belongs to one thread; everything that it gives ends with it, and what an
 * item reads later is only sure to work until the next item is asked for by another thread.
 */
public final class PstReader implements Closeable {
  private final PstFile file;
  private final Blocks blocks;
  private final MessageReading messages;

  PstReader(PstFile file, Blocks blocks) {
    this.file = file;
    this.blocks = blocks;
    this.messages = new MessageReading(file, blocks);
  }

  /** Takes items as they are read. */
  public interface Visitor {
    /**
     * An item. It is always given, however damaged: {@link PstMessage#findings} tells.
     *
     * @throws IOException when it cannot be taken
     */
    void message(PstMessage message) throws IOException;
  }

  /**
   * Reads items in the order given, blocks of many of them at once.
   *
   * @param ids node ids of items
   * @throws IOException when the storage does not deliver, or the visitor fails
   */
  public void read(long[] ids, Visitor visitor) throws IOException {
    int from = 0;
    while (from < ids.length) {
      int to = ahead(ids, from);
      for (int i = from; i < to; i++) {
        visitor.message(messages.read(ids[i]));
      }
      blocks.forget();
      from = to;
    }
  }

  private int ahead(long[] ids, int from) throws IOException {
    Batch batch = new Batch(blocks);
    int to = from;
    while (to < ids.length && to - from < PstLimits.BATCH && !batch.isFull()) {
      int row = file.nodes().find(ids[to]);
      if (row >= 0) {
        Index nodes = file.nodes();
        batch.add(new NodeRef(ids[to], nodes.value(1, row), nodes.value(2, row)));
      }
      to++;
    }
    batch.read();
    return to;
  }

  /** Whether the store has such a node. */
  public boolean has(long id) {
    return file.nodes().find(id) >= 0;
  }

  /**
   * Reads one item.
   *
   * @throws IOException when the storage does not deliver
   */
  public PstMessage message(long id) throws IOException {
    blocks.forget();
    ahead(Arrays.copyOf(new long[] {id}, 1), 0);
    return messages.read(id);
  }

  Blocks blocks() {
    return blocks;
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
