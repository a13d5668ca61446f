package org.ascertain.formats.logs;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.formats.ByteSource;

/**
 * Reads access logs of web servers in the common or combined format (nginx, Apache). The server's
 * own host is not in them: an address stands as the request wrote it.
 */
public final class AccessLogReader implements RowReader<HttpEntry> {
  private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern LINE =
      Pattern.compile(
          "(?:\\S+ )?\\S+ \\S+ (\\S+) \\[([^\\]]+)] "
              + QUOTED
              + " (\\d{3}|-) (?:\\d+|-)(?: "
              + QUOTED
              + "(?: "
              + QUOTED
              + ")?)?.*");

  @Override
  public void read(ByteSource file, Consumer<? super Row<HttpEntry>> rows) throws IOException {
    new LineReader<>(directive -> {}, AccessLogReader::entry).read(file, rows);
  }

  private static HttpEntry entry(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new UnreadableRowException("Not a line of an access log");
    }
    String[] request = matcher.group(3).split(" ");
    if (request.length < 2) {
      throw new UnreadableRowException("The line holds no request");
    }
    return LoggedRequest.of(
        LogTimes.instant(matcher.group(2)),
        request[0],
        request[1],
        matcher.group(5),
        matcher.group(1),
        LoggedRequest.status(matcher.group(4)));
  }
}
