package org.ascertain.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.FileByteSource;
import org.ascertain.matter.ExtractionSettings;
import org.ascertain.matter.Matter;
import org.ascertain.model.StageName;
import org.ascertain.spark.Progress;
import org.ascertain.spark.SparkSessionExtension;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.Reconciliation;
import org.ascertain.tables.Source;
import org.ascertain.tables.SourceLocation;
import org.ascertain.tables.TableRuntime;
import org.ascertain.tables.Unit;
import org.ascertain.units.UnitLimits;
import org.ascertain.units.UnitsStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The stages units and items, one after the other, on files. */
@ExtendWith(SparkSessionExtension.class)
class ItemsStageTest {
  private static final String MESSAGE =
      "From a@x.example Mon Jan  2 10:00:00 2017\nFrom: a@x.example\nSubject: b\n\nwords\n\n";

  @TempDir Path folder;

  @Test
  void sourcesBecomeItemsOnce(SparkSession spark) throws Exception {
    StageContext context = context(spark);
    write("inbox.mbox", MESSAGE.repeat(6));
    write("_empty.txt", "");
    write("gone.txt", "words");
    register(context, "inbox.mbox", "_empty.txt", "gone.txt");
    Files.delete(folder.resolve("gone.txt"));
    UnitsStage units = new UnitsStage(new UnitLimits(150, 200, 1 << 20));
    ItemsStage items = new ItemsStage(matter());

    units.run(context);
    items.run(context);
    long waves = context.attempts().waves(StageName.ITEMS).size();
    units.run(context);
    items.run(context);

    assertThat(context.tables().read(Unit.class).collectAsList()).hasSize(5);
    assertThat(context.tables().read(Item.class).collectAsList())
        .hasSize(7)
        .extracting(Item::itemId)
        .doesNotHaveDuplicates();
    assertThat(context.tables().read(ItemFailure.class).collectAsList())
        .extracting(ItemFailure::code)
        .containsExactlyInAnyOrder(FailureCode.EMPTY, FailureCode.UNREADABLE);
    assertThat(context.tables().read(Reconciliation.class).collectAsList())
        .isNotEmpty()
        .allMatch(account -> account.difference() == 0);
    assertThat(context.attempts().waves(StageName.ITEMS)).hasSize((int) waves);
  }

  @Test
  void largeContainersInArchivesLieInScratchUntilTheirUnitsAreRead(SparkSession spark)
      throws Exception {
    StageContext context = context(spark);
    byte[] mailbox = MESSAGE.repeat(6).getBytes(StandardCharsets.UTF_8);
    byte[] inner = Archives.zip(Map.of("in.mbox", mailbox));
    Files.write(folder.resolve("mail.zip"), Archives.zip(Map.of("mail.zip", inner)));
    register(context, "mail.zip");
    Path scratch = folder.resolve("workspace/scratch");

    new UnitsStage(new UnitLimits(150, 200, 1 << 20).withNested(100)).run(context);
    assertThat(Files.getPosixFilePermissions(scratch))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(scratch).isNotEmptyDirectory();
    new ItemsStage(matter()).run(context);

    assertThat(scratch).doesNotExist();
    assertThat(context.tables().read(Unit.class).collectAsList()).hasSize(5);
    assertThat(context.tables().read(Item.class).collectAsList())
        .extracting(Item::ordinal)
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    assertThat(context.tables().read(Reconciliation.class).collectAsList())
        .isNotEmpty()
        .allMatch(account -> account.difference() == 0);
  }

  private StageContext context(SparkSession spark) {
    Workspace workspace = new Workspace(folder.resolve("workspace").toUri().toString());
    return TableRuntime.context(spark, workspace, 1 << 20, Progress.SILENT);
  }

  private void write(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private void register(StageContext context, String... names) throws IOException {
    List<Source> sources = new ArrayList<>();
    List<SourceLocation> locations = new ArrayList<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      Source source = Reading.source(name, new FileByteSource(file), null);
      sources.add(source);
      locations.add(
          new SourceLocation(
              source.sourceId(), file.toUri().toString(), source.sizeBytes(), Instant.EPOCH));
    }
    context.tables().replace(Source.class, sources);
    context.tables().replace(SourceLocation.class, locations);
  }

  private static Matter matter() {
    return new Matter(
        "m",
        "m",
        "",
        "",
        "",
        ZoneOffset.UTC,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        Map.of(),
        List.of(),
        ExtractionSettings.DEFAULT);
  }
}
