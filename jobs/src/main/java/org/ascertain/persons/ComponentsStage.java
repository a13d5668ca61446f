package org.ascertain.persons;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.ascertain.spark.RecordEncoder;

/**
 * Connected components of links, by large and small stars in turn (Kiveris and others 2014): every
 * end comes to point to the smallest of its component in about as many rounds as the logarithm of
 * the longest chain squared. No step collects links anywhere; each is kept in the scratch.
 */
final class ComponentsStage {
  private static final int MAX_ROUNDS = 60;

  /** So few links are grouped by one task in memory: rounds would cost seconds for nothing. */
  static final int FEW_LINKS = 20_000;

  private final ScratchStage scratch;
  private final int fewLinks;

  /**
   * Components.
   *
   * @param fewLinks up to how many links one task groups in memory
   */
  ComponentsStage(ScratchStage scratch, int fewLinks) {
    this.scratch = scratch;
    this.fewLinks = fewLinks;
  }

  /** Places every end of the links, and says of each link whether it was followed. */
  Dataset<Placement> place(Dataset<Link> links) {
    boolean isSmall = links.limit(fewLinks + 1).count() <= fewLinks;
    Dataset<LinkInComponent> labelled = isSmall ? inOneTask(links) : inRounds(links);
    return scratch.keep(
        Placement.class,
        labelled
            .groupByKey(
                (MapFunction<LinkInComponent, String>) LinkInComponent::component,
                Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, LinkInComponent, Placement>) ConflictRule::place,
                RecordEncoder.of(Placement.class)));
  }

  private static Dataset<LinkInComponent> inOneTask(Dataset<Link> links) {
    return links
        .coalesce(1)
        .mapPartitions(
            (MapPartitionsFunction<Link, LinkInComponent>) LinkGroups::of,
            RecordEncoder.of(LinkInComponent.class));
  }

  private Dataset<LinkInComponent> inRounds(Dataset<Link> links) {
    Dataset<Row> smallest =
        stars(links.selectExpr("left AS child", "right AS parent")).toDF("of_end", "component");
    return links
        .toDF()
        .join(smallest, col("left").equalTo(col("of_end")), "left")
        .selectExpr(
            "coalesce(component, left) AS component",
            "struct(left, right, leftName, rightName, rule, score, agreement, support, itemId)"
                + " AS link")
        .as(RecordEncoder.of(LinkInComponent.class));
  }

  private Dataset<Row> stars(Dataset<Row> links) {
    Dataset<Row> edges = scratch.keep(links.where("child <> parent").distinct());
    String before = "";
    for (int round = 0; round < MAX_ROUNDS; round++) {
      edges = scratch.keep(smallStar(largeStar(edges)));
      String now = signature(edges);
      if (now.equals(before)) {
        return edges;
      }
      before = now;
    }
    throw new IllegalStateException("Components did not settle in " + MAX_ROUNDS + " rounds");
  }

  /** Larger neighbours of each end point to the smallest of all its neighbours and itself. */
  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    return edges
        .union(edges.selectExpr("parent AS child", "child AS parent"))
        .selectExpr(
            "child", "parent", "least(child, min(parent) OVER (PARTITION BY child)) AS smallest")
        .where("parent > child AND parent <> smallest")
        .selectExpr("parent AS child", "smallest AS parent")
        .distinct();
  }

  /** Each end, and its neighbours that are no larger, point to the smallest of them. */
  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    Dataset<Row> downward =
        edges.selectExpr("greatest(child, parent) AS child", "least(child, parent) AS parent");
    return downward
        .selectExpr("child", "parent", "min(parent) OVER (PARTITION BY child) AS smallest")
        .selectExpr("explode(array(child, parent)) AS child", "smallest AS parent")
        .where("child <> parent")
        .distinct();
  }

  /** The same for the same edges in whatever order. */
  private static String signature(Dataset<Row> edges) {
    return edges
        .selectExpr(
            "count(1) AS edges", "sum(CAST(xxhash64(child, parent) AS DECIMAL(38,0))) AS hashes")
        .first()
        .toString();
  }
}
