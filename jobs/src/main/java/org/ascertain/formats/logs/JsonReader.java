package org.ascertain.formats.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;

/**
 * Cuts a JSON file into the objects that are its rows, without holding more than one of them: the
 * elements of the arrays that are asked for, and objects that stand at the top one after the other
 * (JSON lines, or with line ends within). Only brackets and texts are looked at while cutting, so
 * an object that breaks the rules of JSON costs itself, and a file that ends early costs its last.
 */
final class JsonReader implements RowReader<JsonElement> {
  private final List<List<String>> arrays;

  private JsonReader(List<List<String>> arrays) {
    this.arrays = arrays;
  }

  /**
   * Reads the objects at the top, in an array at the top, and in the arrays that hang under these
   * names, outermost first, for example {@code log, entries}. An object at the top that holds such
   * an array is no row itself.
   */
  static JsonReader of(List<List<String>> arrays) {
    return new JsonReader(List.copyOf(arrays));
  }

  @Override
  public void read(ByteSource file, Consumer<? super Row<JsonElement>> rows) throws IOException {
    try (CodePoints in = new CodePoints(file)) {
      new Scan(in, rows).run();
    }
  }

  /** One pass through a file. */
  private final class Scan {
    private final CodePoints in;
    private final Consumer<? super Row<JsonElement>> rows;
    private final JsonPath path = new JsonPath();
    private final StringBuilder text = new StringBuilder();
    private long ordinal;
    private String name = "";
    private boolean isName;

    /** First byte of the object that is being kept; -1 when none is. */
    private long keptFrom = -1;

    private int keptDepth;
    private boolean isTooLong;
    private String array = "";

    /** Whether a line ends its object: known once one object did not hold over its line's end. */
    private boolean isLines;

    Scan(CodePoints in, Consumer<? super Row<JsonElement>> rows) {
      this.in = in;
      this.rows = rows;
    }

    void run() throws IOException {
      for (int c = in.peek(); c != CodePoints.END; c = in.peek()) {
        long at = in.offset();
        in.next();
        take(c, at);
      }
      if (keptFrom >= 0) {
        refuse("The file ends within the object");
        if (in.peek() != CodePoints.END) {
          run();
        }
      }
    }

    private void take(int c, long at) throws IOException {
      switch (c) {
        case '{', '[' -> open(c, at);
        case '}', ']' -> close(c);
        case '"' -> string();
        case ':' -> {
          keep(c);
          isName = true;
        }
        case ',' -> {
          keep(c);
          isName = false;
        }
        case '\n' -> {
          keep(c);
          endLine();
        }
        default -> keep(c);
      }
    }

    private void endLine() throws IOException {
      if (isLines && keptFrom >= 0 && keptDepth == 0) {
        refuse("Not JSON");
        path.clear();
        isName = false;
      }
    }

    private void open(int bracket, long at) {
      boolean isRow = bracket == '{' && startsRow();
      if (isRow) {
        start(at);
      }
      keep(bracket);
      boolean isMember = isName && !path.isInArray();
      path.enter(bracket == '[', isMember ? name : "");
      isName = false;
    }

    /** Whether an object that opens here is a row; what holds rows is given up as one. */
    private boolean startsRow() {
      if (path.isTop()) {
        array = "";
        return true;
      }
      if (keptFrom >= 0 && keptDepth > 0) {
        return false;
      }
      for (List<String> names : arrays) {
        if (path.isInArrayUnder(names)) {
          array = names.isEmpty() ? "" : names.get(names.size() - 1);
          return true;
        }
      }
      return keptFrom < 0 && path.depth() == 1 && path.isInArray();
    }

    private void start(long at) {
      keptFrom = at;
      keptDepth = path.depth();
      isTooLong = false;
      text.setLength(0);
    }

    private void close(int bracket) throws IOException {
      keep(bracket);
      path.leave();
      isName = false;
      if (keptFrom >= 0 && path.depth() == keptDepth) {
        emit();
      }
    }

    private void emit() throws IOException {
      if (isTooLong) {
        refuse("Longer than " + DelimitedReader.MAX_ROW_CHARS + " characters");
        return;
      }
      String json = text.toString();
      Optional<JsonNode> data = JsonText.parse(json);
      if (data.isPresent()) {
        rows.accept(Row.read(place(), new JsonElement(array, data.get(), json)));
      } else {
        refuse("Not JSON");
      }
    }

    /** Refuses what was kept; of JSON lines only the line, as the next one is whole in itself. */
    private void refuse(String problem) throws IOException {
      if (!isLines && keptDepth == 0 && text.indexOf("\n{") > 0) {
        goBackToSecondLine();
      }
      rows.accept(Row.refused(place(), problem));
    }

    private void goBackToSecondLine() throws IOException {
      in.seek(keptFrom);
      int last = in.next();
      while (last != '\n' || in.peek() != '{') {
        last = in.next();
      }
      path.clear();
      isName = false;
      isLines = true;
    }

    private RowPlace place() {
      RowPlace place = new RowPlace(ordinal++, keptFrom, in.offset() - keptFrom);
      keptFrom = -1;
      return place;
    }

    private void string() throws IOException {
      boolean mayBeName = !isName && !path.isInArray() && !isKeepingRow();
      StringBuilder read = mayBeName ? new StringBuilder() : null;
      keep('"');
      for (int c = in.next(); c != CodePoints.END; c = in.next()) {
        keep(c);
        if (c == '"') {
          break;
        }
        if (c == '\n') {
          endLine();
          break;
        }
        if (c == '\\') {
          keep(in.next());
        } else if (read != null) {
          read.appendCodePoint(c);
        }
      }
      if (read != null) {
        name = read.toString();
      }
    }

    /** Whether all that comes is within a row that is no wrapper, so that names do not matter. */
    private boolean isKeepingRow() {
      return keptFrom >= 0 && keptDepth > 0;
    }

    private void keep(int c) {
      if (keptFrom < 0 || c == CodePoints.END || isTooLong) {
        return;
      }
      if (text.length() >= DelimitedReader.MAX_ROW_CHARS) {
        isTooLong = true;
        text.setLength(0);
        return;
      }
      text.appendCodePoint(c);
    }
  }
}
