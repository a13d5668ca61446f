package org.ascertain.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Nullable;

/** Prints a JSON array with an object for each row, one row a line. */
final class JsonPrinter implements ResultPrinter {
  private final PrintWriter out;
  private final JsonGenerator json;
  private List<String> names = List.of();
  private boolean isFirst = true;

  JsonPrinter(PrintWriter out) {
    this.out = out;
    try {
      this.json = new JsonFactory().createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setRootValueSeparator(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints one value: maps as objects, lists as arrays. */
  static void printValue(PrintWriter out, Object value) {
    JsonPrinter printer = new JsonPrinter(out);
    try {
      printer.json.useDefaultPrettyPrinter();
      printer.write(value);
      printer.json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
  }

  @Override
  public void columns(List<String> columnNames) {
    names = columnNames;
    out.print("[");
  }

  @Override
  public void row(List<Object> values) {
    out.print(isFirst ? "\n" : ",\n");
    isFirst = false;
    try {
      json.writeStartObject();
      for (int i = 0; i < names.size(); i++) {
        json.writeFieldName(names.get(i));
        write(values.get(i));
      }
      json.writeEndObject();
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end() {
    out.println(isFirst ? "]" : "\n]");
  }

  private void write(@Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      writeMap(map);
    } else if (value instanceof Iterable<?> elements) {
      json.writeStartArray();
      for (Object element : elements) {
        write(element);
      }
      json.writeEndArray();
    } else {
      writeScalar(value);
    }
  }

  private void writeMap(Map<?, ?> map) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.writeFieldName(entry.getKey().toString());
      write(entry.getValue());
    }
    json.writeEndObject();
  }

  private void writeScalar(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      json.writeNumber(number);
    } else {
      json.writeString(value.toString());
    }
  }
}
