package org.ascertain.persons;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
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
 * then runs once only, at that size.
 */
@ExtendWith(SparkSessionExtension.class)
class PlantedPeopleTest {
  private static final long FEW = 5_000;
  private static final double IDENTIFIERS_PER_PERSON = 2.5;
  private static final PlantedPeople PEOPLE = new PlantedPeople(7);

  @TempDir Path folder;

  @Test
  void plantedPeopleAreFound(SparkSession spark) throws IOException {
    long identifiers = Long.getLong("planted.identifiers", FEW);
    long people = Math.round(identifiers / IDENTIFIERS_PER_PERSON);
    StageContext whole = context(spark, "whole");
    write(whole, spark, people, 1);
    long begun = System.nanoTime();
    long cpuBegun = cpuNanos();
    new PersonsStage(null).run(whole.inRun("whole"));
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf("%.1f s of processor time%n", (cpuNanos() - cpuBegun) / 1e9);
    ClusterAgreement agreement = agreement(whole, spark, people);
    report(whole, agreement, seconds);
    assertThat(agreement.elementF1().orElseThrow()).isGreaterThanOrEqualTo(0.97);
    assertThat(agreement.largestFoundGroup()).isLessThanOrEqualTo(agreement.largestTrueGroup());
    if (identifiers == FEW) {
      inTwoHalves(spark, people, rows(whole));
    }
  }

  /** What the process used: on a busy machine the clock says little. */
  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The same people and ids when half of the records come first, and every lost id is told. */
  private void inTwoHalves(SparkSession spark, long people, List<PersonIdentifier> expected)
      throws IOException {
    StageContext halves = context(spark, "halves");
    write(halves, spark, people, 2);
    new PersonsStage(null).run(halves.inRun("first"));
    List<PersonIdentifier> before = rows(halves);
    write(halves, spark, people, 1);
    new PersonsStage(null).run(halves.inRun("second"));
    assertThat(rows(halves)).containsExactlyInAnyOrderElementsOf(expected);

    List<String> gone = new ArrayList<>(before.stream().map(PersonIdentifier::personId).toList());
    gone.removeAll(expected.stream().map(PersonIdentifier::personId).distinct().toList());
    assertThat(halves.tables().read(PersonIdChange.class).collectAsList())
        .extracting(PersonIdChange::oldPersonId)
        .isNotEmpty()
        .containsAll(gone);
  }

  private StageContext context(SparkSession spark, String name) {
    Workspace workspace = new Workspace(folder.resolve(name).toUri().toString());
    return TableRuntime.context(spark, workspace, 1000, Progress.SILENT);
  }

  private static void write(StageContext context, SparkSession spark, long people, int each) {
    Dataset<ContactRecord> records =
        spark
            .range(0, people, 1, 8)
            .flatMap(
                (FlatMapFunction<Long, ContactRecord>)
                    number -> PEOPLE.person(number).records().iterator(),
                RecordEncoder.of(ContactRecord.class))
            .filter(
                (FilterFunction<ContactRecord>)
                    record -> Math.floorMod(record.itemId().hashCode(), each) == 0);
    context.tables().replace(ContactRecord.class, records);
  }

  private static List<PersonIdentifier> rows(StageContext context) {
    return context.tables().read(PersonIdentifier.class).collectAsList();
  }

  /** Shared identifiers are groups of their own, numbered from the number of people up. */
  private static ClusterAgreement agreement(StageContext context, SparkSession spark, long people) {
    Dataset<Row> truth =
        spark
            .range(0, people, 1, 8)
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

  private static void report(StageContext context, ClusterAgreement agreement, double seconds) {
    System.out.printf(
        "%d groups planted, %d found; B-cubed P %.4f R %.4f F1 %.4f %s; pairwise P %.4f R %.4f;"
            + " largest %d planted, %d found; %.1f s, %d MB of heap at the end%n",
        agreement.trueGroups(),
        agreement.foundGroups(),
        agreement.elementPrecision().orElseThrow(),
        agreement.elementRecall().orElseThrow(),
        agreement.elementF1().orElseThrow(),
        agreement.elementF1Interval(0.95).orElseThrow(),
        agreement.pairwisePrecision().orElseThrow(),
        agreement.pairwiseRecall().orElseThrow(),
        agreement.largestTrueGroup(),
        agreement.largestFoundGroup(),
        seconds,
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
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
