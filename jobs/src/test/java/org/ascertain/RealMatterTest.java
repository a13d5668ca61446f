package org.ascertain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.ascertain.model.Hashes;
import org.ascertain.model.StageName;
import org.ascertain.pipeline.RunSummary;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.spark.SparkSessionExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A whole matter over real mail, a real audit log and real captures, against counts by independent
 * programs. It runs once; every test reads its tables.
 */
@ExtendWith(SparkSessionExtension.class)
class RealMatterTest {
  /** Top-level messages of one custodian, by the placeholder. */
  private static final String MESSAGES =
      "FROM items WHERE kind = 'MESSAGE' AND depth = 0 AND custodian = ? ";

  /** Addresses in those headers of top-level messages that the independent counts look at. */
  private static final String ADDRESSES =
      """
      FROM (SELECT unnest(participants) AS p FROM items
            WHERE kind = 'MESSAGE' AND depth = 0 AND custodian = ?)
      WHERE p.role IN ('FROM', 'TO', 'CC', 'BCC', 'REPLY_TO', 'SENDER') AND p.address IS NOT NULL
      """;

  /** What the independent counts take for an address. */
  private static final String STANDARD =
      " AND regexp_full_match(p.address,"
          + " '[^\\s@<>,;:\"()\\[\\]]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+') ";

  @TempDir static Path folder;
  private static RealMatter matter;
  private static DuckDbSnapshot tables;

  @BeforeAll
  static void runOnce(SparkSession spark, TestReporter reporter) throws IOException {
    matter = RealMatter.in(folder);
    matter.run();
    tables = matter.tables();
    reporter.publishEntry(secondsByStage());
  }

  @AfterAll
  static void close() {
    if (tables != null) {
      tables.close();
    }
  }

  private static Map<String, String> secondsByStage() {
    Map<String, String> seconds = new TreeMap<>();
    String sql =
        "SELECT printf('%02d %s', ordinal, stage) AS stage,"
            + " printf('%.1f s', epoch(finished_at) - epoch(started_at)) AS took FROM runs";
    tables
        .query(sql)
        .forEach(row -> seconds.put((String) row.get("stage"), (String) row.get("took")));
    return seconds;
  }

  @Test
  void everyStageRanOnceAndASecondRunDoesNothing() throws IOException {
    RunSummary second = matter.run();

    assertThat(count("SELECT count(DISTINCT stage) FROM runs"))
        .isEqualTo(StageName.values().length + 1L);
    assertThat(second.ran()).isEmpty();
    assertThat(second.skipped()).containsExactly(StageName.values());
  }

  @Test
  void everyContainerAndFolderIsAccountedFor() {
    assertThat(tables.query("SELECT * FROM reconciliation WHERE difference <> 0")).isEmpty();
    assertThat(
            tables.query(
                "SELECT source_id FROM sources ANTI JOIN reconciliation USING (source_id)"
                    + " WHERE kind IN ('MAIL', 'DOCUMENTS')"))
        .isEmpty();
    assertThat(
            count("SELECT sum(expected_count) FROM reconciliation WHERE basis LIKE 'From lines%'"))
        .isEqualTo(list().get("from_lines").asLong());
  }

  @Test
  void nativesOfTheProduction() {
    JsonNode production = matter.truth().get("production").get("freeeed-bailey-s");
    String natives = "FROM sources WHERE custodian = 'bailey'";

    assertThat(count("SELECT count(*) " + natives)).isEqualTo(production.get("natives").asLong());
    assertThat(count("SELECT count(DISTINCT sha256) " + natives))
        .isEqualTo(production.get("distinct_native_sha256").asLong());
    // One native has no bytes: it is an item and a failure all the same.
    assertThat(count("SELECT count(*) FROM items WHERE depth = 0 AND custodian = 'bailey'"))
        .isEqualTo(production.get("natives").asLong());
  }

