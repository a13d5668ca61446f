package org.ascertain.sandbox;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The command line of a child: a small Java with the parsers and nothing of the engine. */
final class ChildCommand {
  /** Names of jars that a parser never needs; without them a child starts in half the time. */
  private static final List<String> ENGINE_JARS =
      List.of(
          "spark-",
          "hadoop-",
          "scala-",
          "delta-",
          "duckdb",
          "netty-",
          "hive-",
          "jersey-",
          "arrow-",
          "parquet-",
          "orc-",
          "kubernetes-",
          "rocksdb",
          "avro",
          "datasketches",
          "json4s",
          "zookeeper",
          "curator",
          "breeze",
          "chill",
          "kryo",
          "janino",
          "antlr",
          "jline",
          "jfreechart",
          "picocli",
          "libphonenumber");

  private ChildCommand() {}

  static List<String> of(SandboxLimits limits, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.heapMegabytes() + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder,
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dlog4j2.configurationFile=classpath:org/ascertain/sandbox/silent-log4j2.properties"));
    command.addAll(List.of("-cp", classPath(), ParserChild.class.getName()));
    command.addAll(
        List.of(
            Integer.toString(limits.textChars()),
            Integer.toString(limits.embeddedCount()),
            Integer.toString(limits.embeddedDepth()),
            Long.toString(limits.embeddedBytes())));
    return command;
  }

  private static String classPath() {
    Set<String> entries = new LinkedHashSet<>();
    entries.add(ownLocation());
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty() && !isEngine(entry))
        .forEach(entries::add);
    return String.join(File.pathSeparator, entries);
  }

  /** Under spark-submit the job's jar is on no class path that the system property tells. */
  private static String ownLocation() {
    try {
      return Path.of(ParserChild.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot find the program's own jar", e);
    }
  }

  private static boolean isEngine(String entry) {
    String name = Path.of(entry).getFileName().toString();
    return ENGINE_JARS.stream().anyMatch(name::startsWith);
  }
}
