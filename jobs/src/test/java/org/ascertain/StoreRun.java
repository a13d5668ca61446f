package org.ascertain;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.inventory.InventoryStage;
import org.ascertain.items.ItemsStage;
import org.ascertain.matter.Matter;
import org.ascertain.matter.MatterReader;
import org.ascertain.pipeline.Pipeline;
import org.ascertain.pipeline.RunOptions;
import org.ascertain.units.UnitLimits;
import org.ascertain.units.UnitsStage;

/** Reads the mail stores of a matter in units of 50 items, four megabytes a wave. */
final class StoreRun {
  private static final int UNIT_ITEMS = 50;
  private static final long WAVE_BYTES = 4L << 20;

  private StoreRun() {}

  /** Runs the stages up to items; the arguments are the matter file and the workspace. */
  public static void main(String[] arguments) throws IOException {
    Matter matter = MatterReader.read(arguments[0], Map.of("workspace", arguments[1]));
    Configuration configuration = new Configuration();
    UnitLimits limits = UnitLimits.DEFAULT.withStores(UNIT_ITEMS, Long.MAX_VALUE);
    new Pipeline(
            matter,
            List.of(
                new InventoryStage(matter, configuration),
                new UnitsStage(limits),
                new ItemsStage(matter)),
            configuration,
            Clock.systemUTC())
        .run(RunOptions.all().withWaveBytes(WAVE_BYTES));
  }
}
