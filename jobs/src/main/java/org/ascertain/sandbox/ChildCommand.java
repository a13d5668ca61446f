package org.ascertain.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.sandbox.child.ChildMain;

/**
 * The command that starts a parser process.
 *
 * @param classPath what it loads classes from
 * @param heapMegabytes its memory
 * @param recognition whether it recognises characters
 */
record ChildCommand(List<String> classPath, int heapMegabytes, Recognition recognition) {
  /** System property that names an archive of loaded classes, for a quicker start. */
  static final String ARCHIVE_PROPERTY = "ascertain.sandbox.archive";

  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          // Nothing but the protocol may appear on standard output.
          "-Xlog:disable",
          "-XX:+DisplayVMOutputToStderr",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:-UsePerfData",
          "-XX:-CreateCoredumpOnCrash",
          // The place of an exception is part of a failure's message, however often it is thrown.
          "-XX:-OmitStackTraceInFastThrow");

  private static final List<String> PROPERTIES =
      List.of(
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=UTC",
          "-Duser.language=en",
          "-Duser.country=US",
          // A file of hosts that is not there: no name is ever resolved.
          "-Djdk.net.hosts.file=none",
          "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
          "-Dorg.apache.logging.log4j.simplelog.level=OFF",
          "-Dlog4j2.StatusLogger.level=OFF");

  /** Command line of a process whose temporary files go to the folder. */
  List<String> lineFor(Path folder) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx" + heapMegabytes + "m");
    line.addAll(JVM);
    line.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
    String archive = System.getProperty(ARCHIVE_PROPERTY);
    if (archive != null) {
      line.add("-XX:SharedArchiveFile=" + archive);
    }
    line.addAll(PROPERTIES);
    line.add("-Djava.io.tmpdir=" + folder);
    if (recognition.isOn()) {
      line.add("-Dascertain.ocr=true");
    }
    line.add("-cp");
    line.add(String.join(File.pathSeparator, classPath));
    line.add(ChildMain.class.getName());
    return line;
  }
}
