package org.ascertain.matter;

import java.io.Serializable;

/**
 * A clause of the class definition: an ANSI SQL condition over the columns of {@code customers}.
 *
 * @param id its name in attrition and reports
 * @param effect whether a true condition keeps or drops the customer
 * @param condition the condition
 */
public record Clause(String id, Effect effect, String condition) implements Serializable {
  /** What a true condition does. */
  public enum Effect {
    /** Only true keeps; false and unknown do not. */
    KEEP,
    /** Only true drops. */
    DROP
  }
}
