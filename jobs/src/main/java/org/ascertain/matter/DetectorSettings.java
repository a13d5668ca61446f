package org.ascertain.matter;

import java.io.Serializable;
import java.util.List;

/**
 * Thresholds of finders and detectors.
 *
 * @param bulkThreshold persons in one structured payload that make it bulk
 * @param bodyThreshold addresses in one body, beyond its header, that make it bulk
 * @param assumeDefaultOn features that the matter declares on by default
 */
public record DetectorSettings(int bulkThreshold, int bodyThreshold, List<String> assumeDefaultOn)
    implements Serializable {
  /** The defaults: 5 persons, 20 addresses, nothing assumed. */
  public static final DetectorSettings DEFAULT = new DetectorSettings(5, 20, List.of());
}
