package org.ascertain.formats.msg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;

/**
 * The streams of a storage as one stream of bytes, in a canonical order (version 1): for each
 * stream in the order of its path, by UTF-16 units: the bytes of its path in UTF-8 (names joined by
 * {@code /}), a zero byte, its length as eight bytes with the highest first, and its bytes.
 * Storages without streams leave no trace. It depends on what the storage holds, not on where in
 * the file it lies.
 */
public final class StorageBytes {
  private final DirectoryEntry folder;

  StorageBytes(DirectoryEntry folder) {
    this.folder = folder;
  }

  /**
   * Opens the bytes; the caller closes.
   *
   * @throws IOException when a stream cannot be opened
   */
  public InputStream open() throws IOException {
    Map<String, DocumentEntry> streams = new TreeMap<>();
    gather(folder, "", streams);
    List<InputStream> parts = new ArrayList<>();
    for (Map.Entry<String, DocumentEntry> entry : streams.entrySet()) {
      parts.add(head(entry.getKey(), entry.getValue().getSize()));
      parts.add(new DocumentInputStream(entry.getValue()));
    }
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static void gather(
      DirectoryEntry folder, String path, Map<String, DocumentEntry> streams) {
    for (Entry entry : folder) {
      String name = path + entry.getName();
      if (entry instanceof DocumentEntry document) {
        streams.put(name, document);
      } else if (entry instanceof DirectoryEntry inner) {
        gather(inner, name + "/", streams);
      }
    }
  }

  private static InputStream head(String path, long length) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    ByteBuffer head = ByteBuffer.allocate(name.length + 1 + Long.BYTES);
    head.put(name).put((byte) 0).putLong(length);
    return new ByteArrayInputStream(head.array());
  }
}
