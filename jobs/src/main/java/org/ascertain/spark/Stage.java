package org.ascertain.spark;

import org.ascertain.model.StageName;

/** One step of the pipeline: reads tables, writes tables, and meets other stages nowhere else. */
public interface Stage {
  /** Which one it is. */
  StageName name();

  /**
   * All that its rows depend on besides the tables that it reads: version of its rules, the part of
   * the matter that it uses, files that it lists. A stage is current while this and those tables
   * are as they were.
   */
  String fingerprint();

  /**
   * Brings its tables up to date.
   *
   * @throws Exception when it cannot; what was committed stays
   */
  void run(StageContext context) throws Exception;
}
