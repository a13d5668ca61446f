package org.ascertain.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Packs units into waves, and the units of a wave into tasks; the same for the same units. */
final class WavePlan {
  private WavePlan() {}

  /** Cuts units into waves of about so many bytes, in their order. */
  static <U extends WorkUnit> List<List<U>> waves(List<U> units, long waveBytes, int maxUnits) {
    List<List<U>> waves = new ArrayList<>();
    List<U> wave = new ArrayList<>();
    long bytes = 0;
    for (U unit : units) {
      boolean isFull = bytes + unit.sizeBytes() > waveBytes || wave.size() == maxUnits;
      if (isFull && !wave.isEmpty()) {
        waves.add(wave);
        wave = new ArrayList<>();
        bytes = 0;
      }
      wave.add(unit);
      bytes += unit.sizeBytes();
    }
    if (!wave.isEmpty()) {
      waves.add(wave);
    }
    return waves;
  }

  /** Spreads units over at most so many tasks: the largest first, each to the emptiest task. */
  static <U extends WorkUnit> List<List<U>> tasks(List<U> units, int slots) {
    PriorityQueue<Task<U>> emptiest =
        new PriorityQueue<>(
            Comparator.<Task<U>>comparingLong(task -> task.cost)
                .thenComparingInt(task -> task.number));
    List<Task<U>> tasks = new ArrayList<>();
    for (int number = 0; number < Math.min(slots, units.size()); number++) {
      tasks.add(new Task<>(number));
    }
    emptiest.addAll(tasks);
    Comparator<U> largestFirst =
        Comparator.comparingLong((U unit) -> unit.sizeBytes())
            .reversed()
            .thenComparing(WorkUnit::unitId);
    for (U unit : units.stream().sorted(largestFirst).toList()) {
      Task<U> task = emptiest.remove();
      task.add(unit);
      emptiest.add(task);
    }
    return tasks.stream().<List<U>>map(task -> task.units).toList();
  }

  private static final class Task<U extends WorkUnit> {
    /** What an empty unit costs, in bytes: opening a file is not free. */
    private static final long OPENING_BYTES = 64 << 10;

    private final int number;
    private final List<U> units = new ArrayList<>();
    private long cost;

    Task(int number) {
      this.number = number;
    }

    void add(U unit) {
      units.add(unit);
      cost += unit.sizeBytes() + OPENING_BYTES;
    }
  }
}