  @ParameterizedTest
  @CsvSource({"bailey, 2181, 0", "list, 3720, 327"})
  void messagesAndAttachments(String custodian, long messages, long attachments) {
    JsonNode expected = expected(custodian);

    assertThat(expected.get("messages").asLong()).isEqualTo(messages);
    assertThat(count("SELECT count(*) " + MESSAGES, custodian)).isEqualTo(messages);
    assertThat(expected.get("attachments").asLong()).isEqualTo(attachments);
    assertThat(attachments(custodian)).isEqualTo(attachments);
    assertThat(nested(custodian)).isEqualTo(expected.get("nested_rfc822").asLong());
  }

  /** By the definition of the independent counts: named, or said to be attached, or a message. */
  private static long attachments(String custodian) {
    long parts =
        count(
            """
            SELECT count(*) FROM items
            WHERE kind = 'ATTACHMENT' AND custodian = ?
              AND regexp_matches(locator, 'mime:[0-9.]+$')
              AND (name IS NOT NULL OR metadata['part_disposition'] = 'attachment')
            """,
            custodian);
    long named =
        count(
            "SELECT count(*) FROM items"
                + " WHERE metadata['body_name'] IS NOT NULL AND custodian = ?",
            custodian);
    return parts + named + nested(custodian);
  }

  private static long nested(String custodian) {
    return count(
        "SELECT count(*) FROM items WHERE kind = 'MESSAGE' AND depth > 0 AND custodian = ?",
        custodian);
  }

  @ParameterizedTest
  @CsvSource({"bailey", "list"})
  void messageIds(String custodian) {
    JsonNode expected = expected(custodian);

    assertThat(count("SELECT count(DISTINCT message_id) " + MESSAGES, custodian))
        .isEqualTo(expected.get("distinct_message_ids").asLong());
    assertThat(count("SELECT count(*) " + MESSAGES + "AND message_id IS NULL", custodian))
        .isEqualTo(expected.get("without_message_id").asLong());
  }

  /**
   * The independent counts hold the day 31 December 1706 for a date, and read the year 0002, which
   * stands in 834 messages for "no date", as 2002. Here both are absurd and give no instant.
   */
  @Test
  void datesAreAsElsewhereButForYearsWithoutMail() {
    String absurd = MESSAGES + "AND date_flag = 'ABSURD' AND sent_at IS NULL ";
    assertThat(count("SELECT count(*) " + absurd, "bailey")).isEqualTo(837);
    assertThat(count("SELECT count(*) " + absurd + "AND date_text LIKE '% 0002 %'", "bailey"))
        .isEqualTo(834);
    assertThat(count("SELECT count(*) " + absurd + "AND date_text LIKE '% 1706 %'", "bailey"))
        .isEqualTo(3);
    for (String custodian : List.of("bailey", "list")) {
      String others = "AND date_flag IS NOT NULL AND date_flag <> 'ABSURD'";
      assertThat(count("SELECT count(*) " + MESSAGES + others, custodian)).isZero();
      assertThat(text("SELECT " + utc("max") + MESSAGES, custodian))
          .isEqualTo(expected(custodian).get("date_max_utc").asText());
    }
    assertThat(text("SELECT " + utc("min") + MESSAGES, "list"))
        .isEqualTo(list().get("date_min_utc").asText());
  }

  private static String utc(String which) {
    return "strftime(" + which + "(sent_at), '%Y-%m-%dT%H:%M:%S+00:00') AS at ";
  }

  /**
   * Here are more addresses than elsewhere: one in the natives that stands between single quotes,
   * which the other definition does not take off; Exchange addresses; and what is in angle brackets
   * but no address by the other definition: bare names, a domain without a dot, and in the list the
   * rests of two HTML marks. But for the first, the addresses by the other definition are the same.
   */
  @ParameterizedTest
  @CsvSource({"bailey, 1, 125, 117", "list, 0, 0, 2"})
  void addresses(String custodian, long more, long exchange, long others) {
    JsonNode expected = expected(custodian);
    long standard = expected.get("distinct_header_addresses").asLong() + more;

    assertThat(distinct(STANDARD, custodian)).isEqualTo(standard);
    assertThat(distinct(" AND p.address LIKE '/o=%' ", custodian)).isEqualTo(exchange);
    assertThat(distinct("", custodian)).isEqualTo(standard + exchange + others);
    assertThat(distinct(STANDARD + " AND p.role = 'FROM' ", custodian))
        .isEqualTo(expected.get("distinct_from_addresses").asLong());
    if (more == 0) {
      assertThat(Hashes.sha256(sorted(custodian)))
          .isEqualTo(expected.get("header_addresses_sha256").asText());
    }
  }

