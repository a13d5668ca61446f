package org.ascertain.contacts;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.FileByteSource;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.archives.ArchiveAccess;
import org.ascertain.formats.archives.ArchiveLimits;
import org.ascertain.items.ItemLimits;
import org.ascertain.items.UnitPlace;
import org.ascertain.items.UnitReader;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;
import org.ascertain.sandbox.ParsedDocument;
import org.ascertain.sandbox.ParsedPart;
import org.ascertain.tables.Item;
import org.ascertain.tables.RowEdit;
import org.ascertain.tables.Source;
import org.ascertain.units.UnitCutter;
import org.ascertain.units.UnitLimits;

/** The messages of an archive as the table of items holds them; what is attached stays unread. */
final class ArchivedMessages {
  private ArchivedMessages() {}

  /** Messages that have a text, in order. */
  static List<Item> read(Path archive) throws IOException {
    ByteSource bytes = new FileByteSource(archive);
    Source source = source(bytes.size());
    List<Item> items = new ArrayList<>();
    UnitReader reader = new UnitReader(ArchivedMessages::unread, ItemLimits.usual());
    UnitCutter cutter = new UnitCutter(UnitLimits.DEFAULT, ArchiveAccess.of(ArchiveLimits.DEFAULT));
    for (UnitPlace unit : UnitPlace.of(cutter.cut(source, bytes))) {
      reader.read(source, unit, bytes, row -> add(items, row));
    }
    return items;
  }

  private static void add(List<Item> items, Record row) {
    if (row instanceof Item item && item.kind() == ItemKind.MESSAGE && item.text() != null) {
      items.add(item);
    }
  }

  private static ParsedDocument unread(
      InputStream bytes, long size, @Nullable String name, @Nullable String mediaType) {
    ParsedPart part = new ParsedPart(0, -1, name, "", size, "", "", null, Map.of());
    return new ParsedDocument(List.of(part), "NONE", 1, List.of());
  }

  private static Source source(long size) {
    return RowEdit.of(Source.class)
        .with("path", "archive.mbox")
        .with("sizeBytes", size)
        .with("mediaType", MediaTypes.MAILBOX)
        .with("kind", SourceKind.MAIL)
        .with("isKindDeclared", false)
        .with("side", Side.CUSTOMER)
        .row();
  }

  /** Keeps items, so that a new process need not read the archive again. */
  static void keep(List<Item> items, Path file) throws IOException {
    try (ObjectOutputStream out =
        new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(items.size());
      for (Item item : items) {
        out.writeUnshared(item);
        out.reset();
      }
    }
  }

  /** Items that were kept. */
  static List<Item> kept(Path file) throws IOException, ClassNotFoundException {
    List<Item> items = new ArrayList<>();
    try (ObjectInputStream in =
        new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        items.add((Item) in.readObject());
      }
    }
    return items;
  }

  /** The texts alone, each ended with a line end: what a search of files sees. */
  static byte[] texts(List<Item> items) {
    StringBuilder all = new StringBuilder();
    items.forEach(item -> all.append(item.text()).append('\n'));
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }
}
