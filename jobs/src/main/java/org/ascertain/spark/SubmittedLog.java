package org.ascertain.spark;

import java.net.URI;
import java.security.CodeSource;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * The log of a job that spark-submit started. There logging began before the job's own settings
 * came into reach, with Spark's, which write to the console.
 */
final class SubmittedLog {
  private static final String SETTINGS = "log4j2.properties";

  private SubmittedLog() {}

  /**
   * Goes on with the settings that the job's jar brings; those of other jars do not count. To be
   * called when the session stands: starting it sets Spark's own settings once more.
   */
  static void useOwnSettings() {
    CodeSource code = SubmittedLog.class.getProtectionDomain().getCodeSource();
    if (code != null && code.getLocation().getPath().endsWith(".jar")) {
      Configurator.reconfigure(URI.create("jar:" + code.getLocation() + "!/" + SETTINGS));
    }
  }
}
