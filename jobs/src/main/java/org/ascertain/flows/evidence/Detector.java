package org.ascertain.flows.evidence;

import java.util.List;

/**
 * Finds the traces of a mechanism. A detector keeps no state and looks at one customer at a time;
 * what it finds of the same event as another detector is joined afterwards.
 */
public interface Detector {
  /** Its name: kebab case, stable over versions. */
  String id();

  /** Its version: changes whenever the rule does. */
  String version();

  /** What the evidence of one customer shows, in a stable order. */
  List<Finding> detect(CustomerEvidence evidence, DetectorContext context);
}
