package org.ascertain.formats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ascertain.model.SourceKind;

/** Delimited tables by the words of their header row, which may follow a few other lines. */
final class TableShape {
  private static final int LINES = 10;

  private TableShape() {}

  static Optional<SourceKind> of(List<String> lines) {
    for (String line : lines.subList(0, Math.min(LINES, lines.size()))) {
      Set<String> columns = columns(line);
      Optional<SourceKind> kind = columns.size() < 2 ? Optional.empty() : ofColumns(columns);
      if (kind.isPresent()) {
        return kind;
      }
    }
    return Optional.empty();
  }

  private static Optional<SourceKind> ofColumns(Set<String> columns) {
    if (columns.contains("auditdata")) {
      return Optional.of(SourceKind.M365_AUDIT);
    }
    if (hasAll(columns, "permissiontype", "consenttype")
        || hasAll(columns, "clientid", "scope", "consenttype")) {
      return Optional.of(SourceKind.OAUTH_GRANTS);
    }
    if (isTrace(columns)) {
      return Optional.of(SourceKind.MESSAGE_TRACE);
    }
    if (columns.contains("facebookenabled") || columns.contains("linkedinenabled")) {
      return Optional.of(SourceKind.OWA_POLICY);
    }
    if (hasAll(columns, "datasets", "destinationsinks")) {
      return Optional.of(SourceKind.GRAPH_DATA_CONNECT);
    }
    if (columns.stream().anyMatch(name -> name.matches("sub-?processors?( name)?"))) {
      return Optional.of(SourceKind.SUBPROCESSORS);
    }
    return ofExports(columns);
  }

  private static boolean isTrace(Set<String> columns) {
    boolean isPlain =
        columns.contains("sender") && columns.contains("recipient") && columns.contains("status");
    return columns.contains("recipient_status")
        || hasAll(columns, "sender_address", "message_id")
        || hasAll(columns, "senderaddress", "recipientaddress")
        || isPlain;
  }

  private static Optional<SourceKind> ofExports(Set<String> columns) {
    boolean isLinkedIn =
        hasAll(columns, "emails", "phonenumbers", "createdat")
            || hasAll(columns, "first name", "connected on");
    if (isLinkedIn) {
      return Optional.of(SourceKind.LINKEDIN_EXPORT);
    }
    boolean isPurview =
        hasAll(columns, "file_id", "family_id")
            || columns.contains("duplicate to item")
            || columns.contains("immutable_id");
    if (isPurview) {
      return Optional.of(SourceKind.PURVIEW_EXPORT);
    }
    if (columns.contains("rfc822messageid")
        || columns.contains("docid") && columns.contains("labels")) {
      return Optional.of(SourceKind.GOOGLE_VAULT);
    }
    if (isLoadFile(columns)) {
      return Optional.of(SourceKind.LOAD_FILE);
    }
    if (columns.stream()
        .anyMatch(name -> name.matches("(persons|individuals|people)[ _]affected"))) {
      return Optional.of(SourceKind.BREACH_NOTICES);
    }
    return ContactWords.areContacts(columns) ? Optional.of(SourceKind.CONTACTS) : Optional.empty();
  }

  private static boolean isLoadFile(Set<String> columns) {
    boolean hasNumber =
        columns.stream()
            .anyMatch(
                name ->
                    name.matches(
                        "beg(doc|bates|attach)|begin bates|control number|upi|bates begin"));
    return hasNumber && columns.size() >= 3;
  }

  private static boolean hasAll(Set<String> columns, String... names) {
    return columns.containsAll(List.of(names));
  }

  /** The cells of a line, lower case, cut at the delimiter that the line has most of. */
  static Set<String> columns(String line) {
    String plain = line.replace("\u00FE", "").replace('\u0014', '\t');
    char delimiter = ',';
    long most = -1;
    for (char candidate : new char[] {',', ';', '\t', '|'}) {
      long count = plain.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        delimiter = candidate;
      }
    }
    Set<String> columns = new LinkedHashSet<>();
    for (String cell : cells(plain, delimiter)) {
      columns.add(cell.strip().replaceAll("^\"|\"$", "").strip().toLowerCase(Locale.ROOT));
    }
    columns.remove("");
    return columns;
  }

  private static List<String> cells(String line, char delimiter) {
    List<String> cells = new ArrayList<>();
    boolean isQuoted = false;
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      isQuoted ^= c == '"';
      if (c == delimiter && !isQuoted) {
        cells.add(line.substring(start, i));
        start = i + 1;
      }
    }
    cells.add(line.substring(start));
    return cells;
  }
}
