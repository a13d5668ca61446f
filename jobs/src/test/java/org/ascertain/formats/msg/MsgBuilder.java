package org.ascertain.formats.msg;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes message files for tests, property by property. */
public final class MsgBuilder {
  private final DirectoryEntry folder;
  private final int header;
  private final ByteArrayOutputStream fixed = new ByteArrayOutputStream();
  private int recipients;
  private int attachments;

  private MsgBuilder(DirectoryEntry folder, int header) {
    this.folder = folder;
    this.header = header;
  }

  /** What fills a storage. */
  @FunctionalInterface
  public interface Filling {
    /** Adds properties, recipients, attachments. */
    void fill(MsgBuilder storage) throws IOException;
  }

  /** A message file. */
  public static byte[] file(Filling filling) throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      fill(file.getRoot(), 32, filling);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private static void fill(DirectoryEntry folder, int header, Filling filling) throws IOException {
    MsgBuilder builder = new MsgBuilder(folder, header);
    filling.fill(builder);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(new byte[builder.header]);
    builder.fixed.writeTo(all);
    builder.stream("__properties_version1.0", all.toByteArray());
  }

  /** Text in UTF-16. */
  public MsgBuilder text(int id, String value) throws IOException {
    return stream(name(id, 0x001F), value.getBytes(StandardCharsets.UTF_16LE));
  }

  /** Text in a code page. */
  public MsgBuilder narrow(int id, byte[] value) throws IOException {
    return stream(name(id, 0x001E), value);
  }

  /** Bytes. */
  public MsgBuilder bytes(int id, byte[] value) throws IOException {
    return stream(name(id, 0x0102), value);
  }

  /** A number of 32 bits. */
  public MsgBuilder number(int id, int value) throws IOException {
    return fixed(id, 0x0003, value);
  }

  /** A moment in units of 100 ns since 1601. */
  public MsgBuilder time(int id, long ticks) throws IOException {
    return fixed(id, 0x0040, ticks);
  }

  private MsgBuilder fixed(int id, int type, long value) throws IOException {
    ByteBuffer entry = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    entry.putInt(id << 16 | type).putInt(6).putLong(value);
    fixed.write(entry.array());
    return this;
  }

  /** A recipient. */
  public MsgBuilder recipient(Filling filling) throws IOException {
    fill(folder.createDirectory(numbered("__recip_version1.0_#", recipients++)), 8, filling);
    return this;
  }

  /** An attachment. */
  public MsgBuilder attachment(Filling filling) throws IOException {
    fill(folder.createDirectory(numbered("__attach_version1.0_#", attachments++)), 8, filling);
    return this;
  }

  /** The message that an attachment is. */
  public MsgBuilder message(Filling filling) throws IOException {
    number(0x3705, 5);
    fill(folder.createDirectory(name(0x3701, 0x000D)), 24, filling);
    return this;
  }

  private MsgBuilder stream(String name, byte[] value) throws IOException {
    folder.createDocument(name, new ByteArrayInputStream(value));
    return this;
  }

  private static String name(int id, int type) {
    return String.format(Locale.ROOT, "__substg1.0_%04X%04X", id, type);
  }

  private static String numbered(String prefix, int number) {
    return String.format(Locale.ROOT, "%s%08X", prefix, number);
  }
}
