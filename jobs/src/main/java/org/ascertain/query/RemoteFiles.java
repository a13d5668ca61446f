package org.ascertain.query;

import io.delta.kernel.defaults.engine.DefaultEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.ascertain.matter.Location;
import org.ascertain.model.Hashes;

/**
 * Copies the live files of a workspace elsewhere to this machine when they are asked for. A file of
 * a table never changes under its name, so a copy stays good.
 */
final class RemoteFiles implements LiveFiles {
  private final LiveFiles remote;
  private final Configuration configuration;
  private final Path cache;

  private RemoteFiles(LiveFiles remote, Configuration configuration, Path cache) {
    this.remote = remote;
    this.configuration = configuration;
    this.cache = cache;
  }

  static WorkspaceFiles open(Location workspace) {
    Path cache = cacheFolder(workspace);
    return new WorkspaceFiles(of(workspace.uri(), cache), WorkspaceFiles.spill(cache));
  }

  /** The files of a workspace, copied into a folder that nobody else can read. */
  static RemoteFiles of(String workspace, Path cache) {
    Configuration configuration = new Configuration();
    try {
      PrivateFolders.create(cache);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the cache folder " + cache, e);
    }
    LiveFiles remote =
        new DeltaLiveFiles(workspace + "/tables", DefaultEngine.create(configuration));
    return new RemoteFiles(remote, configuration, cache);
  }

  @Override
  public List<String> latest(String tableName) {
    return copies(tableName, remote.latest(tableName));
  }

  @Override
  public List<String> at(String tableName, long version) {
    return copies(tableName, remote.at(tableName, version));
  }

  private List<String> copies(String tableName, List<String> paths) {
    return paths.stream().map(path -> copy(tableName, path)).toList();
  }

  private String copy(String tableName, String path) {
    Path local = cache.resolve(tableName).resolve(path.substring(path.lastIndexOf('/') + 1));
    if (!Files.exists(local)) {
      try {
        fetch(path, local);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot copy " + path, e);
      }
    }
    return local.toString();
  }

  private void fetch(String path, Path local) throws IOException {
    Files.createDirectories(local.getParent());
    Path partial = Files.createTempFile(local.getParent(), "partial", ".tmp");
    org.apache.hadoop.fs.Path source = new org.apache.hadoop.fs.Path(path);
    FileSystem files = source.getFileSystem(configuration);
    try (var in = files.open(source)) {
      Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(partial, local, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path cacheFolder(Location workspace) {
    String cacheHome = System.getenv("XDG_CACHE_HOME");
    Path home =
        cacheHome == null || cacheHome.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cacheHome);
    return home.resolve("ascertain").resolve(Hashes.id("workspace", workspace.uri()));
  }
}
