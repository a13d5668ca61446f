package org.ascertain.matter;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where a file or folder lies, as Hadoop file systems spell it: {@code scheme:/path} or {@code
 * scheme://authority/path}, not percent-encoded, without a slash at its end. A path without a
 * scheme is a file of this machine, whatever the default file system of a cluster.
 *
 * @param uri the address, absolute
 */
public record Location(String uri) {
  private static final String LOCAL = "file:";
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:/.*");
  private static final Pattern ROOT = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]+:(?://[^/]*)?)/.*");

  /** The location that somebody gave on a command line: relative to the working folder. */
  public static Location of(String given) {
    if (SCHEME.matcher(given).matches()) {
      return new Location(trimmed(given.replaceFirst("^file:/+", "file:/")));
    }
    Path path = Path.of(given).toAbsolutePath().normalize();
    return new Location(trimmed(LOCAL + path.toString()));
  }

  /** The location that a path written in a file of this folder means. */
  public Location resolve(String path) {
    if (SCHEME.matcher(path).matches()) {
      return of(path);
    }
    if (path.startsWith("../")) {
      return parent().resolve(path.substring("../".length()));
    }
    return new Location(trimmed(path.startsWith("/") ? root() + path : uri + "/" + path));
  }

  /** The folder that holds it. */
  public Location parent() {
    return new Location(uri.substring(0, uri.lastIndexOf('/')));
  }

  /** Whether it is on a disk of this machine. */
  public boolean isLocal() {
    return uri.startsWith(LOCAL);
  }

  /** The path on a disk of this machine. */
  public Path toPath() {
    if (!isLocal()) {
      throw new IllegalStateException(uri + " is not on a disk of this machine");
    }
    return Path.of(uri.substring(LOCAL.length()));
  }

  @Override
  public String toString() {
    return uri;
  }

  private String root() {
    var matcher = ROOT.matcher(uri);
    return matcher.matches() ? matcher.group(1) : LOCAL;
  }

  private static String trimmed(String uri) {
    return uri.replaceFirst("/+$", "");
  }
}
