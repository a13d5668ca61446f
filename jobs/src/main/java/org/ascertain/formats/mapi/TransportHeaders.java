package org.ascertain.formats.mapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.Scratch;
import org.ascertain.formats.mime.MessageReader;
import org.ascertain.formats.mime.MimeLimits;
import org.ascertain.formats.mime.ParsedMessage;
import org.ascertain.model.Nullable;

/** The internet headers that a message arrived with, kept as one text. */
final class TransportHeaders {
  private static final Pattern FIELD = Pattern.compile("^[!-9;-~]+[ \\t]*:", Pattern.MULTILINE);
  private static final Pattern PART_FIELD =
      Pattern.compile("(?im)^(Content-Type|Content-Transfer-Encoding)[ \\t]*:");
  private static final Pattern END = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n|\\r\\r");

  private final MessageReader reader;

  TransportHeaders(MimeLimits limits, ZoneId assumedZone) {
    this.reader = new MessageReader(limits, assumedZone, Scratch.ofSystem());
  }

  /** The message that has these headers and no text; one without fields when there are none. */
  ParsedMessage read(@Nullable String headers) throws IOException {
    String fields = headers == null ? "" : fields(headers);
    byte[] bytes = (fields + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    return reader.read(new ByteArraySource(bytes), (part, content) -> {});
  }

  /** Exchange puts a line before the first field; parts of the message may follow the last. */
  private static String fields(String headers) {
    Matcher first = FIELD.matcher(headers);
    if (!first.find()) {
      return "";
    }
    String fields = headers.substring(first.start());
    Matcher end = END.matcher(fields);
    String header = end.find() ? fields.substring(0, end.start()) : fields.stripTrailing();
    // There are no parts here; a multipart that has none would be read as broken.
    return PART_FIELD.matcher(header).replaceAll("X-Original-$1:");
  }
}
