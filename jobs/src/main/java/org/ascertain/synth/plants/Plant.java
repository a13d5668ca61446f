package org.ascertain.synth.plants;

import java.io.IOException;
import org.ascertain.synth.scene.Scene;

/** Evidence of one kind that can be put into a customer's scene, with the truth about it. */
public interface Plant {
  /** Whether the customer has what the plant needs, and nothing that would blur its truth. */
  boolean fits(Scene scene);

  /** Puts it there. */
  void plant(Scene scene) throws IOException;
}
