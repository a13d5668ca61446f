package org.ascertain.statistics;

/** A closed interval of numbers. */
public record Interval(double low, double high) {
  /** Refuses limits that are no numbers or stand in the wrong order. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Not an interval: " + low + " to " + high);
    }
  }

  /** {@code centre} plus and minus {@code margin}. */
  public static Interval around(double centre, double margin) {
    return new Interval(centre - margin, centre + margin);
  }

  /** High less low. */
  public double width() {
    return high - low;
  }

  /** Whether the value lies in the interval, limits included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Both limits times a factor that is not negative. */
  public Interval times(double factor) {
    return new Interval(low * factor, high * factor);
  }

  /** Both limits moved into {@code [floor, ceiling]}. */
  public Interval clippedTo(double floor, double ceiling) {
    return new Interval(
        Math.min(Math.max(low, floor), ceiling), Math.max(Math.min(high, ceiling), floor));
  }
}
