package org.ascertain.formats.logs;

import java.io.IOException;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;

/**
 * Reads the native access log of the proxy squid: time, duration, client, action/status, size,
 * method, address, user, hierarchy/server, media type.
 */
public final class SquidReader implements RowReader<HttpEntry> {
  private static final int TIME = 0;
  private static final int RESULT = 3;
  private static final int METHOD = 5;
  private static final int ADDRESS = 6;
  private static final int USER = 7;

  @Override
  public void read(ByteSource file, Consumer<? super Row<HttpEntry>> rows) throws IOException {
    new LineReader<>(directive -> {}, SquidReader::entry).read(file, rows);
  }

  private static HttpEntry entry(String line) {
    String[] fields = line.strip().split("\\s+", -1);
    if (fields.length <= USER || LogTimes.epoch(fields[TIME]) == null) {
      throw new UnreadableRowException("Not a line of a squid log");
    }
    String result = fields[RESULT];
    return LoggedRequest.of(
        LogTimes.epoch(fields[TIME]),
        fields[METHOD],
        fields[ADDRESS],
        null,
        fields[USER],
        LoggedRequest.status(result.substring(result.indexOf('/') + 1)));
  }
}
