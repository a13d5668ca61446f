package org.ascertain.formats.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ascertain.model.Nullable;

/** Puts items together from their nodes. What is damaged costs itself and nothing around it. */
final class MessageReading {
  private final PstFile file;
  private final Blocks blocks;
  private final StringCodes outer;

  MessageReading(PstFile file, Blocks blocks) {
    this.file = file;
    this.blocks = blocks;
    this.outer = new StringCodes(file.store().charset());
  }

  PstMessage read(long id) throws IOException {
    Findings findings = new Findings(id);
    NodeRef ref = new NodeRef(id, 0, 0);
    try {
      ref = file.node(id);
    } catch (LostException e) {
      findings.add(e.finding());
    }
    try {
      return message(ref, new Depth(), findings);
    } catch (RuntimeException e) {
      findings.add(PstFinding.Kind.STRUCTURE, -1, "Not readable: " + e.getClass().getSimpleName());
      return unread(id, 0, findings);
    }
  }

  private PstMessage unread(long id, int level, Findings findings) {
    Heap none = Heap.none(blocks.layout().format());
    HeapNode node = new HeapNode(blocks, none, Subnodes.NONE, findings, outer);
    PstProperties properties = PstProperties.none(node, file.names());
    return new PstMessage(id, level, properties, List.of(), List.of(), findings);
  }

  private PstMessage message(NodeRef ref, Depth depth, Findings findings) throws IOException {
    PstProperties properties = properties(ref, findings, outer);
    StringCodes codes =
        outer.of(
            properties.integer(Tags.MESSAGE_CODE_PAGE),
            properties.integer(Tags.INTERNET_CODE_PAGE));
    return new PstMessage(
        ref.id(),
        depth.level(),
        properties.with(codes),
        rows(properties.node().subnodes().find(NodeIds.RECIPIENTS), findings, codes),
        attachments(properties.node().subnodes(), depth, findings, codes),
        findings);
  }

  /** The properties of a node; none, and a finding, where they cannot be read. */
  private PstProperties properties(NodeRef ref, Findings findings, StringCodes codes)
      throws IOException {
    Subnodes subnodes = HeapNode.subnodes(blocks, ref, findings);
    try {
      Heap heap = Heap.of(blocks, ref, Heap.PROPERTIES, findings);
      HeapNode node = new HeapNode(blocks, heap, subnodes, findings, codes);
      return PstProperties.of(node, file.names());
    } catch (LostException | IndexOutOfBoundsException e) {
      findings.add(e, "The properties of an item");
      Heap none = Heap.none(blocks.layout().format());
      HeapNode node = new HeapNode(blocks, none, subnodes, findings, codes);
      return PstProperties.none(node, file.names());
    }
  }

  /** The rows of a table; those that can be read, where it is damaged. */
  private List<TableRow> rows(@Nullable NodeRef ref, Findings findings, StringCodes codes)
      throws IOException {
    if (ref == null || ref.data() == 0) {
      return List.of();
    }
    try {
      return Table.open(blocks, ref, findings, codes).rows();
    } catch (LostException | IndexOutOfBoundsException e) {
      findings.add(e, "A table of an item");
      return List.of();
    }
  }

  /** Attachments are those that the table lists, and those that only the subnodes have. */
  private List<PstAttachment> attachments(
      Subnodes subnodes, Depth depth, Findings findings, StringCodes codes) throws IOException {
    Set<Long> listed = new TreeSet<>();
    for (TableRow row : rows(subnodes.find(NodeIds.ATTACHMENTS), findings, codes)) {
      if (subnodes.find(row.id()) == null) {
        findings.add(PstFinding.Kind.STRUCTURE, -1, "An attachment that is listed is missing");
      }
      listed.add(row.id());
    }
    for (int row = 0; row < subnodes.size(); row++) {
      NodeRef ref = subnodes.at(row);
      if (NodeIds.type(ref.id()) == NodeIds.ATTACHMENT && listed.add(ref.id())) {
        findings.add(PstFinding.Kind.STRUCTURE, -1, "An attachment is in no table");
      }
    }
    List<PstAttachment> attachments = new ArrayList<>(listed.size());
    for (long id : listed) {
      NodeRef ref = subnodes.find(id);
      attachments.add(attachment(ref == null ? new NodeRef(id, 0, 0) : ref, depth, codes));
    }
    return attachments;
  }

  private PstAttachment attachment(NodeRef ref, Depth depth, StringCodes codes) throws IOException {
    Findings findings = new Findings(ref.id());
    PstProperties properties = properties(ref, findings, codes);
    PstValue content = null;
    PstAttachment.Embedded embedded = null;
    try {
      NodeRef object = object(properties);
      if (object == null) {
        content = properties.source(Tags.ATTACHED);
      } else if (isMessage(properties)) {
        embedded = () -> embedded(object, depth);
      } else {
        content = new PstValue(blocks, Leaves.of(blocks, object.data(), findings), findings);
      }
    } catch (LostException | IndexOutOfBoundsException e) {
      findings.add(e, "The content of an attachment");
    }
    return new PstAttachment(ref.id(), properties, content, embedded, findings);
  }

  private static boolean isMessage(PstProperties properties) {
    Integer method = properties.integer(Tags.METHOD);
    return method != null
        && PstAttachment.Method.of(method) == PstAttachment.Method.EMBEDDED_MESSAGE;
  }

  /** The node that an attachment of type object names; null when it is of another type. */
  @Nullable
  private static NodeRef object(PstProperties properties) throws IOException {
    int index = properties.indexOf(Tags.ATTACHED);
    if (index < 0 || properties.type(index) != Tags.OBJECT) {
      return null;
    }
    Slice value = properties.node().heap().item(properties.value(index));
    NodeRef node =
        value.length() < 4
            ? null
            : properties.node().subnodes().find(Little.u32(value.bytes(), value.from()));
    if (node == null) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "its node is missing");
    }
    return node;
  }

  private PstMessage embedded(NodeRef ref, Depth around) throws IOException {
    Findings findings = new Findings(ref.id());
    Depth depth = around.below();
    if (depth.level() > PstLimits.DEPTH) {
      findings.add(PstFinding.Kind.TOO_DEEP, -1, "More than 100 messages inside each other");
    } else if (!depth.isAllowed()) {
      findings.add(PstFinding.Kind.TOO_MANY, -1, "More messages inside a message than the bound");
    } else {
      return message(ref, depth, findings);
    }
    return unread(ref.id(), depth.level(), findings);
  }

  /** How deep a message is inside others, and how many were opened inside the outermost one. */
  private static final class Depth {
    private final int level;
    private final int[] opened;

    Depth() {
      this(0, new int[1]);
    }

    private Depth(int level, int[] opened) {
      this.level = level;
      this.opened = opened;
    }

    int level() {
      return level;
    }

    Depth below() {
      opened[0]++;
      return new Depth(level + 1, opened);
    }

    boolean isAllowed() {
      return opened[0] <= PstLimits.EMBEDDED;
    }
  }
}
