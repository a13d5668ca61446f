package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.model.Nullable;

/** A folder while its tables grow. */
final class FolderNodes {
  private static final int HIERARCHY = 0x0D;
  private static final int CONTENTS = 0x0E;
  private static final int ASSOCIATED = 0x0F;
  private static final int TYPE_BITS = 0x1F;

  private final NodeWriting writing;
  private final PstFolder folder;
  private final int parent;
  private final String containerClass;
  private final List<FolderNodes> children = new ArrayList<>();
  @Nullable private TableStream contents;
  @Nullable private TableStream associated;

  FolderNodes(NodeWriting writing, PstFolder folder, int parent, String containerClass) {
    this.writing = writing;
    this.folder = folder;
    this.parent = parent;
    this.containerClass = containerClass;
  }

  PstFolder folder() {
    return folder;
  }

  /** Makes the hierarchy table list a folder. */
  void list(FolderNodes child) {
    children.add(child);
  }

  /** Adds a row to the table of shown items. */
  void addContent(int nodeId, PstProperties row) throws IOException {
    contents().add(nodeId, row);
  }

  /** Adds a row to the table of hidden items. */
  void addAssociated(int nodeId, PstProperties row) throws IOException {
    associated().add(nodeId, row);
  }

  /** Writes the folder's four nodes. */
  void finish(NodeList nodes) throws IOException {
    int base = folder.nodeId() & ~TYPE_BITS;
    PstProperties described = described().integer(0x3617, associated().rowCount());
    NodeContent properties = new PropertyContext(writing).putAll(described).finish();
    nodes.add(folder.nodeId(), properties, parent);
    TableStream hierarchy = new TableStream(writing, Tables.HIERARCHY);
    for (FolderNodes child : children) {
      hierarchy.add(child.folder.nodeId(), child.described());
    }
    nodes.add(base | HIERARCHY, hierarchy.finish(), 0);
    nodes.add(base | CONTENTS, contents().finish(), 0);
    nodes.add(base | ASSOCIATED, associated().finish(), 0);
  }

  private PstProperties described() throws IOException {
    PstProperties described = PstProperties.empty().text(0x3001, folder.name());
    described.integer(0x3602, contents().rowCount()).integer(0x3603, 0);
    described.flag(0x360A, !children.isEmpty());
    return containerClass.isEmpty() ? described : described.text(0x3613, containerClass);
  }

  private TableStream contents() throws IOException {
    if (contents == null) {
      contents = new TableStream(writing, Tables.CONTENTS);
    }
    return contents;
  }

  private TableStream associated() throws IOException {
    if (associated == null) {
      associated = new TableStream(writing, Tables.ASSOCIATED);
    }
    return associated;
  }
}
