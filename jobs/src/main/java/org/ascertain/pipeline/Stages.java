package org.ascertain.pipeline;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.contacts.ContactsStage;
import org.ascertain.duplicates.DuplicatesStage;
import org.ascertain.estimates.EstimatesStage;
import org.ascertain.flows.FlowsStage;
import org.ascertain.inventory.InventoryStage;
import org.ascertain.items.ItemsStage;
import org.ascertain.matter.Matter;
import org.ascertain.members.MembersStage;
import org.ascertain.persons.PersonsStage;
import org.ascertain.records.RecordsStage;
import org.ascertain.spark.Stage;
import org.ascertain.units.UnitsStage;

/** The stages that the program ships, in order. */
final class Stages {
  private Stages() {}

  static List<Stage> of(Matter matter, Configuration configuration) {
    return List.of(
        new InventoryStage(matter, configuration),
        new UnitsStage(),
        new ItemsStage(matter),
        new RecordsStage(matter, configuration),
        new DuplicatesStage(matter),
        new ContactsStage(matter),
        new PersonsStage(matter),
        new FlowsStage(matter),
        new MembersStage(matter),
        new EstimatesStage(matter));
  }
}
