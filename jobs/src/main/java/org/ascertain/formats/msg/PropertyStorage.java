package org.ascertain.formats.msg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.ascertain.formats.mapi.MapiProperties;
import org.ascertain.formats.mapi.PropertyId;
import org.ascertain.formats.mapi.PropertyType;

/**
 * The properties that a storage holds: fixed ones in one stream, others in streams of their own.
 */
final class PropertyStorage {
  private static final int ENTRY = 16;
  private static final Pattern NAME =
      Pattern.compile("__substg1\\.0_([0-9A-F]{4})([0-9A-F]{4})", Pattern.CASE_INSENSITIVE);

  private final DirectoryEntry storage;
  private final NamedProperties names;
  private final MapiProperties properties = new MapiProperties();

  PropertyStorage(DirectoryEntry storage, NamedProperties names) {
    this.storage = storage;
    this.names = names;
  }

  /** Reads all; the fixed ones begin after {@code header} bytes of their stream. */
  MapiProperties read(int header) throws IOException {
    for (Entry entry : storage) {
      Matcher name = NAME.matcher(entry.getName());
      if (name.matches() && entry instanceof DocumentEntry document) {
        value(Integer.parseInt(name.group(1), 16), Integer.parseInt(name.group(2), 16), document);
      }
    }
    fixed(Streams.bytes(storage, "__properties_version1.0"), header);
    return properties;
  }

  private void value(int id, int type, DocumentEntry document) throws IOException {
    boolean isAttachment = id == PropertyId.ATTACHED;
    int kept = names.of(id);
    if (type == PropertyType.TEXT) {
      properties.put(kept, new String(Streams.bytes(document), StandardCharsets.UTF_16LE));
    } else if (type == PropertyType.TEXT8) {
      properties.put(kept, new MapiProperties.Narrow(Streams.bytes(document)));
    } else if (type == PropertyType.BINARY && !isAttachment) {
      properties.put(kept, Streams.bytes(document));
    }
  }

  private void fixed(ByteBuffer entries, int header) {
    for (int at = header; at + ENTRY <= entries.limit(); at += ENTRY) {
      int type = entries.getShort(at) & 0xFFFF;
      int id = entries.getShort(at + 2) & 0xFFFF;
      byte[] value = new byte[8];
      entries.get(at + 8, value);
      if (PropertyType.fixedLength(type) > 0) {
        properties.put(names.of(id), PropertyType.fixed(type, value));
      }
    }
  }
}
