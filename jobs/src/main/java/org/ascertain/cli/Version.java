package org.ascertain.cli;

import org.ascertain.pipeline.CodeVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, for {@code --version}. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"ascertain " + CodeVersion.text()};
  }
}
