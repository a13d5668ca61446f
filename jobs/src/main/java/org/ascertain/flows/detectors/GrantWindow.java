package org.ascertain.flows.detectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ascertain.model.Nullable;
import org.ascertain.tables.Grant;

/** A time during which an application had contact-bearing scopes of one principal or the tenant. */
final class GrantWindow {
  private final List<Grant> rows = new ArrayList<>();
  private final Set<String> scopesInForce = new LinkedHashSet<>();
  private final Set<String> categories = new TreeSet<>();
  private final Instant from;
  private Instant to;

  GrantWindow(@Nullable Instant from) {
    this.from = from;
  }

  /** Takes in a grant, or a snapshot that shows it in force. */
  void open(Grant row, List<String> scopes) {
    rows.add(row);
    scopes.stream().filter(scope -> isBearing(List.of(scope))).forEach(scopesInForce::add);
    categories.addAll(ScopeCatalogue.categories(scopes));
  }

  /** Takes in a removal, which ends the window when it leaves no contact-bearing scope. */
  void close(Grant row) {
    rows.add(row);
    if (row.scopesRemoved().isEmpty()) {
      scopesInForce.clear();
    }
    row.scopesRemoved().forEach(scopesInForce::remove);
    if (scopesInForce.isEmpty()) {
      to = row.occurredAt();
    }
  }

  boolean isOpen() {
    return to == null;
  }

  /** Whether it may have been in force at the time, which may be unknown. */
  boolean isInForceAt(@Nullable Instant at) {
    return at == null || (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
  }

  @Nullable
  Instant from() {
    return from;
  }

  @Nullable
  Instant to() {
    return to;
  }

  Set<String> categories() {
    return categories;
  }

  List<Grant> rows() {
    return rows;
  }

  /** Whether any of the scopes opens contact data. */
  static boolean isBearing(List<String> scopes) {
    return !ScopeCatalogue.categories(scopes).isEmpty();
  }
}
