package org.ascertain.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.ascertain.formats.HadoopByteSource;
import org.ascertain.model.Hashes;
import org.ascertain.spark.RecordReader;
import org.ascertain.spark.Table;
import org.ascertain.spark.TableLog;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.Run;
import org.ascertain.tables.Source;
import org.ascertain.tables.SourceLocation;

/**
 * Checks that sources still have the bytes that were received, and that the tables are those that
 * the last finished run left.
 */
public final class Verification {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Workspace workspace;
  private final Configuration configuration;
  private final TableLog log;

  /** For a workspace. */
  public Verification(Workspace workspace, Configuration configuration) {
    this.workspace = workspace;
    this.configuration = configuration;
    this.log = new TableLog(workspace, configuration);
  }

  /**
   * A check.
   *
   * @param kind SOURCE or TABLE
   * @param subject path of the source, or name of the table
   * @param expected what was recorded
   * @param found what is there now
   */
  public record Check(String kind, String subject, String expected, String found) {
    /** Whether what is there is what was recorded. */
    public boolean isGood() {
      return expected.equals(found);
    }
  }

  /** All checks, sources by path, then tables by name. */
  public List<Check> run() throws IOException {
    List<Check> checks = new ArrayList<>();
    Map<String, String> uris = new TreeMap<>();
    read(SourceLocation.class).forEach(row -> uris.put(row.sourceId(), row.uri()));
    Map<String, Source> sources = new TreeMap<>();
    read(Source.class).forEach(row -> sources.put(row.path() + "\n" + row.sourceId(), row));
    for (Source source : sources.values()) {
      String found = sha256(uris.get(source.sourceId()));
      checks.add(new Check("SOURCE", source.path(), source.sha256(), found));
    }
    checks.addAll(tables());
    return checks;
  }

  private List<Check> tables() throws IOException {
    Run last = new RunLog(workspace, configuration).lastByStage().get(RunLog.WHOLE_RUN);
    List<Check> checks = new ArrayList<>();
    if (last != null) {
      for (Map.Entry<String, Long> table : new TreeMap<>(last.tableVersions()).entrySet()) {
        checks.add(table(table.getKey(), table.getValue()));
      }
    }
    return checks;
  }

  private Check table(String name, long version) throws IOException {
    List<String> files = log.liveFiles(name, version);
    int present = 0;
    for (String file : files) {
      Path path = new Path(file);
      FileSystem store = path.getFileSystem(configuration);
      present += store.exists(path) ? 1 : 0;
    }
    long now = log.version(name).orElse(-1);
    return new Check(
        "TABLE",
        name,
        "version " + version + ", " + files.size() + " files",
        "version " + now + ", " + present + " files");
  }

  private String sha256(String uri) {
    MessageDigest digest = Hashes.newSha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = new HadoopByteSource(uri, () -> configuration).open(0)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        digest.update(buffer, 0, length);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return "cannot be read: " + e.getClass().getSimpleName();
    }
  }

  private <R extends Record> List<R> read(Class<R> rowType) throws IOException {
    return RecordReader.read(rowType, log.liveFiles(Table.of(rowType).name()), configuration);
  }
}
