package org.ascertain.matter;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the top of a matter file and hands its parts to those who know them. */
final class MatterParser {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final Section top;
  private final FileReferences files;

  MatterParser(Node root, Mistakes mistakes, MatterFiles files) {
    this.top = new Section("the matter file", root, mistakes);
    this.files = new FileReferences(files);
  }

  /** What the file says, with what it leaves out at its default; nulls where there are mistakes. */
  Matter parse(Location location, String sha256, @Nullable String workspaceOverride) {
    Matter matter =
        new Matter(
            id(),
            top.text("title", top.text("matter", "")),
            location.uri(),
            sha256,
            workspace(location, workspaceOverride),
            timeZone(),
            PartiesParser.provider(top),
            PartiesParser.theory(top),
            ClassParser.classDefinition(top),
            frame(),
            ClassParser.sampling(top),
            SourcesParser.sources(top, files),
            files.list(top, "designations"),
            files.list(top, "third_parties"),
            detectors(),
            statutes(),
            labels(),
            extraction());
    top.finish();
    return matter;
  }

  /** The workspace that the file, or else the command line, names. */
  static String workspace(Location matter, @Nullable String written, @Nullable String override) {
    if (override != null) {
      return Location.of(override).uri();
    }
    return matter.parent().resolve(written == null ? "workspace" : written).uri();
  }

  private String workspace(Location location, @Nullable String override) {
    return workspace(location, top.text("workspace").orElse(null), override);
  }

  private String id() {
    top.require("matter", "smith-v-example");
    String id = top.text("matter", "");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      top.mistake(
          "matter",
          "'" + id + "' is no short name; use up to 64 letters, digits, '.', '_' and '-'");
    }
    return id;
  }

  private ZoneId timeZone() {
    String zone = top.text("time_zone", "UTC");
    try {
      return zone.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException e) {
      top.mistake(
          "time_zone", "unknown time zone '" + zone + "'; write UTC or one like America/New_York");
      return ZoneOffset.UTC;
    }
  }

  private @Nullable Frame frame() {
    Optional<Section> customers = top.section("customers");
    if (customers.isEmpty()) {
      return null;
    }
    customers.get().require("frame", "customers.csv");
    Optional<String> path = files.file(customers.get(), "frame");
    List<String> named = customers.get().texts("named_plaintiffs");
    customers.get().finish();
    return path.map(file -> new Frame(file, named)).orElse(null);
  }

  private DetectorSettings detectors() {
    DetectorSettings defaults = DetectorSettings.DEFAULT;
    Optional<Section> section = top.section("detectors");
    if (section.isEmpty()) {
      return defaults;
    }
    DetectorSettings settings =
        new DetectorSettings(
            section.get().integer("bulk_threshold", 1).orElse(defaults.bulkThreshold()),
            section.get().integer("body_threshold", 1).orElse(defaults.bodyThreshold()),
            section.get().texts("assume_default_on"));
    section.get().finish();
    return settings;
  }

  private ExtractionSettings extraction() {
    Optional<Section> section = top.section("extraction");
    if (section.isEmpty()) {
      return ExtractionSettings.DEFAULT;
    }
    boolean ocr = section.get().flag("ocr", ExtractionSettings.DEFAULT.ocr());
    section.get().finish();
    return new ExtractionSettings(ocr);
  }

  private Map<String, Object> statutes() {
    return top.mapping("statutes").map(YamlValues::map).orElse(Map.of());
  }

  private List<String> labels() {
    Optional<Section> review = top.section("review");
    List<String> labels = review.map(section -> files.list(section, "labels")).orElse(List.of());
    review.ifPresent(Section::finish);
    return labels;
  }
}
