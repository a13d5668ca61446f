package org.ascertain.matter;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.errors.NearestName;
import org.ascertain.errors.UsageException;
import org.ascertain.errors.UserException;
import org.ascertain.model.Hashes;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a matter file. Everything that is wrong with it, and with the files that it names, is told
 * in one exception, each mistake with its line and a remedy. Whether clauses are good SQL and third
 * parties are in the registry shows when they are used.
 */
public final class MatterReader {
  private static final String WORKSPACE = "workspace";
  private static final int MAX_ALIASES = 50;
  private static final int MAX_DEPTH = 30;
  private static final int MAX_CHARACTERS = 3_000_000;

  private MatterReader() {}

  /**
   * The matter of a file.
   *
   * @param uri path or Hadoop URI of the file, or of a folder with a {@code matter.yaml}
   * @param overrides what the command line sets instead of the file; known key: {@code workspace},
   *     a path relative to the working folder or a URI
   * @throws UserException with every mistake of the file
   */
  public static Matter read(String uri, Map<String, String> overrides) {
    checkOverrides(overrides);
    Location location = locate(uri);
    byte[] bytes = bytes(location, uri);
    Mistakes mistakes = new Mistakes(shown(uri, location));
    Node root = root(bytes, mistakes);
    YamlGuard.check(root, mistakes);
    mistakes.throwIfAny();
    MatterParser parser = new MatterParser(root, mistakes, new MatterFiles(location.parent()));
    Matter matter = parser.parse(location, Hashes.sha256(bytes), overrides.get(WORKSPACE));
    mistakes.throwIfAny();
    return matter;
  }

  /**
   * The workspace of a matter, without looking at anything else in its file: what was found out
   * stays readable when a source has gone.
   *
   * @param uri as in {@link #read}
   * @param overrides as in {@link #read}; with a workspace the file is not read at all
   * @throws UserException when the file is absent or no YAML
   */
  public static String workspace(String uri, Map<String, String> overrides) {
    checkOverrides(overrides);
    Location location = locate(uri);
    String override = overrides.get(WORKSPACE);
    if (override != null) {
      return MatterParser.workspace(location, null, override);
    }
    Mistakes mistakes = new Mistakes(shown(uri, location));
    Node root = root(bytes(location, uri), mistakes);
    mistakes.throwIfAny();
    Section top = new Section("the matter file", root, mistakes);
    String written = top.text(WORKSPACE).orElse(null);
    mistakes.throwIfAny();
    return MatterParser.workspace(location, written, null);
  }

  private static void checkOverrides(Map<String, String> overrides) {
    for (String key : overrides.keySet()) {
      if (!key.equals(WORKSPACE)) {
        throw new UsageException(
            "'" + key + "' cannot be overridden" + NearestName.remedy(key, List.of(WORKSPACE)));
      }
    }
  }

  private static Location locate(String uri) {
    Location location = Location.of(uri);
    if (location.isLocal() && Files.isDirectory(location.toPath())) {
      return location.resolve("matter.yaml");
    }
    return location;
  }

  private static String shown(String uri, Location location) {
    return location.uri().endsWith("/matter.yaml") && !uri.endsWith("matter.yaml")
        ? uri.replaceFirst("/+$", "") + "/matter.yaml"
        : uri;
  }

  private static byte[] bytes(Location location, String uri) {
    try {
      return location.isLocal() ? localBytes(location.toPath()) : remoteBytes(location);
    } catch (IOException e) {
      throw new UserException(
          "Cannot read the matter file "
              + uri
              + ": "
              + reason(e)
              + ". Give the path of a matter file, or of a folder with a matter.yaml.",
          e);
    }
  }

  private static byte[] localBytes(Path path) throws IOException {
    return Files.readAllBytes(path);
  }

  private static byte[] remoteBytes(Location location) throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(location.uri());
    try (InputStream in = path.getFileSystem(new Configuration()).open(path)) {
      return in.readAllBytes();
    }
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException ? "there is no such file" : e.toString();
  }

  private static Node root(byte[] bytes, Mistakes mistakes) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setProcessComments(false);
    try {
      Node root = new Yaml(options).compose(new StringReader(text(bytes)));
      return root == null ? new Yaml(options).compose(new StringReader("{}")) : root;
    } catch (MarkedYAMLException e) {
      mistakes.add(e.getProblemMark(), "this is no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new UserException("The matter file is no YAML: " + e.getMessage(), e);
    }
    mistakes.throwIfAny();
    throw new IllegalStateException("A mistake was noted and not told");
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UserException(
          "The matter file is not encoded in UTF-8. Save it as UTF-8 and run again.", e);
    }
  }
}
