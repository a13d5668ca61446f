package org.ascertain.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Compares what a method gives with what a case expects: every key, nulls as refusals. */
final class VectorComparison {
  /** Keys that describe the case and are no result. */
  private static final Set<String> WORDS =
      Set.of("names", "levels", "warning", "zero_events", "reason");

  private final double relative;
  private final double absolute;
  private final Map<String, Double> ownTolerance;
  private final List<String> differences = new ArrayList<>();

  private VectorComparison(double relative, double absolute, Map<String, Double> ownTolerance) {
    this.relative = relative;
    this.absolute = absolute;
    this.ownTolerance = ownTolerance;
  }

  /**
   * The differences, empty when there are none.
   *
   * @param ownTolerance absolute tolerance of keys that the case excepts from its own
   */
  static List<String> differences(
      VectorCase vector, Map<String, ?> actual, Map<String, Double> ownTolerance) {
    double relative = vector.node().path("rel_tol").asDouble(0);
    double absolute = vector.node().path("abs_tol").asDouble(1e-9);
    VectorComparison comparison = new VectorComparison(relative, absolute, ownTolerance);
    comparison.compareObject(vector.id(), vector.expected(), actual, 0);
    return comparison.differences;
  }

  private void compareObject(
      String path, JsonNode expected, Map<String, ?> actual, double ownOfAll) {
    expected
        .properties()
        .forEach(
            field -> {
              if (WORDS.contains(field.getKey())) {
                return;
              }
              String key = path + "." + field.getKey();
              if (!actual.containsKey(field.getKey())) {
                differences.add(key + " is not computed");
              } else {
                double own = ownTolerance.getOrDefault(field.getKey(), ownOfAll);
                compare(key, field.getValue(), actual.get(field.getKey()), own);
              }
            });
  }

  private void compare(String path, JsonNode expected, Object actual, double own) {
    Object value = unwrapped(actual);
    if (expected.isNull()) {
      expect(value == null, path, "a refusal", value);
    } else if (expected.isObject() && value instanceof Map<?, ?> map) {
      compareObject(path, expected, strings(map), own);
    } else if (expected.isArray() && value instanceof List<?> list) {
      compareList(path, expected, list, own);
    } else if (expected.isNumber() && value instanceof List<?> list && list.size() == 1) {
      compare(path, expected, list.get(0), own);
    } else if (expected.isNumber() && value instanceof Number number) {
      expect(isNear(expected.asDouble(), number.doubleValue(), own), path, expected, value);
    } else {
      expect(value != null && expected.asText().equals(value.toString()), path, expected, value);
    }
  }

  private void compareList(String path, JsonNode expected, List<?> actual, double own) {
    if (expected.size() != actual.size()) {
      differences.add(path + " has " + actual.size() + " values instead of " + expected.size());
      return;
    }
    for (int i = 0; i < actual.size(); i++) {
      compare(path + "[" + i + "]", expected.get(i), actual.get(i), own);
    }
  }

  private void expect(boolean isRight, String path, Object expected, Object actual) {
    if (!isRight) {
      differences.add(path + " is " + actual + " instead of " + expected);
    }
  }

  private boolean isNear(double expected, double actual, double own) {
    double gap = Math.abs(expected - actual);
    return gap <= relative * Math.abs(expected) || gap <= Math.max(absolute, own);
  }

  private static Map<String, Object> strings(Map<?, ?> map) {
    Map<String, Object> strings = new java.util.LinkedHashMap<>();
    map.forEach((key, value) -> strings.put(key.toString(), value));
    return strings;
  }

  /** Null for a refusal, lists for everything that holds several numbers. */
  private static Object unwrapped(Object actual) {
    if (actual instanceof Answer<?> answer) {
      return answer.isRefused() ? null : unwrapped(answer.orElseThrow());
    }
    if (actual instanceof OptionalDouble optional) {
      return optional.isPresent() ? optional.getAsDouble() : null;
    }
    if (actual instanceof Interval interval) {
      return List.of(interval.low(), interval.high());
    }
    if (actual instanceof double[] numbers) {
      return java.util.Arrays.stream(numbers).boxed().toList();
    }
    if (actual instanceof int[] numbers) {
      return java.util.Arrays.stream(numbers).boxed().toList();
    }
    return actual instanceof Collection<?> all ? List.copyOf(all) : actual;
  }
}
