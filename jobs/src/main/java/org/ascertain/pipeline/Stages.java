package org.ascertain.pipeline;

import java.util.List;
import org.ascertain.matter.Matter;
import org.ascertain.spark.Stage;

/** The stages that the program ships, in order. */
final class Stages {
  private Stages() {}

  static List<Stage> of(Matter matter) {
    return List.of();
  }
}
