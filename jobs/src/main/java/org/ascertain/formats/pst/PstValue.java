package org.ascertain.formats.pst;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;

/**
 * A value of any length, read block by block: an attachment's bytes. It belongs to the reader that
 * it came from, to its thread, and ends with it. A damaged block is a finding of the attachment and
 * its bytes are used; where a block is lost the stream fails.
 */
public final class PstValue implements ByteSource {
  private static final int RUN_BYTES = 1 << 20;

  private final Blocks blocks;
  private final Leaves leaves;
  private final Findings findings;
  private final Slice inline;

  PstValue(Blocks blocks, Leaves leaves, Findings findings) {
    this.blocks = blocks;
    this.leaves = leaves;
    this.findings = findings;
    this.inline = Slice.EMPTY;
  }

  PstValue(Blocks blocks, Slice inline, Findings findings) {
    this.blocks = blocks;
    this.leaves = new Leaves(Leaves.NONE.ids(), inline.length());
    this.findings = findings;
    this.inline = inline;
  }

  @Override
  public long size() {
    return leaves.size();
  }

  @Override
  public InputStream open(long offset) throws IOException {
    if (offset < 0 || offset > size()) {
      throw new EOFException("No offset " + offset + " in " + size() + " bytes");
    }
    Stream stream = new Stream(/* isStrict= */ true);
    stream.skipNBytes(offset);
    return stream;
  }

  /** Opens what can be read: the stream ends before a block that is lost, which is a finding. */
  public InputStream openReadable() {
    return new Stream(/* isStrict= */ false);
  }

  /**
   * The first bytes in memory, as many as can be read.
   *
   * @param limit at most so many; the rest is a finding
   */
  Slice readable(int limit) throws IOException {
    if (leaves.ids().length == 0) {
      return inline;
    }
    if (size() > limit) {
      findings.add(
          PstFinding.Kind.VALUE_CUT, -1, "A value of " + size() + " bytes was cut at " + limit);
    }
    if (leaves.ids().length == 1) {
      byte[] data = blocks.run(leaves.ids(), 0, 1, findings)[0];
      return data == null ? Slice.EMPTY : new Slice(data, 0, Math.min(limit, data.length));
    }
    return joined((int) Math.min(limit, size()));
  }

  private Slice joined(int wanted) throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(Math.min(wanted, 1 << 24));
    Stream stream = new Stream(/* isStrict= */ true);
    byte[] part = stream.next();
    while (part != null && joined.size() < wanted) {
      joined.write(part, 0, Math.min(part.length, wanted - joined.size()));
      part = stream.next();
    }
    byte[] bytes = joined.toByteArray();
    return new Slice(bytes, 0, bytes.length);
  }

  private final class Stream extends InputStream {
    private final boolean isStrict;
    private byte[][] run = new byte[0][];
    private int runStart;
    private int inRun;
    private byte[] part = inline.bytes();
    private int at = inline.from();
    private int end = inline.to();
    private boolean isEnded;

    Stream(boolean isStrict) {
      this.isStrict = isStrict;
    }

    /** The next block; null at the end, and where a block is lost. */
    byte[] next() throws IOException {
      if (inRun == run.length) {
        runStart += run.length;
        int perBlock = Math.max(1, blocks.layout().format().maxData);
        int to = Math.min(leaves.ids().length, runStart + Math.max(1, RUN_BYTES / perBlock));
        run = blocks.run(leaves.ids(), runStart, to, findings);
        inRun = 0;
      }
      if (inRun == run.length) {
        return null;
      }
      byte[] next = run[inRun];
      run[inRun] = null;
      inRun++;
      return next;
    }

    private boolean fill() throws IOException {
      while (at == end && !isEnded) {
        int position = runStart + inRun;
        byte[] next = next();
        isEnded = next == null;
        if (isEnded && isStrict && position < leaves.ids().length) {
          throw new ContentException(
              PstFinding.Kind.BLOCK_LOST.code(), "A block of a value cannot be read");
        }
        if (!isEnded) {
          part = next;
          at = 0;
          end = next.length;
        }
      }
      return !isEnded;
    }

    @Override
    public int read() throws IOException {
      return fill() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, end - at);
      System.arraycopy(part, at, into, offset, count);
      at += count;
      return count;
    }

    @Override
    public int available() {
      return end - at;
    }
  }
}
