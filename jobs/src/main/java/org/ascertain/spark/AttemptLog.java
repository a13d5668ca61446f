package org.ascertain.spark;

import java.util.Set;
import org.ascertain.model.StageName;

/** Which units a stage has done; what makes a wave count. */
public interface AttemptLog {
  /** Units whose latest attempt was by this version of the reader. */
  Set<String> done(StageName stage, String readerVersion);

  /** Units whose rows stand in the tables, whatever version made them. */
  Set<String> doneByAny(StageName stage);

  /** Waves of a stage that were committed. */
  Set<Long> waves(StageName stage);

  /** Table of the attempts. */
  Table<?> table();

  /** The row that says that the rows of a unit were taken out, since it is no longer there. */
  Record removal(StageName stage, String unitId, long wave);

  /** The row that makes a unit done. */
  Record attempt(
      StageName stage, String unitId, String readerVersion, long wave, long rows, long failures);
}