  private static long distinct(String condition, String custodian) {
    return count("SELECT count(DISTINCT p.address) " + ADDRESSES + condition, custodian);
  }

  private static String sorted(String custodian) {
    return text(
        "SELECT string_agg(DISTINCT p.address, chr(10) ORDER BY p.address) " + ADDRESSES + STANDARD,
        custodian);
  }

  @Test
  void rowsOfTheAuditLog() {
    JsonNode expected = matter.truth().get("m365");
    long kept = count("SELECT count(*) FROM audit_events WHERE repeats_record_id IS NULL");
    long repeats = count("SELECT count(*) FROM audit_events WHERE repeats_record_id IS NOT NULL");
    long rejects = count("SELECT count(*) FROM record_rejects");

    assertThat(List.of(kept, repeats, rejects)).containsExactly(2678L, 2123L, 3L);
    assertThat(kept).isEqualTo(expected.get("distinct_Id").asLong());
    assertThat(count("SELECT count(DISTINCT event_id) FROM audit_events")).isEqualTo(kept);
    assertThat(kept + repeats + rejects).isEqualTo(expected.get("rows").asLong());
    // Neither a capture nor a contact table lost a record: all three are rows of the log.
    assertThat(texts("SELECT DISTINCT reason FROM record_rejects"))
        .containsExactly("AuditData is empty");
  }

  @ParameterizedTest
  @CsvSource({"mylabbox.har", "oraquick.har"})
  void requestsOfTheCaptures(String name) {
    JsonNode expected = matter.truth().get("har").get("per_file").get("har/meta-pixel/" + name);
    String requests =
        "FROM http_requests JOIN units USING (unit_id) JOIN sources USING (source_id)"
            + " WHERE sources.path = ? ";
    String pixel =
        "AND host IN ('facebook.com', 'www.facebook.com')"
            + " AND http_requests.path IN ('/tr', '/tr/')";

    assertThat(count("SELECT count(*) " + requests, name))
        .isEqualTo(expected.get("entries").asLong());
    assertThat(count("SELECT count(*) " + requests + pixel, name))
        .isEqualTo(16)
        .isEqualTo(expected.get("meta_pixel_requests").asLong());
  }

  @Test
  void whatCouldNotBeRead() {
    assertThat(
            texts(
                "SELECT code || ' ' || sources.path AS failure FROM item_failures"
                    + " JOIN sources USING (source_id) ORDER BY failure"))
        .containsExactly(
            // A native without bytes.
            "EMPTY 02057_out.txt",
            // A detached signature of one message: there is no document in it.
            "UNSUPPORTED linux-mips-2006.mbox");
  }

  private static JsonNode expected(String custodian) {
    return custodian.equals("list")
        ? list()
        : matter.truth().get("production").get("freeeed-bailey-s").get("eml");
  }

  private static JsonNode list() {
    return matter.truth().get("mbox").get("mbox/linux-mips-2006.mbox");
  }

  private static long count(String sql, Object... parameters) {
    return ((Number) only(sql, parameters)).longValue();
  }

  private static String text(String sql, Object... parameters) {
    return (String) only(sql, parameters);
  }

  private static List<String> texts(String sql) {
    return tables.query(sql).stream().map(row -> (String) row.values().iterator().next()).toList();
  }

  private static Object only(String sql, Object... parameters) {
    return tables.query(sql, parameters).get(0).values().iterator().next();
  }
}
