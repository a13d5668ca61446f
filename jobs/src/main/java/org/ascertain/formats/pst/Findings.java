package org.ascertain.formats.pst;

import java.util.ArrayList;
import java.util.List;
import org.ascertain.formats.ContentException;

/** Collects findings, each once, up to a bound. */
final class Findings {
  private static final int BOUND = 1000;

  private final List<PstFinding> found = new ArrayList<>();
  private final long nodeId;

  /** For the file as a whole. */
  Findings() {
    this(0);
  }

  /** For a node. */
  Findings(long nodeId) {
    this.nodeId = nodeId;
  }

  void add(PstFinding.Kind kind, long position, String detail) {
    add(new PstFinding(kind, nodeId, position, detail));
  }

  void add(PstFinding finding) {
    PstFinding own =
        finding.nodeId() == nodeId
            ? finding
            : new PstFinding(finding.kind(), nodeId, finding.position(), finding.detail());
    addAsIs(own);
  }

  /** Keeps the node that the finding names. */
  void addAsIs(PstFinding finding) {
    if (found.size() < BOUND && !found.contains(finding)) {
      found.add(finding);
    } else if (found.size() == BOUND && !found.contains(finding)) {
      found.add(new PstFinding(PstFinding.Kind.TOO_MANY, nodeId, -1, "And more of them"));
    }
  }

  /** A structure that could not be read: what threw tells why. */
  void add(Exception e, String what) {
    if (e instanceof LostException lost) {
      add(lost.finding());
    } else {
      String why = e instanceof ContentException ? e.getMessage() : "points outside of its block";
      add(PstFinding.Kind.STRUCTURE, -1, what + ": " + why);
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<PstFinding> all() {
    return List.copyOf(found);
  }
}
