package org.ascertain.members;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules of the class definition say of a customer.
 *
 * @param customerId the customer
 * @param inFrame whether the frame lists it
 * @param isSampled whether it was drawn, or all were
 * @param results {@code true}, {@code false} or {@code unknown} for each rule
 */
public record CustomerClauses(
    String customerId, boolean inFrame, boolean isSampled, List<String> results)
    implements Serializable {
  /** How an unknown result is written. */
  static final String UNKNOWN = "unknown";

  /** The results as values, null for unknown. */
  List<Boolean> values() {
    List<Boolean> values = new ArrayList<>();
    for (String result : results) {
      values.add(UNKNOWN.equals(result) ? null : Boolean.valueOf(result));
    }
    return values;
  }
}
