package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;

/** The nodes that every file has beside its folders: message store, name map, templates. */
final class StoreNodes {
  private static final int STORE = 0x21;
  private static final int NAME_MAP = 0x61;
  private static final int VALID_FOLDERS = 0x89;

  private final NodeWriting writing;

  StoreNodes(NodeWriting writing) {
    this.writing = writing;
  }

  /**
   * Writes them.
   *
   * @param name display name of the store
   * @param password null for a file without one
   */
  void write(NodeList nodes, String name, @Nullable String password) throws IOException {
    byte[] id = HexFormat.of().parseHex(Hashes.id("pst", name).substring(0, 32));
    PstProperties store = PstProperties.empty().bytes(0x0FF9, id).text(0x3001, name);
    store.integer(0x35DF, VALID_FOLDERS).integer(0x0E38, 0).bytes(0x0E34, new byte[24]);
    store.bytes(0x35E0, EntryIds.node(id, FolderIds.TOP));
    store.bytes(0x35E3, EntryIds.node(id, FolderIds.DELETED_ITEMS));
    store.bytes(0x35E7, EntryIds.node(id, FolderIds.SEARCH_ROOT));
    store.integer(0x67FF, password == null ? 0 : passwordCheck(password));
    nodes.add(STORE, new PropertyContext(writing).putAll(store).finish(), 0);
    nodes.add(NAME_MAP, writing.names().write(writing), 0);
    template(nodes, 0x60D, Tables.HIERARCHY);
    template(nodes, 0x60E, Tables.CONTENTS);
    template(nodes, 0x60F, Tables.ASSOCIATED);
    template(nodes, 0x671, Tables.ATTACHMENTS);
    template(nodes, 0x692, Tables.RECIPIENTS);
  }

  private void template(NodeList nodes, int id, TableShape shape) throws IOException {
    nodes.add(id, new TableStream(writing, shape).finish(), 0);
  }

  /** The check value of a password; nothing is encrypted with it. */
  private static int passwordCheck(String password) {
    byte[] bytes = password.getBytes(StandardCharsets.ISO_8859_1);
    return Checks.crc(bytes, 0, bytes.length);
  }
}
