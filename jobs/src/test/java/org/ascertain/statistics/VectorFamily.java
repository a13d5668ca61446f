package org.ascertain.statistics;

import java.util.Map;
import java.util.function.Function;

/** The methods of a file of vectors. */
interface VectorFamily {
  /** Method name to what computes the keys of a case's {@code expected}. */
  Map<String, Function<VectorCase, Map<String, ?>>> methods();

  /** Keys whose absolute tolerance the case states apart (simulated in the reference). */
  default Map<String, Double> tolerances(VectorCase vector) {
    return Map.of();
  }
}
