package org.ascertain.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ascertain.errors.UserException;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.logs.Row;
import org.ascertain.formats.logs.TableReader;
import org.ascertain.formats.logs.TableRow;
import org.ascertain.model.Nullable;
import org.ascertain.tables.ThirdParty;

/**
 * Reads registries of organisations: CSV files with a row for each domain and the columns
 * third_party_id, organization, category, domain, parent, note, and where known valid_from_on,
 * valid_to_on, role, app_ids, verified. All rows of an organisation over the same validity become
 * one. The first registry ships with the product; it is written from memory, so each of its rows
 * counts as not verified until the expert says otherwise.
 */
public final class RegistryReader {
  private static final String SHIPPED = "third_parties.csv";
  private static final String OWNERSHIP = "ownership.csv";
  private static final String RECIPIENT = "RECIPIENT";
  private static final Set<String> ROLES = Set.of(RECIPIENT, "CARRIER", "HOSTING");
  private static final TableReader TABLE = TableReader.withHeader(2, "third_party_id", "domain");
  private static final TableReader OWNERSHIP_TABLE =
      TableReader.withHeader(2, "third_party_id", "changed_on");

  private final String file;
  private final CellProblems problems;
  private final Map<List<Object>, ThirdParty> rows = new LinkedHashMap<>();

  private RegistryReader(String file) {
    this.file = file;
    this.problems = new CellProblems(file);
  }

  /** The registry that ships with the product, with the changes of owners that it knows. */
  public static List<ThirdParty> shipped() throws IOException {
    List<ThirdParty> dated = new ArrayList<>();
    Map<String, TableRow> changes = ownershipChanges();
    for (ThirdParty row : read(resource(SHIPPED), SHIPPED)) {
      TableRow change = changes.get(row.thirdPartyId());
      if (change == null) {
        dated.add(row);
      } else {
        LocalDate day = LocalDate.parse(change.value("changed_on"));
        dated.add(owned(row, change.value("parent_before"), null, day.minusDays(1)));
        dated.add(owned(row, row.parent(), day, null));
      }
    }
    return dated;
  }

  /**
   * A registry of the matter.
   *
   * @param file how messages call the file
   * @throws UserException when the file has mistakes
   */
  public static List<ThirdParty> read(ByteSource bytes, String file) throws IOException {
    return new RegistryReader(file).organisations(bytes);
  }

  /**
   * Registries as one: rows of the later about an organisation over the same validity take the
   * place of the earlier's.
   */
  public static List<ThirdParty> merged(Collection<List<ThirdParty>> registries) {
    Map<List<Object>, ThirdParty> merged = new LinkedHashMap<>();
    registries.forEach(rows -> rows.forEach(row -> merged.put(key(row), row)));
    return List.copyOf(merged.values());
  }

  private List<ThirdParty> organisations(ByteSource bytes) throws IOException {
    TABLE.read(bytes, this::add);
    problems.throwIfAny();
    return List.copyOf(rows.values());
  }

  private void add(Row<TableRow> row) {
    if (row.isRead()) {
      ThirdParty read = thirdParty(row.value(), row.place().ordinal());
      rows.merge(key(read), read, RegistryReader::joined);
    } else {
      problems.add("row " + (row.place().ordinal() + 2) + ": " + row.problem());
    }
  }

  private ThirdParty thirdParty(TableRow row, long ordinal) {
    String domain = row.value("domain");
    return new ThirdParty(
        problems.required(row, ordinal, "third_party_id"),
        problems.required(row, ordinal, "organization"),
        problems.required(row, ordinal, "category"),
        row.value("parent"),
        domain == null ? List.of() : List.of(domain.toLowerCase(Locale.ROOT)),
        CellProblems.list(row, "app_ids"),
        role(row, ordinal),
        problems.date(row, ordinal, "valid_from_on", "valid_from"),
        problems.date(row, ordinal, "valid_to_on", "valid_to"),
        file,
        Boolean.TRUE.equals(problems.truth(row, ordinal, "verified")),
        row.value("note"));
  }

  private String role(TableRow row, long ordinal) {
    String role = row.value("role");
    if (role == null) {
      return RECIPIENT;
    }
    String upper = role.toUpperCase(Locale.ROOT);
    if (!ROLES.contains(upper)) {
      problems.add(ordinal, "role", "'" + role + "' is none of RECIPIENT, CARRIER, HOSTING");
    }
    return upper;
  }

  private static ThirdParty joined(ThirdParty one, ThirdParty other) {
    return new ThirdParty(
        one.thirdPartyId(),
        one.name(),
        one.category(),
        one.parent(),
        union(one.domains(), other.domains()),
        union(one.appIds(), other.appIds()),
        one.role(),
        one.validFromOn(),
        one.validToOn(),
        one.source(),
        one.verified() && other.verified(),
        one.note());
  }

  private static ThirdParty owned(
      ThirdParty row, @Nullable String parent, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new ThirdParty(
        row.thirdPartyId(),
        row.name(),
        row.category(),
        parent,
        row.domains(),
        row.appIds(),
        row.role(),
        from,
        to,
        row.source(),
        row.verified(),
        row.note());
  }

  private static List<String> union(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  private static List<Object> key(ThirdParty row) {
    return Stream.of(row.thirdPartyId(), row.validFromOn(), row.validToOn())
        .map(part -> part == null ? "" : (Object) part)
        .toList();
  }

  private static Map<String, TableRow> ownershipChanges() throws IOException {
    Map<String, TableRow> changes = new LinkedHashMap<>();
    OWNERSHIP_TABLE.read(
        resource(OWNERSHIP), row -> changes.put(row.value().value("third_party_id"), row.value()));
    return changes;
  }

  private static ByteSource resource(String name) throws IOException {
    try (InputStream in = RegistryReader.class.getResourceAsStream(name)) {
      byte[] bytes = in.readAllBytes();
      return new ByteSource() {
        @Override
        public long size() {
          return bytes.length;
        }

        @Override
        public InputStream open(long offset) {
          int from = Math.toIntExact(offset);
          return new ByteArrayInputStream(bytes, from, bytes.length - from);
        }
      };
    }
  }
}
