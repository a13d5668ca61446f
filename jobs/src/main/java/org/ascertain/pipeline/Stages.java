package org.ascertain.pipeline;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.estimates.EstimatesStage;
import org.ascertain.inventory.InventoryStage;
import org.ascertain.matter.Matter;
import org.ascertain.members.MembersStage;
import org.ascertain.spark.Stage;

/** The stages that the program ships, in order. */
final class Stages {
  private Stages() {}

  static List<Stage> of(Matter matter, Configuration configuration) {
    return List.of(
        new InventoryStage(matter, configuration),
        new MembersStage(matter),
        new EstimatesStage(matter));
  }
}
