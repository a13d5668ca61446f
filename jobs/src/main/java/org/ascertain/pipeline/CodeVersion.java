package org.ascertain.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, from the file that the build writes. */
public final class CodeVersion {
  private static final String RESOURCE = "/org/ascertain/version.properties";

  private CodeVersion() {}

  /** Version and commit. */
  public static String text() {
    Properties properties = new Properties();
    try (InputStream in = CodeVersion.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        return "unbuilt";
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
    return properties.getProperty("version");
  }
}
