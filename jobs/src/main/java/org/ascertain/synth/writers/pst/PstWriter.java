package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ascertain.model.Nullable;

/**
 * Writes a PST file in one pass: items go to the file as they are added, folders, indexes and the
 * header when it is closed. Memory is some 30 bytes a block of up to 8 KB and a few blocks a
 * folder. The same calls give the same bytes.
 */
public final class PstWriter implements AutoCloseable {
  private static final Charset ANSI = Charset.forName("windows-1252");
  private static final int MESSAGE = 0x04;
  private static final int ASSOCIATED_MESSAGE = 0x08;
  private static final int NEVER_WRITTEN_INDEX = 0x3FF_0000;

  private final PstVariant variant;
  private final PstEncoding encoding;
  private final RegionOutput output;
  private final BlockStore blocks;
  private final NodeWriting writing;
  private final NodeList nodes;
  private final MessageNodes messages;
  private final Map<Integer, FolderNodes> folders = new LinkedHashMap<>();
  private final PstFolder top;
  private String storeName = "Personal Folders";
  @Nullable private String password;
  private int nextFolder = FolderIds.FIRST_INDEX;
  private int nextMissing = NEVER_WRITTEN_INDEX;

  private PstWriter(Path file, PstVariant variant, PstEncoding encoding) throws IOException {
    this.variant = variant;
    this.encoding = encoding;
    this.output = new RegionOutput(file, variant);
    this.blocks = new BlockStore(variant, encoding, output);
    this.writing = new NodeWriting(blocks, new ValueBytes(variant, ANSI), new NameMap());
    this.nodes = new NodeList(variant);
    this.messages = new MessageNodes(writing);
    FolderNodes root = open(new PstFolder(FolderIds.ROOT, ""), FolderIds.ROOT, "");
    this.top = new PstFolder(FolderIds.TOP, "Top of Personal Folders");
    root.list(open(top, FolderIds.ROOT, ""));
    PstFolder search = new PstFolder(FolderIds.SEARCH_ROOT, "Search Root");
    root.list(open(search, FolderIds.ROOT, ""));
    PstFolder deleted = new PstFolder(FolderIds.DELETED_ITEMS, "Deleted Items");
    nodesOf(top).list(open(deleted, FolderIds.TOP, "IPF.Note"));
  }

  /**
   * Starts a file, which replaces one of the same name. Texts of an ANSI file are in windows-1252;
   * what that lacks becomes a question mark.
   *
   * @throws IOException when the file cannot be written
   */
  public static PstWriter create(Path file, PstVariant variant, PstEncoding encoding)
      throws IOException {
    return new PstWriter(file, variant, encoding);
  }

  /** Names the message store; before the file is closed. */
  public PstWriter named(String name) {
    storeName = name;
    return this;
  }

  /** Sets the password that Outlook asks for; nothing is encrypted with it. */
  public PstWriter protectedBy(String newPassword) {
    password = newPassword;
    return this;
  }

  /** The folder that holds all folders that a user sees. */
  public PstFolder top() {
    return top;
  }

  /** Adds a folder of mail. */
  public PstFolder folder(PstFolder parent, String name) {
    return folder(parent, name, "IPF.Note");
  }

  /** Adds a folder whose items are of a kind, such as {@code IPF.Contact}. */
  public PstFolder folder(PstFolder parent, String name, String containerClass) {
    PstFolder folder = unlistedFolder(parent, name, containerClass);
    nodesOf(parent).list(folders.get(folder.nodeId()));
    return folder;
  }

  /** Adds a folder that the hierarchy table of its parent does not list: damage. */
  public PstFolder unlistedFolder(PstFolder parent, String name, String containerClass) {
    PstFolder folder = new PstFolder(nextFolder++ << 5 | FolderIds.TYPE, name);
    open(folder, parent.nodeId(), containerClass);
    return folder;
  }

  /**
   * Adds an item to a folder.
   *
   * @return its node id
   * @throws IOException when it cannot be written
   */
  public int message(PstFolder folder, PstMessage message) throws IOException {
    return message(Placement.in(folder), message);
  }

  /**
   * Adds an item, soundly or as damage.
   *
   * @return its node id
   * @throws IOException when it cannot be written
   */
  public int message(Placement placement, PstMessage message) throws IOException {
    int type = message.isHidden() ? ASSOCIATED_MESSAGE : MESSAGE;
    int id = messages.nextId(type);
    MessageNodes.Written written = messages.write(message);
    nodes.add(id, written.content(), placement.parent());
    if (placement.rowIn() != null) {
      FolderNodes folder = nodesOf(placement.rowIn());
      if (message.isHidden()) {
        folder.addAssociated(id, written.row());
      } else {
        folder.addContent(id, written.row());
      }
    }
    return id;
  }

  /**
   * Adds a row whose item does not exist: damage.
   *
   * @return the node id that the row names
   * @throws IOException when it cannot be written
   */
  public int danglingRow(PstFolder folder, PstProperties row) throws IOException {
    int id = nextMissing++ << 5 | MESSAGE;
    nodesOf(folder).addContent(id, row);
    return id;
  }

  /** Bytes of the file so far, without what is written when it is closed. */
  public long size() {
    return output.size();
  }

  @Override
  public void close() throws IOException {
    try (output) {
      for (FolderNodes folder : folders.values()) {
        folder.finish(nodes);
      }
      new StoreNodes(writing).write(nodes, storeName, password);
      BTreePages.PageIds pages = new BTreePages.PageIds();
      BTreePages.Reference nodeTree =
          new BTreePages(variant, output, PageType.NODE_TREE, pages)
              .write(nodes.sorted(), nodes.entrySize());
      BTreePages.Reference blockTree =
          new BTreePages(variant, output, PageType.BLOCK_TREE, pages)
              .write(blocks.entries(), blocks.entrySize());
      output.finish();
      new FileHeader(variant, encoding, output)
          .write(
              new FileHeader.Indexes(
                  nodeTree, blockTree, blocks.nextId(), pages.next(), nodes.nextIndexes()));
    }
  }

  private FolderNodes open(PstFolder folder, int parent, String containerClass) {
    FolderNodes opened = new FolderNodes(writing, folder, parent, containerClass);
    folders.put(folder.nodeId(), opened);
    return opened;
  }

  private FolderNodes nodesOf(PstFolder folder) {
    FolderNodes found = folders.get(folder.nodeId());
    if (found == null) {
      throw new IllegalArgumentException(folder + " is not of this file.");
    }
    return found;
  }
}
