package org.ascertain.records;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.ascertain.errors.UserException;
import org.ascertain.formats.HadoopByteSource;
import org.ascertain.formats.ItemOpener;
import org.ascertain.formats.Scratch;
import org.ascertain.matter.Location;
import org.ascertain.matter.Matter;
import org.ascertain.model.Passwords;
import org.ascertain.model.StageName;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.RowSink;
import org.ascertain.spark.RowWork;
import org.ascertain.spark.Stage;
import org.ascertain.spark.StageContext;
import org.ascertain.tables.Designation;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.Item;
import org.ascertain.tables.Source;
import org.ascertain.tables.SourceLocation;
import org.ascertain.tables.ThirdParty;

/**
 * Reads the items that hold records, and what the matter lists besides. Whose a row is follows from
 * the frame, so another frame has every file read again.
 */
public final class RecordsStage implements Stage {
  private static final String VERSION = "2";

  private final ReferenceData reference;

  /**
   * The stage of a matter.
   *
   * @throws UserException when a file that the matter lists has mistakes
   */
  public RecordsStage(Matter matter, Configuration configuration) {
    Location folder = Location.of(matter.location()).parent();
    try {
      this.reference =
          ReferenceData.read(
              matter,
              path -> new HadoopByteSource(folder.resolve(path).uri(), () -> configuration));
    } catch (IOException e) {
      throw new UserException("Cannot read a file that the matter lists: " + e.getMessage(), e);
    }
  }

  @Override
  public StageName name() {
    return StageName.RECORDS;
  }

  @Override
  public String fingerprint() {
    return VERSION + "/" + reference.fingerprint();
  }

  @Override
  public void run(StageContext context) throws IOException {
    CustomerDirectory customers = CustomerDirectory.of(reference.customers());
    ThirdPartyNames names = ThirdPartyNames.of(reference.thirdParties());
    SerializableConfiguration shared =
        new SerializableConfiguration(context.spark().sparkContext().hadoopConfiguration());
    context
        .waves()
        .runRows(
            name(),
            VERSION + "/" + reference.version(),
            units(context),
            ids -> files(context, ids),
            () -> new Reading(customers, names, shared));
    RepeatsStage.settle(context);
    context.tables().replace(FrameCustomer.class, reference.customers());
    context.tables().replace(ThirdParty.class, reference.thirdParties());
    context.tables().replace(Designation.class, reference.designations());
  }

  private static List<EvidenceUnit> units(StageContext context) {
    return evidence(context)
        .groupBy("unit_id")
        .agg(expr("sum(size_bytes + 1000)").as("sizeBytes"))
        .withColumnRenamed("unit_id", "unitId")
        .orderBy("unitId")
        .as(RecordEncoder.of(EvidenceUnit.class))
        .collectAsList();
  }

  private static Dataset<Row> evidence(StageContext context) {
    return context.tables().rows(Item.class).where("kind = 'EVIDENCE'");
  }

  private static Dataset<EvidenceFile> files(StageContext context, Collection<String> unitIds) {
    Dataset<Row> ids =
        broadcast(
            context.spark().createDataset(List.copyOf(unitIds), Encoders.STRING()).toDF("wave_id"));
    Dataset<Row> sources =
        context
            .tables()
            .rows(Source.class)
            .selectExpr(
                "source_id AS known_id", "customer_id AS customerId",
                "third_party_id AS thirdParty", "path");
    Dataset<Row> locations =
        context.tables().rows(SourceLocation.class).selectExpr("source_id AS lies_id", "uri");
    return evidence(context)
        .join(ids, expr("unit_id = wave_id"), "left_semi")
        .join(sources, expr("source_id = known_id"))
        .join(locations, expr("source_id = lies_id"))
        .selectExpr(
            "item_id AS itemId",
            "unit_id AS unitId",
            "locator",
            "source_kind AS kind",
            "customerId",
            "thirdParty",
            "path",
            "folder",
            "name",
            "uri")
        .as(RecordEncoder.of(EvidenceFile.class));
  }

  /** Reads one item after the other. */
  private static final class Reading implements RowWork<EvidenceFile> {
    private final EvidenceReader reader;
    private final SerializableConfiguration configuration;

    Reading(
        CustomerDirectory customers,
        ThirdPartyNames names,
        SerializableConfiguration configuration) {
      this.reader =
          new EvidenceReader(
              new ItemOpener(Scratch.ofSystem(), Passwords.ofEnvironment()), customers, names);
      this.configuration = configuration;
    }

    @Override
    public void read(EvidenceFile file, RowSink rows) throws IOException {
      reader.read(file, new HadoopByteSource(file.uri(), configuration::value), rows);
    }
  }
}
