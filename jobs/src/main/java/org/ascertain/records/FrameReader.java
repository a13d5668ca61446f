package org.ascertain.records;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.errors.UserException;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.logs.Row;
import org.ascertain.formats.logs.TableReader;
import org.ascertain.formats.logs.TableRow;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.tables.FrameCustomer;

/**
 * Reads the list of customers: a CSV file with the columns customer_id, name, domains, tenant_ids,
 * state, country, plan, edition, seats, price_month, subscribed_from, subscribed_to, stratum,
 * sampled. Lists are separated by semicolons, dates are ISO dates, empty is null, {@code sampled}
 * is true, false or {@code certainty}. Further columns are kept as attributes. All mistakes are
 * told at once, each with row and column.
 */
public final class FrameReader {
  private static final TableReader TABLE = TableReader.withHeader(1, "customer_id");
  private static final String CERTAINTY = "certainty";
  private static final Set<String> COLUMNS =
      Set.of(
          "customer_id",
          "name",
          "domains",
          "tenant_ids",
          "state",
          "country",
          "plan",
          "edition",
          "seats",
          "price_month",
          "subscribed_from",
          "subscribed_to",
          "subscribed_from_on",
          "subscribed_to_on",
          "stratum",
          "sampled");

  private final String file;
  private final List<String> namedPlaintiffs;
  private final CellProblems problems;
  private final Set<String> ids = new LinkedHashSet<>();

  private FrameReader(String file, List<String> namedPlaintiffs) {
    this.file = file;
    this.namedPlaintiffs = namedPlaintiffs;
    this.problems = new CellProblems(file);
  }

  /**
   * The customers of a frame file, in its order.
   *
   * @param file how messages call the file
   * @param namedPlaintiffs customers that sue by name; each must be in the file
   * @throws UserException when the file has mistakes
   */
  public static List<FrameCustomer> read(
      ByteSource bytes, String file, List<String> namedPlaintiffs) throws IOException {
    return new FrameReader(file, namedPlaintiffs).customers(bytes);
  }

  private List<FrameCustomer> customers(ByteSource bytes) throws IOException {
    String sha256;
    try (InputStream in = bytes.open(0)) {
      sha256 = Hashes.sha256(in.readAllBytes());
    }
    List<FrameCustomer> customers = new ArrayList<>();
    TABLE.read(bytes, row -> add(customers, row, sha256));
    checkPlaintiffs(customers);
    problems.throwIfAny();
    return customers;
  }

  private void add(List<FrameCustomer> customers, Row<TableRow> row, String sha256) {
    long ordinal = row.place().ordinal();
    if (!row.isRead()) {
      problems.add("row " + (ordinal + 2) + ": " + row.problem());
      return;
    }
    FrameCustomer customer = customer(row.value(), ordinal, sha256);
    if (!ids.add(customer.customerId()) && !customer.customerId().isEmpty()) {
      problems.add(ordinal, "customer_id", "'" + customer.customerId() + "' stands twice");
    }
    customers.add(customer);
  }

  private FrameCustomer customer(TableRow row, long ordinal, String sha256) {
    String id = problems.required(row, ordinal, "customer_id");
    LocalDate from = problems.date(row, ordinal, "subscribed_from", "subscribed_from_on");
    LocalDate to = problems.date(row, ordinal, "subscribed_to", "subscribed_to_on");
    if (from != null && to != null && to.isBefore(from)) {
      problems.add(ordinal, "subscribed_to", to + " lies before subscribed_from " + from);
    }
    boolean isCertainty = CERTAINTY.equalsIgnoreCase(row.value("sampled"));
    return new FrameCustomer(
        id,
        row.value("name"),
        CellProblems.list(row, "domains"),
        CellProblems.list(row, "tenant_ids"),
        row.value("state"),
        row.value("country"),
        row.value("plan"),
        row.value("edition"),
        problems.integer(row, ordinal, "seats"),
        problems.decimal(row, ordinal, "price_month"),
        from,
        to,
        row.value("stratum"),
        sampled(row, ordinal, isCertainty),
        isCertainty,
        namedPlaintiffs.contains(id),
        attributes(row),
        sha256,
        ordinal);
  }

  @Nullable
  private Boolean sampled(TableRow row, long ordinal, boolean isCertainty) {
    return isCertainty ? Boolean.TRUE : problems.truth(row, ordinal, "sampled");
  }

  private static Map<String, String> attributes(TableRow row) {
    Map<String, String> attributes = new LinkedHashMap<>(row.values());
    attributes.keySet().removeIf(COLUMNS::contains);
    return attributes;
  }

  private void checkPlaintiffs(List<FrameCustomer> customers) {
    Set<String> missing = new LinkedHashSet<>(namedPlaintiffs);
    customers.forEach(customer -> missing.remove(customer.customerId()));
    for (String id : missing) {
      problems.add("named plaintiff '" + id + "' is not in " + file);
    }
  }
}
