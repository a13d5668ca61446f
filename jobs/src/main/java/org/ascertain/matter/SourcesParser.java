package org.ascertain.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ascertain.model.Nullable;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what was received. */
final class SourcesParser {
  private SourcesParser() {}

  static List<SourceEntry> sources(Section top, FileReferences files) {
    top.require("sources", "[{path: \"exports/{customer}/{custodian}/**\"}]");
    List<Node> elements = top.elements("sources");
    if (top.has("sources") && elements.isEmpty()) {
      top.mistake("sources", "'sources' is empty; name at least one path");
    }
    List<SourceEntry> sources = new ArrayList<>();
    for (Node element : elements) {
      Section section = new Section("a source", element, top.mistakes());
      sources.add(source(section, files));
      section.finish();
    }
    return sources;
  }

  private static SourceEntry source(Section section, FileReferences files) {
    section.require("path", "\"exports/*.pst\"");
    SourceEntry source =
        new SourceEntry(
            path(section, files),
            section.choice("kind", List.of(SourceKind.values()), SourceKind::label).orElse(null),
            section.text("customer").orElse(null),
            section.text("custodian").orElse(null),
            section
                .choice(
                    "side", List.of(Side.values()), side -> side.name().toLowerCase(Locale.ROOT))
                .orElse(Side.CUSTOMER),
            section.text("third_party").orElse(null),
            received(section, files),
            ClassParser.period(section, "covers"));
    checkThirdParty(section, source.side());
    checkPlaceholders(section, source);
    return source;
  }

  private static String path(Section section, FileReferences files) {
    Optional<String> path = section.text("path");
    path.ifPresent(pattern -> files.glob(section.mistakes(), section.valueNode("path"), pattern));
    return path.orElse("");
  }

  private static void checkThirdParty(Section section, Side side) {
    if (side == Side.RECIPIENT) {
      section.require("third_party", "facebook");
    } else if (section.has("third_party")) {
      section.mistake(
          "third_party",
          "'third_party' goes with 'side: recipient' only; add that or leave it out");
    }
  }

  private static void checkPlaceholders(Section section, SourceEntry source) {
    for (String name : List.of("customer", "custodian")) {
      if (section.has(name) && source.path().contains("{" + name + "}")) {
        section.mistake(
            name, "both the path and '" + name + "' say the " + name + "; keep one of them");
      }
    }
  }

  private static @Nullable SourceEntry.Received received(Section parent, FileReferences files) {
    Optional<Section> section = parent.section("received");
    if (section.isEmpty()) {
      return null;
    }
    SourceEntry.Received received =
        new SourceEntry.Received(
            section.get().date("on").orElse(null),
            section.get().text("from").orElse(null),
            section.get().text("volume").orElse(null),
            files.file(section.get(), "hashes").orElse(null));
    section.get().finish();
    return received;
  }
}
