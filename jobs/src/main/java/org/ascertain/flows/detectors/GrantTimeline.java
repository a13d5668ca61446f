package org.ascertain.flows.detectors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ascertain.model.Nullable;
import org.ascertain.tables.Grant;

/**
 * The grants of one application to one principal, or for the whole tenant, as windows: from the
 * grant to the removal of the last contact-bearing scope. Wider scopes during a window are the same
 * window. A snapshot shows a window in force, or opens one at its date of creation. A removal
 * without a grant shows a window of unknown start.
 */
final class GrantTimeline {
  private static final String TENANT = "*";
  private static final Duration SAME_GRANT = Duration.ofDays(1);

  private final Set<String> names = new LinkedHashSet<>();
  private final List<Grant> rows = new ArrayList<>();

  private GrantTimeline(Grant first) {
    add(first);
  }

  /** The timelines of one application's rows, in the order of their first rows. */
  static List<GrantTimeline> of(List<Grant> rows) {
    List<GrantTimeline> timelines = new ArrayList<>();
    List<Grant> sorted = rows.stream().sorted(ORDER).toList();
    sorted.stream()
        .filter(row -> !isSnapshot(row) && !isForAll(row))
        .forEach(r -> put(timelines, r));
    sorted.stream().filter(GrantTimeline::isSnapshot).forEach(row -> put(timelines, row));
    sorted.stream()
        .filter(GrantTimeline::isForAll)
        .forEach(row -> timelines.forEach(timeline -> timeline.rows.add(row)));
    return timelines;
  }

  private static final Comparator<Grant> ORDER =
      Comparator.comparing(Grant::occurredAt, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(row -> row.event().equals("REVOKE"))
          .thenComparing(Grant::recordId);

  /** The windows, in order of time. */
  List<GrantWindow> windows() {
    List<GrantWindow> windows = new ArrayList<>();
    for (Grant row : rows.stream().sorted(ORDER).toList()) {
      switch (row.event()) {
        case "REVOKE" -> revoke(windows, row);
        case "SNAPSHOT" -> grant(windows, row, row.scopes());
        default -> grant(windows, row, row.scopesAdded());
      }
    }
    return windows;
  }

  /** The mailbox, where a row names it and the grant is not for the whole tenant. */
  @Nullable
  String mailbox() {
    return isTenantWide()
        ? null
        : rows.stream().map(Grant::mailbox).filter(Objects::nonNull).findFirst().orElse(null);
  }

  boolean isTenantWide() {
    return names.contains(TENANT);
  }

  private static void grant(List<GrantWindow> windows, Grant row, List<String> scopes) {
    if (!GrantWindow.isBearing(scopes)) {
      return;
    }
    windows.stream()
        .filter(window -> isSameWindow(window, row))
        .findFirst()
        .orElseGet(() -> begin(windows, row.occurredAt()))
        .open(row, scopes);
  }

  private static boolean isSameWindow(GrantWindow window, Grant row) {
    boolean isPast = row.event().equals("SNAPSHOT") && window.isInForceAt(row.occurredAt());
    return window.isOpen() || isPast;
  }

  private static void revoke(List<GrantWindow> windows, Grant row) {
    boolean takesContacts =
        row.scopesRemoved().isEmpty() || GrantWindow.isBearing(row.scopesRemoved());
    List<GrantWindow> open = windows.stream().filter(GrantWindow::isOpen).toList();
    if (takesContacts && !open.isEmpty()) {
      open.forEach(window -> window.close(row));
    } else if (takesContacts && !row.scopesRemoved().isEmpty()) {
      GrantWindow window = begin(windows, null);
      window.open(row, row.scopesRemoved());
      window.close(row);
    }
  }

  private static GrantWindow begin(List<GrantWindow> windows, @Nullable Instant from) {
    GrantWindow window = new GrantWindow(from);
    windows.add(window);
    return window;
  }

  private static void put(List<GrantTimeline> timelines, Grant row) {
    timelines.stream()
        .filter(timeline -> timeline.isOf(row))
        .findFirst()
        .or(() -> isSnapshot(row) ? atSameTime(timelines, row) : Optional.empty())
        .ifPresentOrElse(
            timeline -> timeline.add(row), () -> timelines.add(new GrantTimeline(row)));
  }

  /**
   * A snapshot may name the principal otherwise than the event: then the time of creation tells.
   */
  private static Optional<GrantTimeline> atSameTime(List<GrantTimeline> timelines, Grant snapshot) {
    List<GrantTimeline> near =
        timelines.stream()
            .filter(timeline -> timeline.isTenantWide() == snapshot.isTenantWide())
            .filter(timeline -> timeline.rows.stream().anyMatch(row -> isNear(row, snapshot)))
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  private static boolean isNear(Grant row, Grant snapshot) {
    return !isSnapshot(row)
        && row.occurredAt() != null
        && snapshot.occurredAt() != null
        && Duration.between(row.occurredAt(), snapshot.occurredAt()).abs().compareTo(SAME_GRANT)
            <= 0;
  }

  private void add(Grant row) {
    rows.add(row);
    names.addAll(names(row));
  }

  private boolean isOf(Grant row) {
    return names(row).stream().anyMatch(names::contains);
  }

  private static List<String> names(Grant row) {
    return row.isTenantWide()
        ? List.of(TENANT)
        : Stream.of(row.principal(), row.mailbox()).filter(Objects::nonNull).toList();
  }

  private static boolean isSnapshot(Grant row) {
    return row.event().equals("SNAPSHOT");
  }

  /** A removal that names nobody: the application itself was taken away. */
  private static boolean isForAll(Grant row) {
    return row.event().equals("REVOKE")
        && row.scopesRemoved().isEmpty()
        && (row.isTenantWide() || names(row).isEmpty());
  }
}
