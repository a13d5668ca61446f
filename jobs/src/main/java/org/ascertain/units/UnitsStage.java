package org.ascertain.units;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.util.SerializableConfiguration;
import org.ascertain.formats.HadoopByteSource;
import org.ascertain.formats.Scratch;
import org.ascertain.formats.archives.ArchiveAccess;
import org.ascertain.formats.archives.ArchiveLimits;
import org.ascertain.model.Passwords;
import org.ascertain.model.StageName;
import org.ascertain.spark.LocalScratch;
import org.ascertain.spark.RowSink;
import org.ascertain.spark.RowWork;
import org.ascertain.spark.Stage;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.TableStore;
import org.ascertain.spark.WorkUnit;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.Source;
import org.ascertain.tables.SourceLocation;
import org.ascertain.tables.Unit;

/** Cuts every source that was not cut before. */
public final class UnitsStage implements Stage {
  private final UnitLimits limits;
  private final Passwords passwords = Passwords.ofEnvironment();

  /** The stage with the usual sizes of units. */
  public UnitsStage() {
    this(UnitLimits.DEFAULT);
  }

  /** The stage with other sizes of units. */
  public UnitsStage(UnitLimits limits) {
    this.limits = limits;
  }

  @Override
  public StageName name() {
    return StageName.UNITS;
  }

  @Override
  public String fingerprint() {
    String used = passwords.size() == 0 ? "" : "/" + passwords.mark();
    return UnitCutter.VERSION + "/" + limits + used;
  }

  @Override
  public void run(StageContext context) throws IOException {
    List<SourceToCut> sources = sources(context.tables());
    removeOld(context, sources);
    UnitLimits sizes = limits;
    Passwords words = passwords;
    Workspace workspace = context.workspace();
    SerializableConfiguration shared =
        new SerializableConfiguration(context.spark().sparkContext().hadoopConfiguration());
    context
        .waves()
        .run(name(), fingerprint(), sources, () -> new Cutting(sizes, words, workspace, shared));
  }

  /** Rows of this table belong to sources; those of sources that are cut again must go. */
  private void removeOld(StageContext context, List<SourceToCut> sources) {
    Set<String> done = context.attempts().done(name(), fingerprint());
    Set<String> kept =
        sources.stream()
            .map(SourceToCut::unitId)
            .filter(done::contains)
            .collect(Collectors.toSet());
    List<String> old =
        context.tables().all(Unit.class).stream()
            .filter(unit -> !kept.contains(unit.sourceId()))
            .map(Unit::unitId)
            .toList();
    context.tables().removeUnits(Unit.class, old);
  }

  private static List<SourceToCut> sources(TableStore tables) {
    Map<String, String> uris = new TreeMap<>();
    tables
        .all(SourceLocation.class)
        .forEach(location -> uris.put(location.sourceId(), location.uri()));
    Map<String, SourceToCut> sources = new TreeMap<>();
    for (Source source : tables.all(Source.class)) {
      sources.put(source.sourceId(), new SourceToCut(source, uris.get(source.sourceId())));
    }
    return List.copyOf(sources.values());
  }

  /** A source and where it lies. */
  private record SourceToCut(Source source, String uri) implements WorkUnit {
    @Override
    public String unitId() {
      return source.sourceId();
    }

    @Override
    public long sizeBytes() {
      return source.sizeBytes();
    }
  }

  private static final class Cutting implements RowWork<SourceToCut> {
    private final UnitCutter cutter;
    private final SerializableConfiguration configuration;

    Cutting(
        UnitLimits limits,
        Passwords passwords,
        Workspace workspace,
        SerializableConfiguration configuration) {
      Scratch scratch = Scratch.in(LocalScratch.of(workspace));
      this.cutter =
          new UnitCutter(limits, new ArchiveAccess(ArchiveLimits.DEFAULT, passwords, scratch));
      this.configuration = configuration;
    }

    @Override
    public void read(SourceToCut input, RowSink rows) {
      units(input).forEach(rows);
    }

    private List<Unit> units(SourceToCut input) {
      try {
        HadoopByteSource bytes = new HadoopByteSource(input.uri(), configuration::value);
        return cutter.cut(input.source(), bytes);
      } catch (IOException e) {
        // Whoever reads the unit tells that the storage does not deliver it.
        return List.of(UnitCutter.whole(input.source()));
      }
    }
  }
}
