package org.ascertain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the vectors made by independent software: every case of every method that a family lists,
 * every key of it. A case that does not run is a failure unless its method is not listed.
 */
class VectorsTest {
  private static final Map<String, VectorFamily> FAMILIES =
      new TreeMap<>(
          Map.of(
              "survey_design", new SurveyVectors(),
              "proportions_and_pps", new ProportionVectors(),
              "misclassification", new MisclassificationVectors(),
              "two_phase_intervals", new TwoPhaseVectors(),
              "ediscovery_validation", new ValidationVectors(),
              "record_linkage", new LinkageVectors()));

  @ParameterizedTest
  @MethodSource("names")
  void agreesWithIndependentSoftware(String name) throws IOException {
    VectorFamily family = FAMILIES.get(name);
    JsonNode file = read(name);
    List<String> differences = new ArrayList<>();
    Map<String, Integer> left = new TreeMap<>();
    int run = 0;
    for (JsonNode node : file.get("cases")) {
      VectorCase vector = new VectorCase(node, file.path("datasets"));
      Function<VectorCase, Map<String, ?>> method = family.methods().get(vector.method());
      if (method == null) {
        left.merge(vector.method(), 1, Integer::sum);
      } else {
        differences.addAll(
            VectorComparison.differences(vector, method.apply(vector), family.tolerances(vector)));
        run++;
      }
    }
    System.out.printf(
        "%s: %d of %d cases run; left %s%n", name, run, file.get("cases").size(), left);
    assertThat(differences).isEmpty();
    assertThat(left).isEmpty();
  }

  private static Set<String> names() {
    return FAMILIES.keySet();
  }

  private static JsonNode read(String name) throws IOException {
    String folder = System.getProperty("vectors.dir", "");
    assumeTrue(!folder.isEmpty(), "vectors.dir is not set");
    return new ObjectMapper().readTree(Path.of(folder, name + ".json").toFile());
  }
}
