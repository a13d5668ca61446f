package org.ascertain.formats.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ascertain.model.Nullable;

/** Reads all folders: names, counters and tables, and compares them with the node tree. */
final class FolderReading {
  private static final int MAX_DEPTH = 200;

  private final PstFile file;
  private final Blocks blocks;
  private final StringCodes codes;
  private final Findings findings = new Findings();
  private final Map<Long, PstProperties> properties = new TreeMap<>();
  private final Set<Long> inHierarchy = new HashSet<>();
  private final Map<Long, Long> itemNodes = new HashMap<>();
  private final Map<Long, Long> hiddenNodes = new HashMap<>();
  private final Index.Builder listed = new Index.Builder(2);

  FolderReading(PstFile file, Blocks blocks) {
    this.file = file;
    this.blocks = blocks;
    this.codes = new StringCodes(file.store().charset());
  }

  PstFolders read() throws IOException {
    countNodes();
    for (long id : file.idsOfType(NodeIds.FOLDER)) {
      properties.put(id, properties(id));
    }
    for (long id : properties.keySet()) {
      Table hierarchy = table(id, NodeIds.HIERARCHY);
      for (long child : hierarchy == null ? new long[0] : hierarchy.rowIds()) {
        inHierarchy.add(child);
      }
    }
    Map<Long, PstFolder> folders = new TreeMap<>();
    for (long id : properties.keySet()) {
      folders.put(id, folder(id));
    }
    return new PstFolders(file, folders, listed.build(), findings.all());
  }

  private void countNodes() {
    Index nodes = file.nodes();
    for (int row = 0; row < nodes.size(); row++) {
      int type = NodeIds.type(nodes.key(row));
      if (type == NodeIds.MESSAGE || type == NodeIds.ASSOCIATED) {
        Map<Long, Long> counts = type == NodeIds.MESSAGE ? itemNodes : hiddenNodes;
        counts.merge(nodes.value(3, row), 1L, Long::sum);
      }
    }
  }

  private PstProperties properties(long id) throws IOException {
    Findings own = new Findings(id);
    try {
      HeapNode node = HeapNode.open(blocks, file.node(id), Heap.PROPERTIES, own, codes);
      return PstProperties.of(node, file.names());
    } catch (LostException | IndexOutOfBoundsException e) {
      own.add(e, "The properties of a folder");
      Heap none = Heap.none(file.layout().format());
      return PstProperties.none(
          new HeapNode(blocks, none, Subnodes.NONE, own, codes), file.names());
    } finally {
      own.all().forEach(this::report);
    }
  }

  private void report(PstFinding finding) {
    findings.addAsIs(finding);
  }

  /** A table of a folder; null when it has none, or none that can be read. */
  @Nullable
  private Table table(long folder, int type) throws IOException {
    Findings own = new Findings(folder);
    int row = file.nodes().find(NodeIds.beside(folder, type));
    if (row < 0 || file.nodes().value(1, row) == 0) {
      return null;
    }
    try {
      NodeRef ref = file.node(NodeIds.beside(folder, type));
      return Table.open(blocks, ref, own, codes);
    } catch (LostException | IndexOutOfBoundsException e) {
      own.add(e, "A table of a folder");
      return null;
    } finally {
      own.all().forEach(this::report);
    }
  }

  private PstFolder folder(long id) throws IOException {
    PstProperties own = properties.get(id);
    List<Long> dangling = new ArrayList<>();
    Table items = table(id, NodeIds.CONTENTS);
    Table hidden = table(id, NodeIds.ASSOCIATED_CONTENTS);
    list(id, items, dangling);
    list(id, hidden, dangling);
    boolean isReachable = isReachable(id);
    if (!isReachable) {
      report(
          new PstFinding(
              PstFinding.Kind.FOLDER_UNLISTED, id, -1, "A folder that no other folder leads to"));
    }
    return new PstFolder(
        id,
        path(id),
        own.string(Tags.CONTAINER_CLASS),
        own.time(Tags.CREATED_AT),
        isReachable,
        account(own.integer(Tags.CONTENT_COUNT), items, itemNodes.getOrDefault(id, 0L)),
        account(null, hidden, hiddenNodes.getOrDefault(id, 0L)),
        dangling);
  }

  private void list(long folder, @Nullable Table table, List<Long> dangling) {
    for (long item : table == null ? new long[0] : table.rowIds()) {
      if (file.nodes().find(item) < 0) {
        dangling.add(item);
      } else {
        listed.add(item, folder);
      }
    }
  }

  private PstFolder.Account account(@Nullable Integer counter, @Nullable Table table, long nodes)
      throws IOException {
    Long rows = table == null ? null : (long) table.rowIds().length;
    Long matrixRows = null;
    try {
      matrixRows = table == null ? null : table.matrixRows();
    } catch (LostException | IndexOutOfBoundsException e) {
      findings.add(e, "The rows of a folder's table");
    }
    return new PstFolder.Account(counter, rows, matrixRows, nodes);
  }

  /** Every folder up to the root is there and listed by one around it. */
  private boolean isReachable(long id) {
    long at = id;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      if (at == NodeIds.ROOT_FOLDER) {
        return true;
      }
      if (!properties.containsKey(at) || !inHierarchy.contains(at)) {
        return false;
      }
      at = file.parent(at);
    }
    return false;
  }

  private String path(long id) throws IOException {
    List<String> names = new ArrayList<>();
    long at = id;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      PstProperties own = properties.get(at);
      if (at == NodeIds.ROOT_FOLDER || own == null) {
        break;
      }
      String name = own.string(Tags.DISPLAY_NAME);
      boolean isNamed = name != null && !name.isBlank();
      names.add(0, isNamed ? name.replace("/", "%2F") : "0x" + Long.toHexString(at));
      at = file.parent(at);
    }
    return String.join("/", names);
  }
}
