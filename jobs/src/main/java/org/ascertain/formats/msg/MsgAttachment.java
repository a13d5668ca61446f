package org.ascertain.formats.msg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.mapi.MapiProperties;
import org.ascertain.formats.mapi.PropertyId;
import org.ascertain.model.Nullable;

/** Something attached to a message in a message file. */
public final class MsgAttachment {
  private static final String BYTES = "__substg1.0_37010102";
  private static final String OBJECT = "__substg1.0_3701000D";
  private static final int EMBEDDED_MESSAGE = 5;

  private final int number;
  private final DirectoryEntry folder;
  private final MapiProperties properties;
  private final NamedProperties names;

  MsgAttachment(
      int number, DirectoryEntry folder, MapiProperties properties, NamedProperties names) {
    this.number = number;
    this.folder = folder;
    this.properties = properties;
    this.names = names;
  }

  /** The number of its storage. */
  public int number() {
    return number;
  }

  /** Its properties. */
  public MapiProperties properties() {
    return properties;
  }

  /** Its file name, or the name that is shown for it; null without one. */
  public @Nullable String name() {
    for (int id :
        new int[] {
          PropertyId.ATTACHED_NAME, PropertyId.ATTACHED_SHORT_NAME, PropertyId.DISPLAY_NAME
        }) {
      if (properties.text(id) != null) {
        return properties.text(id);
      }
    }
    return null;
  }

  /** Whether it is a message. */
  public boolean isMessage() {
    boolean isObject = entry(OBJECT) instanceof DirectoryEntry;
    long method = properties.number(PropertyId.ATTACH_METHOD, 0);
    return isObject && (method == EMBEDDED_MESSAGE || holdsProperties());
  }

  private boolean holdsProperties() {
    return entry(OBJECT) instanceof DirectoryEntry object
        && object.hasEntry("__properties_version1.0");
  }

  /** Whether it is an object of another program, kept as a storage. */
  public boolean isObject() {
    return entry(OBJECT) instanceof DirectoryEntry && !isMessage();
  }

  /**
   * The message that it is.
   *
   * @throws IOException when it cannot be read
   */
  public MsgMessage message() throws IOException {
    return MsgMessage.inner((DirectoryEntry) entry(OBJECT), names);
  }

  /**
   * The object that it is, as a file of its own, for programs that read such files. Its bytes are
   * made here; {@link #storage} has those that are hashed.
   *
   * @throws IOException when it cannot be read
   */
  public byte[] objectFile() throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      EntryUtils.copyNodes((DirectoryEntry) entry(OBJECT), file.getRoot());
      file.writeFilesystem(out);
      return out.toByteArray();
    } catch (RuntimeException e) {
      throw new ContentException(FailureCode.CORRUPT, "The object is not readable", e);
    }
  }

  /** The streams of the object that it is in one stream of bytes. */
  public StorageBytes storage() {
    return new StorageBytes((DirectoryEntry) entry(OBJECT));
  }

  /**
   * Opens its bytes; the caller closes.
   *
   * @throws ContentException when it has none, as when the message only points to a file
   */
  public InputStream open() throws IOException {
    if (!(entry(BYTES) instanceof DocumentEntry document)) {
      boolean isElsewhere =
          properties.has(PropertyId.ATTACHED_LONG_PATH) || properties.has(PropertyId.ATTACHED_PATH);
      throw isElsewhere
          ? new ContentException(
              FailureCode.UNREADABLE, "The message points to a file and does not hold it")
          : new ContentException(FailureCode.EMPTY, "The attachment has no bytes");
    }
    try {
      return new DocumentInputStream(document);
    } catch (IOException | RuntimeException e) {
      throw new ContentException(FailureCode.CORRUPT, "The attachment is not readable", e);
    }
  }

  private @Nullable Entry entry(String name) {
    for (Entry entry : folder) {
      if (entry.getName().equalsIgnoreCase(name)) {
        return entry;
      }
    }
    return null;
  }
}
