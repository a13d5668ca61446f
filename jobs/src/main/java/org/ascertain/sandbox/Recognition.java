package org.ascertain.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;

/**
 * Whether the characters of images are recognised, and by what: Tesseract, when it is asked for and
 * installed on this machine.
 *
 * @param isAsked whether it is asked for
 * @param folder folder of the program; null when it is not there, or not asked for
 * @param version version of the program; null without one
 */
public record Recognition(boolean isAsked, @Nullable String folder, @Nullable String version)
    implements Serializable {
  /** Not asked for. */
  public static final Recognition OFF = new Recognition(false, null, null);

  /** Property of a part whose text was recognised, wholly or in part. */
  public static final String NOTE = "text_recognised";

  private static final String PROGRAM = "tesseract";
  private static final Pattern VERSION = Pattern.compile("tesseract v?(\\S+)");
  private static final long MOST_SECONDS = 10;
  private static final Map<String, Recognition> FOUND = new ConcurrentHashMap<>();

  /** As asked for: on this machine, with the program that its search path gives. */
  public static Recognition of(boolean isAsked) {
    String path = System.getenv().getOrDefault("PATH", "");
    return isAsked ? FOUND.computeIfAbsent(path, Recognition::on) : OFF;
  }

  /** With the program that a search path gives. */
  static Recognition on(String searchPath) {
    for (String folder : searchPath.split(File.pathSeparator, -1)) {
      Path program = Path.of(folder, PROGRAM);
      String version = Files.isExecutable(program) ? version(program) : null;
      if (version != null) {
        return new Recognition(true, folder, version);
      }
    }
    return new Recognition(true, null, null);
  }

  /** Whether it is asked for and the program is not there. */
  public boolean isMissing() {
    return isAsked && folder == null;
  }

  /** Whether characters are recognised. */
  boolean isOn() {
    return folder != null;
  }

  /** What rows depend on, as a word; empty when it is not asked for. */
  public String mark() {
    return isAsked ? "/ocr " + (version == null ? "missing" : version) : "";
  }

  private static @Nullable String version(Path program) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), "--version").redirectErrorStream(true).start();
      process.getOutputStream().close();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean hasEnded = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
      Matcher version = VERSION.matcher(told);
      return hasEnded && version.find() ? version.group(1) : null;
    } catch (IOException e) {
      // Not a program that runs here.
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
