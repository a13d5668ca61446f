package org.ascertain.formats.logs;

import java.io.IOException;
import org.ascertain.formats.ByteSource;

/** What a file looks like at its start. */
public final class FileShape {
  private FileShape() {}

  /** Whether the first character that is no blank opens a JSON object or array. */
  public static boolean isJson(ByteSource file) throws IOException {
    int first = firstCharacter(file);
    return first == '{' || first == '[';
  }

  /** Whether the first character that is no blank opens a tag. */
  public static boolean isMarkup(ByteSource file) throws IOException {
    return firstCharacter(file) == '<';
  }

  private static int firstCharacter(ByteSource file) throws IOException {
    try (CodePoints in = new CodePoints(file)) {
      while (Character.isWhitespace(in.peek())) {
        in.next();
      }
      return in.peek();
    }
  }
}
