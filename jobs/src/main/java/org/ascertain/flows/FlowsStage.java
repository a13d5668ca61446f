package org.ascertain.flows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.storage.StorageLevel;
import org.ascertain.flows.evidence.CustomerRow;
import org.ascertain.flows.evidence.EvidenceAssembly;
import org.ascertain.matter.Matter;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Hashes;
import org.ascertain.model.Mechanism;
import org.ascertain.model.StageName;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.Stage;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.Flow;
import org.ascertain.tables.FlowContact;
import org.ascertain.tables.SourceOverlap;
import org.ascertain.tables.Subprocessor;
import org.ascertain.tables.ThirdParty;
import scala.reflect.ClassTag;

/**
 * Stage 8: rows that may show a flow selected and brought together by customer, every detector
 * asked, findings of one event joined. The engine only selects, joins and groups; memory follows
 * the selected rows of one customer.
 */
public final class FlowsStage implements Stage {
  private static final String RULES_VERSION = "1";

  private final Matter matter;

  /** The stage for a matter. */
  public FlowsStage(Matter matter) {
    this.matter = matter;
  }

  @Override
  public StageName name() {
    return StageName.FLOWS;
  }

  @Override
  public String fingerprint() {
    return Hashes.id(
        "flows",
        RULES_VERSION,
        Detectors.versions(),
        matter.provider(),
        matter.detectors(),
        matter.classDefinition().period());
  }

  @Override
  public void run(StageContext context) {
    TableStore tables = context.tables();
    Broadcast<FlowLookups> lookups =
        context
            .spark()
            .sparkContext()
            .broadcast(lookups(tables), ClassTag.apply(FlowLookups.class));
    CustomerRowsStage rows = new CustomerRowsStage(tables, lookups);
    Dataset<FlowRows> flows =
        rows.all()
            .groupByKey(
                (MapFunction<CustomerRow, String>) CustomerRow::customerId, Encoders.STRING())
            .flatMapGroups(finder(lookups), RecordEncoder.of(FlowRows.class))
            .persist(StorageLevel.MEMORY_AND_DISK());
    tables.replace(
        Flow.class,
        flows.map((MapFunction<FlowRows, Flow>) FlowRows::flow, RecordEncoder.of(Flow.class)));
    tables.replace(
        FlowContact.class,
        flows.flatMap(
            (FlatMapFunction<FlowRows, FlowContact>) row -> row.contacts().iterator(),
            RecordEncoder.of(FlowContact.class)));
    tables.replace(SourceOverlap.class, overlaps(flows));
    flows.unpersist();
    rows.release();
    lookups.destroy();
  }

  private FlowLookups lookups(TableStore tables) {
    List<ThirdParty> thirdParties = new ArrayList<>(tables.read(ThirdParty.class).collectAsList());
    thirdParties.sort(
        Comparator.comparing(ThirdParty::thirdPartyId)
            .thenComparing(row -> String.valueOf(row.validFromOn()))
            .thenComparing(row -> String.valueOf(row.domains())));
    List<Subprocessor> lists = new ArrayList<>(tables.read(Subprocessor.class).collectAsList());
    lists.sort(Comparator.comparing(Subprocessor::recordId));
    return new FlowLookups(
        thirdParties,
        lists,
        matter.provider(),
        matter.detectors(),
        matter.classDefinition().period());
  }

  private static FlatMapGroupsFunction<String, CustomerRow, FlowRows> finder(
      Broadcast<FlowLookups> lookups) {
    return (customerId, rows) -> {
      FlowFinder finder = new FlowFinder(Detectors.all(), lookups.value().context());
      return finder.flows(new EvidenceAssembly(rows).of(customerId)).iterator();
    };
  }

  /** Few rows: a mechanism with each combination of kinds of sources. */
  private static List<SourceOverlap> overlaps(Dataset<FlowRows> flows) {
    Map<String, SourceOverlap> byCombination = new TreeMap<>();
    flows
        .mapPartitions(
            (MapPartitionsFunction<FlowRows, SourceOverlap>) FlowsStage::overlaps,
            RecordEncoder.of(SourceOverlap.class))
        .collectAsList()
        .forEach(row -> byCombination.merge(key(row), row, FlowsStage::sum));
    return List.copyOf(byCombination.values());
  }

  private static Iterator<SourceOverlap> overlaps(Iterator<FlowRows> flows) {
    Map<String, SourceOverlap> byCombination = new TreeMap<>();
    while (flows.hasNext()) {
      SourceOverlap one = overlap(flows.next().flow());
      byCombination.merge(key(one), one, FlowsStage::sum);
    }
    return byCombination.values().iterator();
  }

  private static SourceOverlap overlap(Flow flow) {
    TreeSet<String> kinds = new TreeSet<>();
    for (EvidenceRef ref : flow.evidence()) {
      kinds.add(ref.sourceKind().label());
    }
    return new SourceOverlap(flow.mechanism(), List.copyOf(kinds), 1);
  }

  private static SourceOverlap sum(SourceOverlap a, SourceOverlap b) {
    return new SourceOverlap(a.mechanism(), a.sourceKinds(), a.flowCount() + b.flowCount());
  }

  private static String key(SourceOverlap overlap) {
    Mechanism mechanism = overlap.mechanism();
    return mechanism + " " + overlap.sourceKinds();
  }
}
