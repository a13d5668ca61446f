package org.ascertain.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A case of a file of test vectors, with the columns of its data set. */
record VectorCase(JsonNode node, JsonNode datasets) {
  String id() {
    return node.get("id").asText();
  }

  String method() {
    return node.get("method").asText();
  }

  JsonNode params() {
    return node.get("params");
  }

  JsonNode expected() {
    return node.get("expected");
  }

  boolean has(String param) {
    return params().hasNonNull(param);
  }

  double number(String param) {
    return params().get(param).asDouble();
  }

  int whole(String param) {
    return params().get(param).asInt();
  }

  String text(String param) {
    return params().get(param).asText();
  }

  /** The confidence of a case that gives an error rate; 0.95 else. */
  double confidence() {
    return has("alpha") ? 1 - number("alpha") : 0.95;
  }

  double[] numbers(String param) {
    return numbers(params().get(param));
  }

  /** A column of the data set, by its own name. */
  double[] column(String name) {
    return numbers(dataset().get(name));
  }

  List<String> labels(String name) {
    List<String> labels = new ArrayList<>();
    dataset().get(name).forEach(value -> labels.add(value.asText()));
    return labels;
  }

  JsonNode dataset() {
    return datasets.get(node.get("dataset").asText());
  }

  static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).isNull() ? Double.NaN : array.get(i).asDouble();
    }
    return numbers;
  }

  static int[] wholes(JsonNode array) {
    int[] wholes = new int[array.size()];
    for (int i = 0; i < wholes.length; i++) {
      wholes[i] = array.get(i).asInt();
    }
    return wholes;
  }
}
