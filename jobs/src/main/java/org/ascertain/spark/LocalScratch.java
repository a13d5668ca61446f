package org.ascertain.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FileUtil;
import org.ascertain.model.Hashes;

/**
 * A folder of this machine for what does not fit into memory: the scratch folder of the workspace
 * where that lies on local disk, else one of this process in its folder for temporary files. Only
 * the owner sees into it. It is removed when a run begins and when it ends; that of a process ends
 * with the process.
 */
public final class LocalScratch {
  private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

  private LocalScratch() {}

  /**
   * The folder for a workspace, made when it is not there.
   *
   * @throws UncheckedIOException when it cannot be made the owner's alone
   */
  public static Path of(Workspace workspace) {
    Path folder = place(workspace);
    try {
      make(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the scratch folder " + folder, e);
    }
    if (!isLocal(workspace) && OF_THIS_PROCESS.add(folder)) {
      removeLeftBehind(folder);
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileUtil.fullyDelete(folder.toFile()), "scratch-end"));
    }
    return folder;
  }

  /**
   * Removes the folder with all that it holds.
   *
   * @throws UncheckedIOException when something stays
   */
  public static void remove(Workspace workspace) {
    File folder = place(workspace).toFile();
    if (folder.exists() && !FileUtil.fullyDelete(folder)) {
      throw new UncheckedIOException(
          new IOException("Temporary files are left in the scratch folder " + folder));
    }
  }

  private static Path place(Workspace workspace) {
    if (isLocal(workspace)) {
      String scratch = workspace.scratchPath();
      return new File(new org.apache.hadoop.fs.Path(scratch).toUri().getPath()).toPath();
    }
    String name = prefix(workspace.uri()) + ProcessHandle.current().pid();
    return Path.of(System.getProperty("java.io.tmpdir"), name);
  }

  private static boolean isLocal(Workspace workspace) {
    return workspace.uri().startsWith("file:");
  }

  private static String prefix(String uri) {
    return "ascertain-" + Hashes.id("scratch", uri) + "-";
  }

  private static void make(Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> ownerOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
      // Refused where the folder is another's.
      Files.setPosixFilePermissions(folder, ownerOnly);
    } else {
      Files.createDirectories(folder);
    }
  }

  /** Folders of processes that were killed. */
  private static void removeLeftBehind(Path folder) {
    String name = folder.getFileName().toString();
    String prefix = name.substring(0, name.lastIndexOf('-') + 1);
    File[] others =
        folder.getParent().toFile().listFiles((parent, each) -> each.startsWith(prefix));
    for (File other : others == null ? new File[0] : others) {
      String process = other.getName().substring(prefix.length());
      if (process.matches("\\d{1,18}")
          && ProcessHandle.of(Long.parseLong(process)).filter(ProcessHandle::isAlive).isEmpty()) {
        FileUtil.fullyDelete(other);
      }
    }
  }
}
