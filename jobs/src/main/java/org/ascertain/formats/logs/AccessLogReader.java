package org.ascertain.formats.logs;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;

/**
 * Reads access logs of web servers in the common or combined format (nginx, Apache). The server's
 * own host is not in them: an address stands as the request wrote it.
 */
public final class AccessLogReader implements RowReader<HttpEntry> {
  private static final int USER = 2;
  private static final int TIME = 3;
  private static final int REQUEST = 4;
  private static final int STATUS = 5;
  private static final int REFERER = 7;

  @Override
  public void read(ByteSource file, Consumer<? super Row<HttpEntry>> rows) throws IOException {
    new LineReader<>(directive -> {}, AccessLogReader::entry).read(file, rows);
  }

  private static HttpEntry entry(String line) {
    List<String> tokens = LogTokens.of(line);
    // Some servers put the name of the virtual host first.
    int shift = tokens.size() > TIME + 1 && LogTimes.instant(tokens.get(TIME + 1)) != null ? 1 : 0;
    if (tokens.size() <= STATUS + shift || LogTimes.instant(tokens.get(TIME + shift)) == null) {
      throw new UnreadableRowException("Not a line of an access log");
    }
    String[] request = tokens.get(REQUEST + shift).split(" ", -1);
    if (request.length < 2) {
      throw new UnreadableRowException("The line holds no request");
    }
    return LoggedRequest.of(
        LogTimes.instant(tokens.get(TIME + shift)),
        request[0],
        request[1],
        tokens.size() > REFERER + shift ? tokens.get(REFERER + shift) : null,
        tokens.get(USER + shift),
        LoggedRequest.status(tokens.get(STATUS + shift)));
  }
}
