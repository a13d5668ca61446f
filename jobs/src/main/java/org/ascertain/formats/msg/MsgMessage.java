package org.ascertain.formats.msg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.mapi.CodePages;
import org.ascertain.formats.mapi.MapiProperties;

/** A message in a message file: at its top, or inside another message. */
public final class MsgMessage {
  /** Bytes before the first property in a message, in one inside another, and in anything else. */
  private static final int TOP_HEADER = 32;

  private static final int INNER_HEADER = 24;
  private static final int OTHER_HEADER = 8;
  private static final String RECIPIENT = "__recip_version1.0_#";
  private static final String ATTACHMENT = "__attach_version1.0_#";

  private final DirectoryEntry folder;
  private final NamedProperties names;
  private final MapiProperties properties;

  private MsgMessage(DirectoryEntry folder, int header, NamedProperties names) throws IOException {
    this.folder = folder;
    this.names = names;
    this.properties = new PropertyStorage(folder, names).read(header);
    properties.decodeWith(CodePages.of(properties));
  }

  static MsgMessage top(DirectoryEntry root) throws IOException {
    boolean isMessage = false;
    for (Entry entry : root) {
      String name = entry.getName();
      isMessage |= name.startsWith("__properties_") || name.startsWith("__substg1.0_");
    }
    if (!isMessage) {
      throw new ContentException(FailureCode.CORRUPT, "The file holds no Outlook message");
    }
    return new MsgMessage(root, TOP_HEADER, NamedProperties.of(root));
  }

  static MsgMessage inner(DirectoryEntry storage, NamedProperties names) throws IOException {
    return new MsgMessage(storage, INNER_HEADER, names);
  }

  /** Its own properties. */
  public MapiProperties properties() {
    return properties;
  }

  /**
   * The properties of its recipients, in the order of their numbers.
   *
   * @throws IOException when they cannot be read
   */
  public List<MapiProperties> recipients() throws IOException {
    List<MapiProperties> recipients = new ArrayList<>();
    for (DirectoryEntry storage : storages(RECIPIENT).values()) {
      recipients.add(within(storage));
    }
    return recipients;
  }

  /**
   * What is attached to it, in the order of their numbers.
   *
   * @throws IOException when they cannot be listed
   */
  public List<MsgAttachment> attachments() throws IOException {
    List<MsgAttachment> attachments = new ArrayList<>();
    for (Map.Entry<Integer, DirectoryEntry> numbered : storages(ATTACHMENT).entrySet()) {
      DirectoryEntry storage = numbered.getValue();
      attachments.add(new MsgAttachment(numbered.getKey(), storage, within(storage), names));
    }
    return attachments;
  }

  /**
   * Its streams in one stream of bytes, for hashes: the message itself has none.
   *
   * @see StorageBytes
   */
  public StorageBytes storage() {
    return new StorageBytes(folder);
  }

  private MapiProperties within(DirectoryEntry storage) throws IOException {
    MapiProperties found = new PropertyStorage(storage, names).read(OTHER_HEADER);
    found.decodeWith(properties.charset());
    return found;
  }

  private Map<Integer, DirectoryEntry> storages(String prefix) {
    Map<Integer, DirectoryEntry> storages = new TreeMap<>();
    for (Entry entry : folder) {
      String name = entry.getName();
      String number = name.substring(Math.min(prefix.length(), name.length()));
      boolean isOne =
          name.toLowerCase(Locale.ROOT).startsWith(prefix) && number.matches("[0-9A-Fa-f]{1,8}");
      if (isOne && entry instanceof DirectoryEntry storage) {
        storages.putIfAbsent((int) Long.parseLong(number, 16), storage);
      }
    }
    return storages;
  }
}
