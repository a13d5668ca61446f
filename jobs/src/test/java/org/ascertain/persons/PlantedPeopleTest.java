package org.ascertain.persons;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.ascertain.spark.Progress;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.SparkSessionExtension;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.Workspace;
import org.ascertain.statistics.ClusterAgreement;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.PersonIdChange;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.PersonMeasure;
import org.ascertain.tables.TableRuntime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Planted people resolved. Few by default; {@code -Dplanted.identifiers=1000000} asks for many, and
 * {@code -Dplanted.halves=true} then for the instalments too. {@code -Dplanted.figures=FILE}
 * appends what was measured to a file.
 */
@ExtendWith(SparkSessionExtension.class)
class PlantedPeopleTest {
  private static final long FEW = 5_000;
  private static final long IDENTIFIERS = Long.getLong("planted.identifiers", FEW);
  private static final double IDENTIFIERS_PER_PERSON = 2.5;
  private static final long PERSONS = Math.round(IDENTIFIERS / IDENTIFIERS_PER_PERSON);
  private static final PlantedPeople PEOPLE = new PlantedPeople(7);

  @TempDir Path folder;

  @Test
  void plantedPeopleAreFound(SparkSession spark) throws IOException {
    StageContext whole = context(spark, "whole");
    write(whole, spark, 1);
    PlantedFigures figures = PlantedFigures.of(() -> resolve(whole, "whole"));
    ClusterAgreement agreement = agreement(whole, spark);
    figures.report(IDENTIFIERS, agreement);
    report(whole);
    assertThat(agreement.elementF1().orElseThrow()).isGreaterThanOrEqualTo(0.97);
    assertThat(agreement.largestFoundGroup()).isLessThanOrEqualTo(agreement.largestTrueGroup());
    if (IDENTIFIERS == FEW || Boolean.getBoolean("planted.halves")) {
      inTwoHalves(spark, whole);
    }
  }

  private static void resolve(StageContext context, String runId) throws IOException {
    new PersonsStage(null).run(context.inRun(runId));
  }

  /** The same people and ids when half of the records come first, and every lost id is told. */
  private void inTwoHalves(SparkSession spark, StageContext whole) throws IOException {
    StageContext halves = context(spark, "halves");
    write(halves, spark, 2);
    resolve(halves, "first");
    Dataset<Row> before = halves.tables().rows(PersonIdentifier.class);
    write(halves, spark, 1);
    resolve(halves, "second");
    Dataset<Row> expected = whole.tables().rows(PersonIdentifier.class);
    Dataset<Row> now = halves.tables().rows(PersonIdentifier.class);
    assertThat(now.exceptAll(expected).limit(1).collectAsList()).isEmpty();
    assertThat(expected.exceptAll(now).limit(1).collectAsList()).isEmpty();

    Dataset<Row> gone =
        before.select("person_id").distinct().except(expected.select("person_id").distinct());
    Dataset<Row> told = halves.tables().rows(PersonIdChange.class).select("old_person_id");
    assertThat(gone.count()).isPositive();
    assertThat(gone.except(told).limit(1).collectAsList()).isEmpty();
  }

  private StageContext context(SparkSession spark, String name) {
    Workspace workspace = new Workspace(folder.resolve(name).toUri().toString());
    return TableRuntime.context(spark, workspace, 1000, Progress.SILENT);
  }

  private static void write(StageContext context, SparkSession spark, int each) {
    Dataset<ContactRecord> records =
        spark
            .range(0, PERSONS, 1, 8)
            .flatMap(
                (FlatMapFunction<Long, ContactRecord>)
                    number -> PEOPLE.person(number).records().iterator(),
                RecordEncoder.of(ContactRecord.class))
            .filter(
                (FilterFunction<ContactRecord>)
                    record -> Math.floorMod(record.itemId().hashCode(), each) == 0);
    context.tables().replace(ContactRecord.class, records);
  }

  /** Shared identifiers are groups of their own, numbered from the number of people up. */
  private static ClusterAgreement agreement(StageContext context, SparkSession spark) {
    Dataset<Row> truth =
        spark
            .range(0, PERSONS, 1, 8)
            .flatMap(
                (FlatMapFunction<Long, String>)
                    number ->
                        PEOPLE.person(number).own().stream()
                            .map(own -> own + " " + number)
                            .iterator(),
                Encoders.STRING())
            .selectExpr("split_part(value, ' ', 1) AS planted", "split_part(value, ' ', 2) AS who");
    Iterator<Row> rows =
        context
            .tables()
            .rows(PersonIdentifier.class)
            .join(truth, col("identifier").equalTo(col("planted")), "left")
            .selectExpr("coalesce(who, identifier) AS who", "person_id")
            .toLocalIterator();
    Numbers planted = new Numbers();
    Numbers found = new Numbers();
    while (rows.hasNext()) {
      Row row = rows.next();
      planted.add(row.getString(0));
      found.add(row.getString(1));
    }
    return ClusterAgreement.of(planted.list(), found.list());
  }

  /** Numbers for names, in the order of their first use. */
  private static final class Numbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] list = new int[1024];
    private int size;

    void add(String name) {
      if (size == list.length) {
        list = Arrays.copyOf(list, 2 * size);
      }
      list[size++] = numbers.computeIfAbsent(name, key -> numbers.size());
    }

    int[] list() {
      return Arrays.copyOf(list, size);
    }
  }

  private static void report(StageContext context) {
    context
        .tables()
        .read(PersonMeasure.class)
        .where("measure <> 'BLOCK_OVERFLOW'")
        .orderBy("measure", "category")
        .collectAsList()
        .forEach(
            row -> System.out.printf("  %s %s %.3f%n", row.measure(), row.category(), row.value()));
  }
}
