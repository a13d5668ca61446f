package org.ascertain.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Starts sessions: the same settings on a laptop and on a cluster, which may add its own. */
public final class Sessions {
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("spark.sql.session.timeZone", "UTC"),
          Map.entry("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension"),
          Map.entry(
              "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog"),
          Map.entry("spark.sql.ansi.enabled", "true"),
          // Rows give java.time values, as records do.
          Map.entry("spark.sql.datetime.java8API.enabled", "true"),
          // Without this a row type that the code generator refuses is interpreted in silence.
          Map.entry("spark.sql.codegen.factoryMode", "CODEGEN_ONLY"),
          // Live files come from the log; listing them again in a job of its own would be waste.
          Map.entry("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000"),
          Map.entry("spark.sql.parquet.filterPushdown", "true"));

  private Sessions() {}

  /**
   * The session of this process: started when there is none, with the master that spark-submit or
   * the environment names, else local with all cores.
   */
  public static SparkSession start(String applicationName) {
    SparkSession.Builder builder = SparkSession.builder().appName(applicationName);
    SETTINGS.forEach(builder::config);
    boolean isSubmitted = System.getProperty("spark.master") != null;
    if (!isSubmitted) {
      localSettings().forEach(builder::config);
    }
    SparkSession session = builder.getOrCreate();
    if (isSubmitted) {
      SubmittedLog.useOwnSettings();
    }
    return session;
  }

  private static Map<String, String> localSettings() {
    String cores = System.getProperty("ascertain.cores", "*");
    return Map.of(
        "spark.master", "local[" + cores + "]",
        "spark.ui.enabled", "false",
        "spark.ui.showConsoleProgress", "false",
        "spark.sql.shuffle.partitions", "4",
        "spark.driver.bindAddress", "127.0.0.1",
        "spark.driver.host", "127.0.0.1");
  }
}
