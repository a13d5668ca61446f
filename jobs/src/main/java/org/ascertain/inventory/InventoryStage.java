package org.ascertain.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.ascertain.errors.UserException;
import org.ascertain.formats.HadoopByteSource;
import org.ascertain.matter.Location;
import org.ascertain.matter.Matter;
import org.ascertain.matter.SourceEntry;
import org.ascertain.model.Hashes;
import org.ascertain.model.StageName;
import org.ascertain.spark.RowSink;
import org.ascertain.spark.RowWork;
import org.ascertain.spark.Stage;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.Source;
import org.ascertain.tables.SourceLocation;

/** Takes in every file that the matter's sources match and that was not taken in before. */
public final class InventoryStage implements Stage {
  private static final String VERSION = "1";

  private final Matter matter;
  private final Configuration configuration;
  private List<ListedFile> files;

  /** The stage of a matter. */
  public InventoryStage(Matter matter, Configuration configuration) {
    this.matter = matter;
    this.configuration = configuration;
  }

  @Override
  public StageName name() {
    return StageName.INVENTORY;
  }

  @Override
  public String fingerprint() {
    StringBuilder listing = new StringBuilder(VERSION).append('\n').append(matter.sources());
    for (ListedFile file : files()) {
      listing.append('\n').append(file.unitId()).append(' ').append(file.path());
    }
    return Hashes.sha256(listing.toString());
  }

  @Override
  public void run(StageContext context) throws IOException {
    List<SourceEntry> entries = List.copyOf(matter.sources());
    List<DeclaredHashes> hashes = new ArrayList<>();
    for (SourceEntry entry : entries) {
      hashes.add(declared(entry));
    }
    SerializableConfiguration shared =
        new SerializableConfiguration(context.spark().sparkContext().hadoopConfiguration());
    String version = VERSION + "/" + Hashes.sha256(entries.toString());
    context
        .waves()
        .run(StageName.INVENTORY, version, files(), () -> new Taking(entries, hashes, shared));
    removeWithdrawn(context.tables());
  }

  /** A file that is no longer listed, or was replaced, is no source any more. */
  private void removeWithdrawn(TableStore tables) {
    Set<String> listed = new HashSet<>();
    files().forEach(file -> listed.add(key(file.uri(), file.modifiedAtMillis())));
    List<SourceLocation> locations = tables.all(SourceLocation.class);
    List<SourceLocation> kept =
        locations.stream()
            .filter(at -> listed.contains(key(at.uri(), at.modifiedAt().toEpochMilli())))
            .toList();
    if (kept.size() < locations.size()) {
      Object[] ids = kept.stream().map(SourceLocation::sourceId).toArray();
      tables.replace(
          Source.class,
          tables.typed(
              Source.class, tables.rows(Source.class).where(functions.col("source_id").isin(ids))));
      tables.replace(SourceLocation.class, kept);
    }
  }

  private static String key(String uri, long modifiedAtMillis) {
    return uri + "@" + modifiedAtMillis;
  }

  private List<ListedFile> files() {
    if (files == null) {
      try {
        files = new SourceLister(matter, configuration).list();
      } catch (IOException e) {
        throw new UserException("Cannot list the sources of the matter: " + e.getMessage(), e);
      }
    }
    return files;
  }

  private DeclaredHashes declared(SourceEntry entry) throws IOException {
    if (entry.received() == null || entry.received().hashes() == null) {
      return DeclaredHashes.none();
    }
    Path path =
        new Path(Location.of(matter.location()).parent().resolve(entry.received().hashes()).uri());
    try (InputStream in = path.getFileSystem(configuration).open(path)) {
      return DeclaredHashes.read(in);
    }
  }

  /** Takes in one file after the other. */
  private static final class Taking implements RowWork<ListedFile> {
    private final List<SourceEntry> entries;
    private final List<DeclaredHashes> hashes;
    private final SerializableConfiguration configuration;

    Taking(
        List<SourceEntry> entries,
        List<DeclaredHashes> hashes,
        SerializableConfiguration configuration) {
      this.entries = entries;
      this.hashes = hashes;
      this.configuration = configuration;
    }

    @Override
    public void read(ListedFile file, RowSink rows) throws IOException {
      Receipt receipt = new Receipt(entries.get(file.entry()), hashes.get(file.entry()));
      Source source = receipt.take(file, new HadoopByteSource(file.uri(), configuration::value));
      rows.accept(source);
      rows.accept(Receipt.location(file, source));
    }
  }
}
