package org.ascertain.duplicates;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.ascertain.matter.Matter;
import org.ascertain.model.EndingBlocks;
import org.ascertain.model.Hashes;
import org.ascertain.model.ItemKind;
import org.ascertain.model.StageName;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.Stage;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.AddressPair;
import org.ascertain.tables.Duplicate;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemTextPart;
import org.ascertain.tables.MailboxOwner;
import org.ascertain.tables.RepeatedText;
import org.ascertain.tables.ThreadMember;
import scala.Tuple2;

/**
 * Groups the items of the whole matter. Spark gathers and joins; the rules are plain classes.
 *
 * <p>Threads and custodians' addresses are decided on the driver, over ids and counts only: about
 * 200 bytes for each message of the matter.
 */
public final class DuplicatesStage implements Stage {
  private static final String VERSION = "1";
  private static final long REPEATED_IN_MORE_THAN = 20;
  private static final String EARLIEST = "sent_at IS NULL, sent_at, item_id";

  private final String fingerprint;

  /** The stage; nothing in the matter file concerns it. */
  public DuplicatesStage(Matter matter) {
    this.fingerprint = Hashes.id("duplicates", VERSION, ComponentHashes.VERSION);
  }

  @Override
  public StageName name() {
    return StageName.DUPLICATES;
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public void run(StageContext context) {
    TableStore tables = context.tables();
    Dataset<Row> items = tables.rows(Item.class);
    Dataset<Row> messages = messageGroups(tables, items).persist();
    Dataset<Row> all =
        sameValue(items.where("mih IS NOT NULL"), "MIH", "mih", "message-id")
            .unionByName(content(items, "CONTENT", "hash_basis, sha256"))
            .unionByName(
                content(items, "CONTENT_CUSTODIAN", "hash_basis, sha256, customer_id, custodian"))
            .unionByName(messages)
            .unionByName(attached(items, messages));
    tables.replace(Duplicate.class, tables.typed(Duplicate.class, all));
    messages.unpersist();
    tables.replace(ThreadMember.class, threads(tables));
    tables.replace(RepeatedText.class, repeated(tables));
    tables.replace(AddressPair.class, pairs(tables));
    tables.replace(MailboxOwner.class, owners(tables));
  }

  private static Dataset<Row> content(Dataset<Row> items, String scope, String key) {
    return sameValue(items.where("size_bytes > 0"), scope, key, "sha256");
  }

  /** Groups by equal columns; the columns are never null together with an equal. */
  private static Dataset<Row> sameValue(Dataset<Row> items, String scope, String key, String rule) {
    String group = "substring(sha2(to_json(struct('" + scope + "', " + key + ")), 256), 1, 32)";
    String members = "(PARTITION BY " + key + " ORDER BY " + EARLIEST + ")";
    return items.select(
        col("item_id"),
        expr(group).as("group_id"),
        lit(scope).as("scope"),
        expr("row_number() OVER " + members + " = 1").as("is_representative"),
        expr("if(count(*) OVER (PARTITION BY " + key + ") = 1, 'single', '" + rule + "')")
            .as("bound_by"));
  }

  private static Dataset<Row> messageGroups(TableStore tables, Dataset<Row> items) {
    Dataset<Row> top = items.where("kind = 'MESSAGE' AND depth = 0");
    Dataset<Item> messages = tables.typed(Item.class, top);
    Dataset<MessageInput> inputs = inputs(tables, items, top);
    Dataset<Duplicate> groups =
        messages
            .joinWith(inputs, messages.col("itemId").equalTo(inputs.col("inputId")))
            .map(
                (MapFunction<Tuple2<Item, MessageInput>, MessageFacts>)
                    row -> facts(row._1(), row._2()),
                RecordEncoder.of(MessageFacts.class))
            .groupByKey(
                (MapFunction<MessageFacts, String>)
                    fact -> fact.key() == null ? fact.itemId() : fact.key(),
                Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, MessageFacts, Duplicate>)
                    (key, members) -> MessageGroups.of(list(members)).iterator(),
                RecordEncoder.of(Duplicate.class));
    return tables.columns(Duplicate.class, groups);
  }

  private static Dataset<MessageInput> inputs(
      TableStore tables, Dataset<Row> items, Dataset<Row> top) {
    Dataset<Row> attached =
        gathered(items.where("parent_id IS NOT NULL"), "parent_id", "sha256")
            .toDF("attached_to", "attachmentHashes");
    Dataset<Row> parts =
        gathered(tables.rows(ItemTextPart.class), "item_id", "text").toDF("part_of", "restOfText");
    return top.join(attached, expr("item_id = attached_to"), "left")
        .join(parts, expr("item_id = part_of"), "left")
        .select(col("item_id").as("inputId"), col("attachmentHashes"), col("restOfText"))
        .as(RecordEncoder.of(MessageInput.class));
  }

