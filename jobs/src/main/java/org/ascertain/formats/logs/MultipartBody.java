package org.ascertain.formats.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;

/** The parts of a multipart/form-data body that a capture holds as text. */
final class MultipartBody {
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([^\";,]+)\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w*])name=\"?([^\";\\r\\n]*)\"?", Pattern.CASE_INSENSITIVE);

  private MultipartBody() {}

  /** A part: its name, empty when it has none, and its content. */
  record Part(String name, String value) {}

  /** The parts in order; without a boundary in the media type, by the first line of the body. */
  static List<Part> parts(String mediaType, String body) {
    String boundary = boundary(mediaType, body);
    List<Part> parts = new ArrayList<>();
    if (boundary == null) {
      return parts;
    }
    for (String piece : body.split(Pattern.quote(boundary), -1)) {
      int blank = piece.indexOf("\r\n\r\n");
      int head = blank >= 0 ? blank : piece.indexOf("\n\n");
      if (head >= 0) {
        int start = head + (blank >= 0 ? 4 : 2);
        parts.add(new Part(name(piece.substring(0, head)), trimmedEnd(piece.substring(start))));
      }
    }
    return parts;
  }

  @Nullable
  private static String boundary(String mediaType, String body) {
    Matcher matcher = BOUNDARY.matcher(mediaType);
    if (matcher.find()) {
      return "--" + matcher.group(1).strip();
    }
    String start = body.stripLeading();
    int end = start.indexOf('\n');
    return start.startsWith("--") && end > 2 ? start.substring(0, end).strip() : null;
  }

  private static String name(String headers) {
    Matcher matcher = NAME.matcher(headers);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String trimmedEnd(String value) {
    return value.replaceFirst("\r?\n$", "");
  }
}
