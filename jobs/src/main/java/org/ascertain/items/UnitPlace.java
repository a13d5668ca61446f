package org.ascertain.items;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ascertain.model.Locator;
import org.ascertain.model.UnitKind;
import org.ascertain.tables.Unit;

/**
 * A unit among the units of its source.
 *
 * @param unit the unit
 * @param before how many messages of the same mailbox stand in units before it
 * @param cut containers of the source, by locator, that have units of their own
 */
public record UnitPlace(Unit unit, long before, Set<String> cut) implements Serializable {
  /** Copies what is cut. */
  public UnitPlace {
    cut = Set.copyOf(cut);
  }

  /** The only unit of its source. */
  public static UnitPlace alone(Unit unit) {
    return new UnitPlace(unit, 0, Set.of());
  }

  /** The units of any sources, by source and in the order within it. */
  public static List<UnitPlace> of(Collection<Unit> units) {
    Map<String, List<Unit>> bySource = new TreeMap<>();
    units.forEach(
        unit -> bySource.computeIfAbsent(unit.sourceId(), id -> new ArrayList<>()).add(unit));
    List<UnitPlace> places = new ArrayList<>();
    bySource.values().forEach(each -> places.addAll(ofSource(each)));
    return places;
  }

  private static List<UnitPlace> ofSource(List<Unit> units) {
    Set<String> containers = new TreeSet<>();
    units.forEach(unit -> containers.add(container(unit).toString()));
    containers.remove("");
    // Shared by all units of the source: a copy of an immutable set is the set itself.
    Set<String> cut = Set.copyOf(containers);
    Map<Locator, Long> messages = new LinkedHashMap<>();
    List<UnitPlace> places = new ArrayList<>();
    for (Unit unit : units.stream().sorted(Comparator.comparingInt(Unit::ordinal)).toList()) {
      Locator container = container(unit);
      places.add(new UnitPlace(unit, messages.getOrDefault(container, 0L), cut));
      long count = unit.expectedCount() == null ? 0 : unit.expectedCount();
      messages.merge(container, count, Long::sum);
    }
    return places;
  }

  /** The container that it is, or is a part of; the root is the source. */
  Locator container() {
    return container(unit);
  }

  private static Locator container(Unit unit) {
    Locator locator = Locator.parse(unit.locator());
    return unit.kind() == UnitKind.FILE ? locator : locator.parent();
  }

  /** Which part of the container it is: the last step of its locator. */
  String part() {
    return unit.locator().substring(unit.locator().lastIndexOf('/') + 1);
  }
}
