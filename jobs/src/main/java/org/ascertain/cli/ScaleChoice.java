package org.ascertain.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ascertain.errors.UsageException;
import org.ascertain.model.Nullable;
import org.ascertain.synth.scale.ScaleInput;
import org.ascertain.synth.scale.ScaleOptions;
import org.ascertain.synth.writers.pst.PstEncoding;
import org.ascertain.synth.writers.pst.PstVariant;
import picocli.CommandLine.Option;

/** The options of {@code synth} that write inputs for benchmarks and limits, not a matter. */
final class ScaleChoice {
  @Option(
      names = "--input",
      paramLabel = "KIND",
      split = ",",
      description =
          "Instead of a matter, inputs for benchmarks and limits: pst, mbox, nested-archives,"
              + " deep-archive, big-message, big-header, many-recipients, many-parts, pst-limits,"
              + " pst-damaged, or all.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--characters",
      paramLabel = "N",
      description = "With --input: median length of a body. Default: 10000.")
  private @Nullable Integer characters;

  @Option(
      names = "--pst-variant",
      paramLabel = "V",
      description = "With --input: ansi, unicode or unicode_4k. Default: unicode.")
  private @Nullable String variant;

  @Option(
      names = "--pst-encoding",
      paramLabel = "E",
      description = "With --input: none, permute or cyclic. Default: permute.")
  private @Nullable String encoding;

  /** Whether inputs are asked for. */
  boolean isGiven() {
    return !inputs.isEmpty();
  }

  /** Writes the inputs; a row for each, with its path and bytes. */
  List<Map<String, Object>> write(Path folder, long seed, @Nullable Integer messages)
      throws IOException {
    ScaleOptions options = options(seed, messages);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ScaleInput input : chosen()) {
      Path file = input.write(folder, options);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("input", input.label());
      row.put("path", file.toString());
      row.put("size_bytes", Files.size(file));
      rows.add(row);
    }
    return rows;
  }

  private List<ScaleInput> chosen() {
    if (inputs.contains("all")) {
      return List.of(ScaleInput.values());
    }
    return inputs.stream().map(ScaleChoice::input).toList();
  }

  private static ScaleInput input(String label) {
    return Stream.of(ScaleInput.values())
        .filter(input -> input.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new UsageException("There is no input " + label + "; see --help."));
  }

  private ScaleOptions options(long seed, @Nullable Integer messages) {
    ScaleOptions options = ScaleOptions.of(seed);
    options = messages == null ? options : options.withMessages(messages);
    options = characters == null ? options : options.withCharacters(characters);
    PstVariant form = variant == null ? options.variant() : of(PstVariant.class, variant);
    PstEncoding disguise = encoding == null ? options.encoding() : of(PstEncoding.class, encoding);
    return options.withForm(form, disguise);
  }

  private static <E extends Enum<E>> E of(Class<E> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new UsageException("There is no " + name + "; see --help."));
  }
}
