package org.ascertain.formats.pst;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.PositionedReader;
import org.ascertain.model.Nullable;

/** Opens a store: header, both trees, the names of properties. */
final class PstOpening {
  private final ByteSource source;
  private final Findings findings = new Findings();

  PstOpening(ByteSource source) {
    this.source = source;
  }

  PstFile open() throws IOException {
    PstHeader header = PstHeader.read(source.head(PstHeader.LENGTH), findings);
    checkLength(header);
    Index nodes;
    Index blocks;
    try (PositionedReader in = source.positions()) {
      nodes = tree(in, header, TreePage.NODES);
      blocks = tree(in, header, TreePage.BLOCKS);
    }
    if (nodes.size() == 0 || blocks.size() == 0) {
      boolean isCut = header.fileEnd() > source.size();
      throw new ContentException(
          isCut ? FailureCode.TRUNCATED : FailureCode.CORRUPT, "The indexes of the store are lost");
    }
    Layout layout = new Layout(header.format(), header.cipher(), blocks, source.size());
    return named(header, decodable(layout, nodes), nodes);
  }

  private void checkLength(PstHeader header) {
    if (header.fileEnd() != source.size()) {
      findings.add(
          PstFinding.Kind.FILE_LENGTH,
          -1,
          "The header gives " + header.fileEnd() + " bytes, the file has " + source.size());
    }
  }

  private Index tree(PositionedReader in, PstHeader header, int type) throws IOException {
    boolean isNodes = type == TreePage.NODES;
    PstFormat format = header.format();
    Index.Builder builder = new Index.Builder(isNodes ? 4 : 3);
    TreeReader reader = new TreeReader(new Extents(in), format, source.size(), findings);
    boolean isComplete =
        reader.read(
            isNodes ? header.nodeTree() : header.blockTree(),
            type,
            (page, entry) -> add(builder, isNodes, page, entry));
    Index index = builder.build();
    if (builder.repeated() > 0) {
      findings.add(
          PstFinding.Kind.KEY_REPEATED, -1, "Keys that an index repeats: " + builder.repeated());
    }
    return isComplete ? index : searched(in, index, format, type);
  }

  /** What the tree gave, and behind it whatever other pages of the file give for other keys. */
  private Index searched(PositionedReader in, Index found, PstFormat format, int type)
      throws IOException {
    boolean isNodes = type == TreePage.NODES;
    Index.Builder builder = new Index.Builder(isNodes ? 4 : 3);
    for (int row = 0; row < found.size(); row++) {
      if (isNodes) {
        builder.add(found.key(row), found.value(1, row), found.value(2, row), found.value(3, row));
      } else {
        builder.add(found.key(row), found.value(1, row), found.value(2, row));
      }
    }
    new PageSearch(format, source.size(), findings)
        .read(in, type, (page, entry) -> add(builder, isNodes, page, entry));
    return builder.build();
  }

  private static void add(Index.Builder builder, boolean isNodes, TreePage page, int entry) {
    if (isNodes) {
      page.addNode(entry, builder);
    } else {
      page.addBlock(entry, builder);
    }
  }

  /** Some programs write encoded blocks and a header that says they are not. */
  private Layout decodable(Layout layout, Index nodes) throws IOException {
    int row = nodes.find(NodeIds.STORE);
    if (row < 0 || layout.cipher() != Cipher.NONE) {
      return layout;
    }
    Layout other = new Layout(layout.format(), Cipher.PERMUTE, layout.blocks(), layout.fileSize());
    long block = nodes.value(1, row);
    if (!BlockIds.isInternal(block) && !isHeap(layout, block) && isHeap(other, block)) {
      findings.add(
          PstFinding.Kind.ENCODING, -1, "Blocks are encoded although the header denies it");
      return other;
    }
    return layout;
  }

  private boolean isHeap(Layout layout, long block) throws IOException {
    try (Blocks blocks = new Blocks(layout, source.positions())) {
      return Heap.isHeap(blocks.data(block, new Findings()));
    } catch (LostException e) {
      return false;
    }
  }

  private PstFile named(PstHeader header, Layout layout, Index nodes) throws IOException {
    try (Blocks blocks = new Blocks(layout, source.positions())) {
      PstProperties map = properties(blocks, nodes, NodeIds.NAMES);
      PropertyNames names = map == null ? PropertyNames.NONE : PropertyNames.of(map);
      PstStore store = store(header, layout, properties(blocks, nodes, NodeIds.STORE));
      return new PstFile(source, layout, nodes, names, store, findings.all());
    }
  }

  @Nullable
  private PstProperties properties(Blocks blocks, Index nodes, long id) throws IOException {
    int row = nodes.find(id);
    Findings own = new Findings();
    try {
      if (row < 0) {
        throw new LostException(PstFinding.Kind.STRUCTURE, -1, "it is missing");
      }
      NodeRef ref = new NodeRef(id, nodes.value(1, row), nodes.value(2, row));
      HeapNode node = HeapNode.open(blocks, ref, Heap.PROPERTIES, own, StringCodes.WESTERN);
      PstProperties properties = PstProperties.of(node, PropertyNames.NONE);
      own.all().forEach(findings::add);
      return properties;
    } catch (LostException | IndexOutOfBoundsException e) {
      String what = id == NodeIds.STORE ? "The store's own properties" : "The names of properties";
      findings.add(PstFinding.Kind.STRUCTURE, -1, what + " cannot be read");
      return null;
    }
  }

  private static PstStore store(PstHeader header, Layout layout, @Nullable PstProperties properties)
      throws IOException {
    Integer page = properties == null ? null : properties.integer(Tags.STORE_CODE_PAGE);
    Charset charset = CodePages.of(page);
    Integer password = properties == null ? null : properties.integer(Tags.PASSWORD);
    return new PstStore(
        header.version(),
        header.format(),
        header.isOffline(),
        layout.cipher().name().toLowerCase(Locale.ROOT),
        properties == null ? null : properties.string(Tags.DISPLAY_NAME),
        password != null && password != 0 && !header.isOffline(),
        charset == null ? CodePages.WESTERN : charset);
  }
}
