package org.ascertain.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ascertain.errors.UserException;
import org.ascertain.synth.plants.Dealer;
import org.ascertain.synth.scene.FictionalCustomer;
import org.ascertain.synth.scene.Scene;

/**
 * Writes a fictional matter with known truth: {@code matter.yaml}, {@code customers.csv}, evidence
 * of the sampled customers that respond, and {@code truth/}. Customers are written one after the
 * other, so memory does not grow with their number.
 */
public final class Synth {
  private final Path matter;
  private final SynthOptions options;
  private final TruthFiles truth = new TruthFiles();
  private final Dealer dealerOfSeen = new Dealer();
  private final Dealer dealerOfUnseen = new Dealer();

  private Synth(Path matter, SynthOptions options) {
    this.matter = matter;
    this.options = options;
  }

  /**
   * Writes the matter into the folder, which is made and must be empty.
   *
   * @throws UserException when the folder holds something already
   * @throws IOException when a file cannot be written
   */
  public static void write(Path folder, SynthOptions options) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw new UserException(
            "Folder " + folder + " is not empty. Name a folder that is empty or does not exist.");
      }
    }
    new Synth(folder, options).writeAll();
  }

  private void writeAll() throws IOException {
    List<FictionalCustomer> frame = new FrameMaker(options).frame();
    CustomerFiles files = new CustomerFiles(matter, options);
    SceneMaker scenes = new SceneMaker(options);
    for (FictionalCustomer customer : frame) {
      writeCustomer(scenes.scene(customer), files);
    }
    String hashes = String.join("\n", files.captureHashes()) + "\n";
    CustomerFiles.write(matter.resolve("captures/SHA256SUMS"), hashes);
    truth.write(matter.resolve("truth"));
    MatterFile matterFile = new MatterFile(frame);
    CustomerFiles.write(matter.resolve("customers.csv"), matterFile.frameCsv());
    CustomerFiles.write(matter.resolve("matter.yaml"), matterFile.yaml(matter));
  }

  private void writeCustomer(Scene scene, CustomerFiles files) throws IOException {
    boolean isSeen = scene.customer().isSampled() && scene.customer().isResponding();
    (isSeen ? dealerOfSeen : dealerOfUnseen).deal(scene);
    truth.addCustomer(scene);
    if (isSeen) {
      truth.addEvidence(scene);
      files.write(scene);
    }
  }
}
