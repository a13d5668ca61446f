package org.ascertain.formats.pst;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.model.Nullable;

/** A node opened as a heap, with the values that its heap and subnodes hold. */
final class HeapNode {
  private final Blocks blocks;
  private final Heap heap;
  private final Subnodes subnodes;
  private final Findings findings;
  private final StringCodes codes;

  HeapNode(Blocks blocks, Heap heap, Subnodes subnodes, Findings findings, StringCodes codes) {
    this.blocks = blocks;
    this.heap = heap;
    this.subnodes = subnodes;
    this.findings = findings;
    this.codes = codes;
  }

  static HeapNode open(
      Blocks blocks, NodeRef node, int client, Findings findings, StringCodes codes)
      throws IOException {
    Heap heap = Heap.of(blocks, node, client, findings);
    return new HeapNode(blocks, heap, subnodes(blocks, node, findings), findings, codes);
  }

  /** The subnodes of a node, none where they cannot be read. */
  static Subnodes subnodes(Blocks blocks, NodeRef node, Findings findings) throws IOException {
    try {
      return Subnodes.of(blocks, node.subnodes(), findings);
    } catch (LostException | IndexOutOfBoundsException e) {
      findings.add(e, "The subnodes of a node");
      return Subnodes.NONE;
    }
  }

  /** The same node whose texts are in a code page. */
  HeapNode with(StringCodes other) {
    return new HeapNode(blocks, heap, subnodes, findings, other);
  }

  Heap heap() {
    return heap;
  }

  Subnodes subnodes() {
    return subnodes;
  }

  Findings findings() {
    return findings;
  }

  Blocks blocks() {
    return blocks;
  }

  StringCodes codes() {
    return codes;
  }

  /** A value that an id of an item or of a subnode names. */
  PstValue source(int id) throws IOException {
    if ((id & 0x1F) == 0) {
      return new PstValue(blocks, heap.item(id), findings);
    }
    NodeRef node = subnodes.find(id & 0xFFFFFFFFL);
    if (node == null) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "A value has no subnode");
    }
    return new PstValue(blocks, Leaves.of(blocks, node.data(), findings), findings);
  }

  /** The bytes of a value; empty with a finding where it cannot be read. */
  Slice bytes(int id, int limit) throws IOException {
    try {
      return (id & 0x1F) == 0 ? heap.item(id) : source(id).readable(limit);
    } catch (LostException | IndexOutOfBoundsException e) {
      findings.add(e, "A value");
      return Slice.EMPTY;
    }
  }

  /** A text of a type. */
  String text(int type, Slice bytes) {
    return type == Tags.UNICODE
        ? codes.unicode(bytes.bytes(), bytes.from(), bytes.to())
        : codes.narrow(bytes.bytes(), bytes.from(), bytes.to());
  }

  /** The same text in UTF-8. */
  byte[] utf8(int type, Slice bytes) {
    byte[] ascii =
        type == Tags.UNICODE ? StringCodes.ascii(bytes.bytes(), bytes.from(), bytes.to()) : null;
    return ascii == null ? text(type, bytes).getBytes(StandardCharsets.UTF_8) : ascii;
  }

  /** A time; null when there is none, or too short a value. */
  @Nullable
  static Instant time(Slice bytes) {
    return bytes.length() < 8 ? null : Times.ofFileTime(Little.i64(bytes.bytes(), bytes.from()));
  }

  /** The parts of a value of many parts of various lengths. */
  List<Slice> parts(Slice value) {
    List<Slice> parts = new ArrayList<>();
    if (value.length() < 4) {
      return parts;
    }
    byte[] bytes = value.bytes();
    long claimed = Little.u32(bytes, value.from());
    int count = (int) Math.min(claimed, (value.length() - 4) / 4);
    if (count < claimed) {
      findings.add(PstFinding.Kind.STRUCTURE, -1, "A value claims more parts than it holds");
    }
    for (int i = 0; i < count; i++) {
      long from = Little.u32(bytes, value.from() + 4 + 4 * i);
      long to = i + 1 < count ? Little.u32(bytes, value.from() + 8 + 4 * i) : value.length();
      if (from > to || to > value.length()) {
        findings.add(PstFinding.Kind.STRUCTURE, -1, "A part of a value lies outside of it");
      } else {
        parts.add(new Slice(bytes, value.from() + (int) from, value.from() + (int) to));
      }
    }
    return parts;
  }
}
