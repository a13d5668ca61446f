package org.ascertain.spark;

import java.util.Set;
import org.ascertain.model.StageName;

/** Which units a stage has done; what makes a wave count. */
public interface AttemptLog {
  /** Units whose latest attempt was by this version of the reader. */
  Set<String> done(StageName stage, String readerVersion);

  /** Units that any version has done. */
  Set<String> doneByAny(StageName stage);

  /** Waves of a stage that were committed. */
  Set<Long> waves(StageName stage);

  /** Table of the attempts. */
  Table<?> table();

  /** The row that makes a unit done. */
  Record attempt(
      StageName stage, String unitId, String readerVersion, long wave, long rows, long failures);
}
