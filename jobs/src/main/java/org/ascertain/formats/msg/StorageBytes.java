package org.ascertain.formats.msg;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
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

  /** Opens the bytes; the caller closes. Errors of the file below come as {@link IOException}. */
  public InputStream open() {
    Map<String, DocumentEntry> streams = new TreeMap<>();
    gather(folder, "", streams);
    Iterator<Map.Entry<String, DocumentEntry>> entries = streams.entrySet().iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return entries.hasNext();
          }

          @Override
          public InputStream nextElement() {
            Map.Entry<String, DocumentEntry> entry = entries.next();
            return stream(entry.getKey(), entry.getValue());
          }
        });
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

  private static InputStream stream(String path, DocumentEntry document) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(head)) {
      out.write(path.getBytes(StandardCharsets.UTF_8));
      out.write(0);
      out.writeLong(document.getSize());
      InputStream first = new ByteArrayInputStream(head.toByteArray());
      return new SequenceInputStream(first, new DocumentInputStream(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
