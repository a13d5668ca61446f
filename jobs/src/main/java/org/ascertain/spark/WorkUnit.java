package org.ascertain.spark;

import java.io.Serializable;

/** What one task reads independently of all others. */
public interface WorkUnit extends Serializable {
  /** Its id. */
  String unitId();

  /** Bytes to read: what tasks and waves are balanced by. */
  long sizeBytes();
}
