package org.ascertain.items;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.util.SerializableConfiguration;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.HadoopByteSource;
import org.ascertain.formats.Scratch;
import org.ascertain.matter.Matter;
import org.ascertain.model.Passwords;
import org.ascertain.model.StageName;
import org.ascertain.sandbox.DocumentParser;
import org.ascertain.sandbox.Recognition;
import org.ascertain.sandbox.Sandbox;
import org.ascertain.sandbox.SandboxLimits;
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

/** Opens every unit that was not opened before. */
public final class ItemsStage implements Stage {
  private final ZoneId assumedZone;
  private final SandboxLimits sandbox;
  private final Passwords passwords;
  private final boolean isOcrAsked;

  /** The stage of a matter, with the usual bounds on documents. */
  public ItemsStage(Matter matter) {
    this(matter, SandboxLimits.DEFAULT);
  }

  /** The stage of a matter, with other bounds on documents. */
  public ItemsStage(Matter matter, SandboxLimits sandbox) {
    this.assumedZone = matter.timeZone();
    this.sandbox = sandbox;
    this.passwords = Passwords.ofEnvironment();
    this.isOcrAsked = matter.extraction().ocr();
  }

  @Override
  public StageName name() {
    return StageName.ITEMS;
  }

  @Override
  public String fingerprint() {
    String used = passwords.size() == 0 ? "" : "/" + passwords.mark();
    String recognised = Recognition.of(isOcrAsked).mark();
    return UnitReader.VERSION + "/" + assumedZone + "/" + sandbox + used + recognised;
  }

  @Override
  public void run(StageContext context) throws IOException {
    ZoneId zone = assumedZone;
    SandboxLimits limits = sandbox;
    Passwords words = passwords;
    SerializableConfiguration shared =
        new SerializableConfiguration(context.spark().sparkContext().hadoopConfiguration());
    boolean isAsked = isOcrAsked;
    Workspace workspace = context.workspace();
    context
        .waves()
        .run(
            name(),
            fingerprint(),
            units(context.tables()),
            () -> new Reading(zone, parser(limits, words, isAsked), words, workspace, shared));
    // Where the stage fails the run does so, when no task writes any more.
    LocalScratch.remove(workspace);
  }

  private static DocumentParser parser(SandboxLimits limits, Passwords words, boolean isOcrAsked) {
    return Sandbox.shared(limits, words, Recognition.of(isOcrAsked));
  }

  private static List<UnitToRead> units(TableStore tables) {
    Map<String, Source> sources = new TreeMap<>();
    tables.all(Source.class).forEach(source -> sources.put(source.sourceId(), source));
    Map<String, String> uris = new TreeMap<>();
    tables
        .all(SourceLocation.class)
        .forEach(location -> uris.put(location.sourceId(), location.uri()));
    Map<String, UnitToRead> units = new TreeMap<>();
    for (UnitPlace place : UnitPlace.of(tables.all(Unit.class))) {
      String source = place.unit().sourceId();
      UnitToRead unit = new UnitToRead(place, sources.get(source), uris.get(source));
      units.put(unit.unitId(), unit);
    }
    return new ArrayList<>(units.values());
  }

  /** A unit, its source, and where that lies. */
  private record UnitToRead(UnitPlace place, Source source, String uri) implements WorkUnit {
    @Override
    public String unitId() {
      return place.unit().unitId();
    }

    @Override
    public long sizeBytes() {
      return place.unit().sizeBytes();
    }
  }

  private static final class Reading implements RowWork<UnitToRead> {
    private final UnitReader reader;
    private final SerializableConfiguration configuration;

    Reading(
        ZoneId zone,
        DocumentParser parser,
        Passwords passwords,
        Workspace workspace,
        SerializableConfiguration configuration) {
      Scratch scratch = Scratch.in(LocalScratch.of(workspace));
      ItemLimits limits = ItemLimits.of(zone, scratch).with(passwords);
      this.reader = new UnitReader(parser, limits);
      this.configuration = configuration;
    }

    @Override
    public void read(UnitToRead input, RowSink rows) {
      ByteSource bytes;
      try {
        bytes = new HadoopByteSource(input.uri(), configuration::value);
      } catch (IOException e) {
        reader.readNothing(input.source(), input.place(), rows);
        return;
      }
      reader.read(input.source(), input.place(), bytes, rows);
    }
  }
}
