package org.ascertain.synth.writers.pst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What independent programs find in a file. Programs that are not installed skip the test. */
final class OtherReaders {
  private static final int SECONDS = 120;

  private OtherReaders() {}

  /** Files that readpst writes, by extension, embedded mail in its own file not counted. */
  static Map<String, Long> readpst(Path pst, Path work) throws IOException {
    Path target = Files.createDirectories(work.resolve("readpst"));
    run("readpst", List.of("readpst", "-j", "0", "-q", "-e", "-D", "-o", target + "", pst + ""));
    try (Stream<Path> files = Files.walk(target)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .collect(
              Collectors.groupingBy(
                  name -> name.substring(name.lastIndexOf('.') + 1),
                  TreeMap::new,
                  Collectors.counting()));
    }
  }

  /** Items and attachments that pffexport writes: folders named by kind, files below them. */
  static Map<String, Long> pffexport(Path pst, Path work) throws IOException {
    Path target = work.resolve("pff");
    run("pffexport", List.of("pffexport", "-q", "-m", "items", "-t", target + "", pst + ""));
    try (Stream<Path> files = Files.walk(work.resolve("pff.export"))) {
      return files
          .map(OtherReaders::kind)
          .filter(kind -> !kind.isEmpty())
          .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    }
  }

  private static String kind(Path path) {
    String name = path.getFileName().toString();
    if (Files.isDirectory(path)) {
      return name.replaceAll("^([A-Z][A-Za-z ]*?)\\d{5}$|.*", "$1");
    }
    boolean isFile = path.getParent().getFileName().toString().equals("Attachments");
    return isFile ? "file" : "";
  }

  /** Items that java-libpst finds, and attachments of their top level. */
  static Map<String, Long> javaLibpst(Path pst) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    try {
      PSTFile file = new PSTFile(pst.toFile());
      walk(file.getRootFolder(), counts);
      file.getFileHandle().close();
    } catch (PSTException e) {
      throw new AssertionError("java-libpst refuses " + pst.getFileName(), e);
    }
    return counts;
  }

  private static void walk(PSTFolder folder, Map<String, Long> counts)
      throws PSTException, IOException {
    if (folder.getContentCount() > 0) {
      PSTObject child = folder.getNextChild();
      while (child != null) {
        PSTMessage message = (PSTMessage) child;
        counts.merge(message.getMessageClass(), 1L, Long::sum);
        counts.merge("attachments", (long) message.getNumberOfAttachments(), Long::sum);
        child = folder.getNextChild();
      }
    }
    for (PSTFolder each : folder.getSubFolders()) {
      walk(each, counts);
    }
  }

  private static void run(String program, List<String> command) throws IOException {
    assumeTrue(isInstalled(program), program + " is not installed");
    File log = Files.createTempFile("reader", ".log").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    try {
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      String said = Files.readString(log.toPath());
      assertThat(ended && process.exitValue() == 0).as(program + ": " + said).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.delete(log.toPath());
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
