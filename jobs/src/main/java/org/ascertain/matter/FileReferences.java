package org.ascertain.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads paths of a matter file and notes those behind which there is nothing. */
final class FileReferences {
  private final MatterFiles files;

  FileReferences(MatterFiles files) {
    this.files = files;
  }

  /** The path of one file, as written. */
  Optional<String> file(Section section, String key) {
    Optional<String> path = section.text(key);
    path.filter(written -> !files.isFile(written))
        .ifPresent(
            written ->
                section.mistake(
                    key,
                    "there is no file '" + written + "'; paths start at the matter file's folder"));
    return path;
  }

  /** A list of files or globs, as written. */
  List<String> list(Section section, String key) {
    List<String> paths = new ArrayList<>();
    for (Node element : section.elements(key)) {
      if (element instanceof ScalarNode scalar) {
        paths.add(scalar.getValue());
        glob(section.mistakes(), element, scalar.getValue());
      } else {
        section.mistakes().add(element, "'" + key + "' must hold paths");
      }
    }
    return paths;
  }

  /** Notes a glob that is malformed or matches nothing; else gives it. */
  Optional<SourceGlob> glob(Mistakes mistakes, Node node, String pattern) {
    try {
      SourceGlob glob = SourceGlob.parse(pattern);
      if (glob.isLiteral() && files.isFolder(glob.literal())) {
        mistakes.add(
            node, "'" + pattern + "' is a folder; write '" + pattern + "/**' for every file in it");
      } else if (!files.hasMatch(glob)) {
        mistakes.add(
            node,
            "nothing matches '"
                + pattern
                + "'; paths start at the matter file's folder, '*' stays"
                + " within a folder, '**' goes to any depth");
      }
      return Optional.of(glob);
    } catch (IllegalArgumentException e) {
      mistakes.add(node, "the path '" + pattern + "' is malformed: " + e.getMessage());
      return Optional.empty();
    }
  }
}
