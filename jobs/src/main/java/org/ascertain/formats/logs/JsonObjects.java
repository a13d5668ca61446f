package org.ascertain.formats.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;

/** Reads the objects of a JSON file that are its rows. */
public final class JsonObjects implements RowReader<JsonNode> {
  private final JsonReader reader;

  private JsonObjects(JsonReader reader) {
    this.reader = reader;
  }

  /**
   * Reads the objects at the top, in an array at the top, and in the arrays that hang under these
   * names, outermost first.
   */
  public static JsonObjects in(List<List<String>> arrays) {
    return new JsonObjects(JsonReader.of(arrays));
  }

  @Override
  public void read(ByteSource file, Consumer<? super Row<JsonNode>> rows) throws IOException {
    reader.read(file, row -> rows.accept(row.map(JsonElement::data)));
  }
}
