package org.ascertain.contacts;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.ascertain.matter.Matter;
import org.ascertain.model.Hashes;
import org.ascertain.model.StageName;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.RowSink;
import org.ascertain.spark.RowWork;
import org.ascertain.spark.Stage;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.AddressPair;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemTextPart;
import org.ascertain.tables.MailboxOwner;
import org.ascertain.tables.RecipientContact;
import org.ascertain.tables.RepeatedText;
import org.ascertain.tables.Source;
import scala.Tuple2;

/**
 * Looks for contact data in the items of each unit. What the rules need from the whole matter is
 * gathered first and is part of the version of a unit's rows: rows found under other facts are
 * found again.
 */
public final class ContactsStage implements Stage {
  private final String fingerprint;

  /** The stage; thresholds of the matter file concern later stages only. */
  public ContactsStage(Matter matter) {
    this.fingerprint = Hashes.id("contacts", ContactFinder.VERSION);
  }

  @Override
  public StageName name() {
    return StageName.CONTACTS;
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public void run(StageContext context) throws IOException {
    TableStore tables = context.tables();
    MatterFacts facts = facts(tables);
    Broadcast<MatterFacts> shared =
        JavaSparkContext.fromSparkContext(context.spark().sparkContext()).broadcast(facts);
    context
        .waves()
        .runRows(
            name(),
            ContactFinder.VERSION + "-" + facts.digest(),
            units(context),
            ids -> inputs(context, ids),
            () -> new ItemWork(shared.value()));
  }

  private static MatterFacts facts(TableStore tables) {
    return new MatterFacts()
        .customers(tables.read(FrameCustomer.class).collectAsList())
        .sources(tables.read(Source.class).collectAsList())
        .owners(tables.read(MailboxOwner.class).collectAsList())
        .repeatedTexts(tables.read(RepeatedText.class).collectAsList())
        .addressPairs(tables.read(AddressPair.class).collectAsList());
  }

  private static List<ContactUnit> units(StageContext context) {
    return context
        .tables()
        .rows(Item.class)
        .groupBy(col("unit_id").as("unitId"))
        .agg(expr("sum(text_chars_count + 1000)").as("sizeBytes"))
        .orderBy("unitId")
        .as(RecordEncoder.of(ContactUnit.class))
        .collectAsList();
  }

  /**
   * The items of some units with what belongs to them, and the recipients' records of the units.
   */
  private static Dataset<Tuple2<Tuple2<Item, ItemInput>, RecipientContact>> inputs(
      StageContext context, Collection<String> unitIds) {
    TableStore tables = context.tables();
    Dataset<Row> ids =
        broadcast(
            context.spark().createDataset(List.copyOf(unitIds), Encoders.STRING()).toDF("wave_id"));
    Dataset<Row> items = tables.rows(Item.class).join(ids, expr("unit_id = wave_id"), "left_semi");
    Dataset<Item> typed = tables.typed(Item.class, items);
    Dataset<ItemInput> inputs = inputs(tables, items, ids);
    Dataset<RecipientContact> records =
        tables.typed(
            RecipientContact.class,
            tables.rows(RecipientContact.class).join(ids, expr("unit_id = wave_id"), "left_semi"));
    Dataset<Tuple2<Item, ItemInput>> found =
        typed.joinWith(inputs, typed.col("itemId").equalTo(inputs.col("inputId")));
    return found
        .joinWith(records.where("false"), expr("false"), "left")
        .union(found.where("false").joinWith(records, expr("false"), "right"));
  }

  private static Dataset<ItemInput> inputs(
      TableStore tables, Dataset<Row> items, Dataset<Row> ids) {
    Dataset<Row> parts =
        tables
            .rows(ItemTextPart.class)
            .join(ids, expr("unit_id = wave_id"), "left_semi")
            .groupBy(col("item_id").as("part_of"))
            .agg(array_sort(collect_list(struct(col("ordinal"), col("text")))).as("parts"));
    Dataset<Row> roots =
        tables
            .rows(Item.class)
            .where("item_id = family_id")
            .select(col("item_id").as("root_id"), col("sent_at").as("rootSentAt"));
    Dataset<Row> elsewhere =
        tables
            .rows(RecipientContact.class)
            .select("item_id")
            .union(items.where("kind = 'CONTACT'").select("parent_id"))
            .distinct()
            .toDF("elsewhere_id");
    return items
        .join(parts, expr("item_id = part_of"), "left")
        .join(roots, expr("family_id = root_id"), "left")
        .join(elsewhere, expr("item_id = elsewhere_id"), "left")
        .select(
            col("item_id").as("inputId"),
            expr("parts.text").as("parts"),
            col("rootSentAt"),
            expr("elsewhere_id IS NOT NULL").as("isHeldElsewhere"))
        .as(RecordEncoder.of(ItemInput.class));
  }

  /** Reads one item, or one record of a recipient. */
  private static final class ItemWork
      implements RowWork<Tuple2<Tuple2<Item, ItemInput>, RecipientContact>> {
    private final ContactFinder finder = new ContactFinder();
    private final MatterFacts facts;

    ItemWork(MatterFacts facts) {
      this.facts = facts;
    }

    @Override
    public void read(Tuple2<Tuple2<Item, ItemInput>, RecipientContact> row, RowSink rows) {
      if (row._2() != null) {
        RecipientRows.write(row._2(), rows);
      }
      if (row._1() != null) {
        read(row._1()._1(), row._1()._2(), rows);
      }
    }

    private void read(Item item, ItemInput input, RowSink rows) {
      ItemContext.Content content =
          input.isHeldElsewhere() ? ItemContext.Content.HELD_ELSEWHERE : ItemContext.Content.READ;
      ItemContext context = facts.around(item, input.rootSentAt(), content);
      Iterator<String> parts =
          input.parts() == null ? List.<String>of().iterator() : input.parts().iterator();
      finder.find(item, parts, context, rows);
    }
  }
}
