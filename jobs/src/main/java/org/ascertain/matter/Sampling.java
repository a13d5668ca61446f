package org.ascertain.matter;

import java.io.Serializable;
import org.ascertain.model.Nullable;

/**
 * How the sampled customers were drawn.
 *
 * @param design the design
 * @param stratum frame column of the stratum; null without strata
 * @param selected frame column that says who was drawn; null for a census
 */
public record Sampling(Design design, @Nullable String stratum, @Nullable String selected)
    implements Serializable {
  /** Kinds of design. */
  public enum Design {
    /** Every customer was examined. */
    CENSUS,
    /** A simple random sample. */
    SRS,
    /** Simple random samples within strata. */
    STRATIFIED,
    /** Customers drawn, mailboxes within. */
    CLUSTER
  }
}
