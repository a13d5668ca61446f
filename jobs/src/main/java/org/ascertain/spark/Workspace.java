package org.ascertain.spark;

import java.io.Serializable;

/**
 * The folder of a matter's tables, logs and scratch: {@code <uri>/tables/<name>}, {@code
 * <uri>/_lock}, {@code <uri>/logs}, {@code <uri>/scratch}, {@code <uri>/report}.
 *
 * @param uri any Hadoop file system URI, without a slash at its end
 */
public record Workspace(String uri) implements Serializable {
  /** One spelling for one folder: logs keep paths relative to it. */
  public Workspace {
    String local = uri.startsWith("/") ? "file:" + uri : uri;
    uri = local.replaceFirst("^file:/+", "file:/").replaceAll("/+$", "");
  }

  /** Where a table lies. */
  public String tablePath(String tableName) {
    return uri + "/tables/" + tableName;
  }

  /** The file that a running command holds. */
  public String lockPath() {
    return uri + "/_lock";
  }

  /** Where a command keeps what it must not keep in memory; emptied at its end. */
  public String scratchPath() {
    return uri + "/scratch";
  }

  /** Where logs go. */
  public String logPath() {
    return uri + "/logs";
  }

  /** Where exhibits go. */
  public String reportPath() {
    return uri + "/report";
  }
}