  /** Values of the rows of one owner, in the order of their ordinals. */
  private static Dataset<Row> gathered(Dataset<Row> rows, String owner, String value) {
    return rows.groupBy(col(owner))
        .agg(array_sort(collect_list(struct(col("ordinal"), col(value)))).as("gathered"))
        .select(col(owner), col("gathered." + value));
  }

  private static MessageFacts facts(Item message, MessageInput input) {
    List<String> attached = input.attachmentHashes() == null ? List.of() : input.attachmentHashes();
    return new MessageFacts(
        message.itemId(),
        ComponentHashes.of(message, input.text(message.text()), attached).key(),
        MessageIds.canonical(message.messageId()).orElse(null),
        message.sentAt());
  }

  /** What is attached to a message, at any depth, follows it. */
  private static Dataset<Row> attached(Dataset<Row> items, Dataset<Row> messages) {
    Dataset<Row> roots =
        messages.select(
            col("item_id").as("root_id"),
            col("group_id").as("root_group"),
            col("is_representative"));
    return items
        .where("depth > 0")
        .withColumn(
            "place",
            expr("row_number() OVER (PARTITION BY family_id, sha256 ORDER BY depth, locator)"))
        .join(roots, expr("family_id = root_id"))
        .select(
            col("item_id"),
            expr("substring(sha2(concat_ws('|', root_group, sha256, place), 256), 1, 32)")
                .as("group_id"),
            lit(MessageGroups.SCOPE).as("scope"),
            col("is_representative"),
            lit("parent").as("bound_by"));
  }

  private static List<ThreadMember> threads(TableStore tables) {
    return Threads.of(
        messages(tables)
            .map(
                (MapFunction<Item, ThreadFacts>) ThreadFacts::of,
                RecordEncoder.of(ThreadFacts.class))
            .collectAsList());
  }

  private static Dataset<Item> messages(TableStore tables) {
    return tables.typed(
        Item.class, tables.rows(Item.class).where(col("kind").equalTo(ItemKind.MESSAGE.name())));
  }

  private static Dataset<RepeatedText> repeated(TableStore tables) {
    Dataset<Row> blocks =
        messages(tables)
            .filter((FilterFunction<Item>) i -> i.text() != null)
            .flatMap(
                (FlatMapFunction<Item, Tuple2<String, String>>) DuplicatesStage::blocks,
                Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
            .toDF("text_sha256", "body_sha256");
    return tables.typed(
        RepeatedText.class,
        blocks
            .groupBy("text_sha256")
            .agg(expr("count(DISTINCT body_sha256)").as("message_count"))
            .where(col("message_count").gt(REPEATED_IN_MORE_THAN)));
  }

  /** Each block with the body that holds it: copies of one message repeat nothing. */
  private static Iterator<Tuple2<String, String>> blocks(Item message) {
    String body = EndingBlocks.hash(message.text());
    return EndingBlocks.hashes(message.text()).stream()
        .map(block -> new Tuple2<>(block, body))
        .iterator();
  }

  private static Dataset<AddressPair> pairs(TableStore tables) {
    Dataset<Row> pairs =
        tables
            .read(Item.class)
            .flatMap(
                (FlatMapFunction<Item, Tuple2<String, String>>)
                    item ->
                        PairFinder.pairs(item).entrySet().stream()
                            .map(pair -> new Tuple2<>(pair.getKey(), pair.getValue()))
                            .iterator(),
                Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
            .toDF("legacy_dn", "address");
    return tables.typed(
        AddressPair.class,
        pairs.groupBy("legacy_dn", "address").agg(expr("count(*)").as("item_count")));
  }

  private static List<MailboxOwner> owners(TableStore tables) {
    Dataset<NamedAddress> named =
        messages(tables)
            .flatMap(
                (FlatMapFunction<Item, NamedAddress>) DuplicatesStage::named,
                RecordEncoder.of(NamedAddress.class));
    Dataset<NamedAddress> counts =
        named
            .groupBy(col("customerId"), col("custodian"), col("address"))
            .agg(expr("sum(messageCount)").as("messageCount"))
            .as(RecordEncoder.of(NamedAddress.class));
    return OwnerRule.owners(counts.collectAsList());
  }

  /** The custodian with each address that a message names, and with none, for the count of all. */
  private static Iterator<NamedAddress> named(Item message) {
    List<NamedAddress> rows = new ArrayList<>();
    if (message.custodian() != null && message.depth() == 0) {
      rows.add(new NamedAddress(message.customerId(), message.custodian(), null, 1));
      OwnerRule.addresses(message)
          .forEach(
              address ->
                  rows.add(
                      new NamedAddress(message.customerId(), message.custodian(), address, 1)));
    }
    return rows.iterator();
  }

  private static <T> List<T> list(Iterator<T> iterator) {
    List<T> list = new ArrayList<>();
    iterator.forEachRemaining(list::add);
    return list;
  }
}
