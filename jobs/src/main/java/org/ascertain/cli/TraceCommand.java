package org.ascertain.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** To come. */
@Command(name = "trace", mixinStandardHelpOptions = true, description = "To come.")
final class TraceCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
