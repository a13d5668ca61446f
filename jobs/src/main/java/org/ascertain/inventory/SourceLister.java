package org.ascertain.inventory;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.ascertain.errors.UserException;
import org.ascertain.matter.Location;
import org.ascertain.matter.Matter;
import org.ascertain.matter.SourceEntry;
import org.ascertain.matter.SourceGlob;
import org.ascertain.model.Hashes;

/**
 * Lists what was received, file by file and without a filter: empty files and names that begin with
 * a dot or an underscore as well. A file that two entries match belongs to the first.
 */
public final class SourceLister {
  private final Matter matter;
  private final Location folder;
  private final String workspacePrefix;
  private final Configuration configuration;

  /** The lister of a matter. */
  public SourceLister(Matter matter, Configuration configuration) {
    this.matter = matter;
    this.folder = Location.of(matter.location()).parent();
    this.workspacePrefix = Location.of(matter.workspace()).uri() + "/";
    this.configuration = configuration;
  }

  /**
   * All files of all entries, by path.
   *
   * @throws UserException when an entry matches nothing
   * @throws IOException when the storage does not deliver
   */
  public List<ListedFile> list() throws IOException {
    Map<String, ListedFile> files = new LinkedHashMap<>();
    for (int entry = 0; entry < matter.sources().size(); entry++) {
      List<ListedFile> found = list(entry);
      if (found.isEmpty()) {
        throw new UserException(
            "No file matches the source '"
                + matter.sources().get(entry).path()
                + "'. Check the path, which starts at the folder of the matter file.");
      }
      found.forEach(file -> files.putIfAbsent(file.uri(), file));
    }
    return files.values().stream()
        .sorted(Comparator.comparing(ListedFile::path).thenComparing(ListedFile::uri))
        .toList();
  }

  private List<ListedFile> list(int entry) throws IOException {
    SourceEntry source = matter.sources().get(entry);
    List<ListedFile> found = new ArrayList<>();
    new Walk(SourceGlob.parse(source.path()), entry, found).walk();
    return found;
  }

  /** One walk below the fixed part of a glob. */
  private final class Walk {
    private final SourceGlob glob;
    private final int entry;
    private final List<ListedFile> found;

    Walk(SourceGlob glob, int entry, List<ListedFile> found) {
      this.glob = glob;
      this.entry = entry;
      this.found = found;
    }

    void walk() throws IOException {
      try {
        if (glob.isLiteral()) {
          String path = glob.literal();
          add(fileSystem(path).getFileStatus(hadoopPath(path)), path);
        } else {
          walk(glob.base());
        }
      } catch (FileNotFoundException e) {
        // Told by the caller as an entry that matches nothing.
        found.clear();
      }
    }

    private void walk(String base) throws IOException {
      FileStatus[] children = fileSystem(base).listStatus(hadoopPath(base));
      for (FileStatus child : children) {
        String path = (base.isEmpty() ? "" : base + "/") + child.getPath().getName();
        if (!child.isDirectory()) {
          add(child, path);
        } else if (glob.mayHoldMatches(path) && !isWorkspace(path)) {
          walk(path);
        }
      }
    }

    private void add(FileStatus status, String path) {
      Optional<SourceGlob.Match> match =
          glob.isLiteral() ? Optional.of(new SourceGlob.Match(null, null)) : glob.match(path);
      match.ifPresent(named -> found.add(file(status, path, named)));
    }

    private ListedFile file(FileStatus status, String path, SourceGlob.Match named) {
      String uri = hadoopPath(path).toUri().toString();
      return new ListedFile(
          Hashes.id("file", uri, status.getLen(), status.getModificationTime()),
          status.getLen(),
          status.getModificationTime(),
          uri,
          relative(path),
          entry,
          named.customer(),
          named.custodian());
    }

    /** Entries that name a store of their own are relative to the fixed part of their path. */
    private String relative(String path) {
      boolean isAbsolute = path.startsWith("/") || path.contains(":/");
      return isAbsolute ? path.substring(glob.base().length()).replaceFirst("^/+", "") : path;
    }
  }

  private boolean isWorkspace(String path) {
    return (location(path).uri() + "/").startsWith(workspacePrefix);
  }

  private Location location(String path) {
    return path.isEmpty() ? folder : folder.resolve(path);
  }

  private Path hadoopPath(String path) {
    return new Path(location(path).uri());
  }

  private FileSystem fileSystem(String path) throws IOException {
    FileSystem files = hadoopPath(path).getFileSystem(configuration);
    // The checksummed view of a local disk hides files of its own naming.
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }
}
