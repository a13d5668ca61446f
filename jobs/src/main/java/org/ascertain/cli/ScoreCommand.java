package org.ascertain.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** To come. */
@Command(name = "score", mixinStandardHelpOptions = true, description = "To come.")
final class ScoreCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
