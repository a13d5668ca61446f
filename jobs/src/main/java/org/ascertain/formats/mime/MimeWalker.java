package org.ascertain.formats.mime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;
import org.ascertain.model.Nullable;

/** Walks over the parts of one message; attached messages are leaves. */
final class MimeWalker {
  private static final Pattern FOLDING = Pattern.compile("\r?\n(?=[ \t])");

  private final MimeLimits limits;
  private final PartVisitor visitor;
  private final Deque<Multipart> multiparts = new ArrayDeque<>();
  private List<RawHeader> fields = new ArrayList<>();
  private MessageHeaders partHeaders = MessageHeaders.NONE;
  private long headerBytes;
  private int parts;

  MimeWalker(MimeLimits limits, PartVisitor visitor) {
    this.limits = limits;
    this.visitor = visitor;
  }

  /**
   * Walks to the end of the message.
   *
   * @throws ContentException when the message breaks the rules beyond reading or exceeds a bound;
   *     what was seen before stands
   */
  void walk(InputStream message) throws IOException {
    MimeTokenStream stream = new MimeTokenStream(config(), DecodeMonitor.SILENT, null, null);
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    try {
      stream.parse(message);
      EntityState state = stream.getState();
      while (state != EntityState.T_END_OF_STREAM && !visitor.isDone()) {
        see(state, stream);
        state = stream.next();
      }
      if (headerBytes > limits.headerBytes() && !visitor.isDone()) {
        throw new ContentException(FailureCode.TOO_MANY, "Header longer than the bound");
      }
    } catch (MaxHeaderLimitException | MaxHeaderLengthLimitException e) {
      throw new ContentException(FailureCode.TOO_MANY, "Header field longer than the bound", e);
    } catch (MimeException e) {
      if (e.getCause() instanceof MaxHeaderLengthLimitException) {
        throw new ContentException(FailureCode.TOO_MANY, "Header field longer than the bound", e);
      }
      throw new ContentException(FailureCode.CORRUPT, "Not readable as a mail message", e);
    }
  }

  private MimeConfig config() {
    return MimeConfig.custom()
        .setMaxLineLen(-1)
        .setMaxContentLen(-1)
        .setMaxHeaderCount(-1)
        .setMaxHeaderLen(limits.fieldBytes())
        .setMalformedHeaderStartsBody(false)
        .build();
  }

  private void see(EntityState state, MimeTokenStream stream) throws IOException {
    switch (state) {
      case T_START_HEADER -> fields = new ArrayList<>();
      case T_FIELD -> field(stream.getField());
      case T_END_HEADER -> endHeader();
      case T_START_MULTIPART -> startMultipart(stream);
      case T_START_BODYPART -> startPart();
      case T_END_MULTIPART -> multiparts.pop();
      case T_PREAMBLE, T_EPILOGUE ->
          visitor.around(stream.getInputStream(), multiparts.element().path());
      case T_BODY -> body(stream);
      default -> {
        // Borders that need no action.
      }
    }
  }

  private void field(Field field) {
    byte[] raw = field.getRaw() == null ? rebuilt(field) : field.getRaw().toByteArray();
    headerBytes += raw.length;
    if (headerBytes > limits.headerBytes()) {
      // The fields up to here stay, and so does what follows the header.
      return;
    }
    String text = Charsets.decode(raw, null).text();
    int colon = text.indexOf(':');
    String value = FOLDING.matcher(text.substring(colon + 1)).replaceAll("").strip();
    fields.add(new RawHeader(text.substring(0, Math.max(colon, 0)).strip(), value));
  }

  private static byte[] rebuilt(Field field) {
    return (field.getName() + ": " + field.getBody()).getBytes(StandardCharsets.UTF_8);
  }

  private void endHeader() throws IOException {
    partHeaders = new MessageHeaders(fields);
    if (multiparts.isEmpty()) {
      visitor.header(partHeaders);
    }
  }

  private void startMultipart(MimeTokenStream stream) {
    String type = stream.getBodyDescriptor().getMimeType();
    Multipart outer = multiparts.peek();
    String path = outer == null ? "" : outer.childPath();
    boolean isAlternative = type.equals("multipart/alternative");
    String inherited = outer == null ? null : outer.alternative();
    multiparts.push(new Multipart(path, isAlternative ? "alternative" + path : inherited));
  }

  private void startPart() throws ContentException {
    multiparts.element().count++;
    if (++parts > limits.parts()) {
      throw new ContentException(FailureCode.TOO_MANY, "More parts than " + limits.parts());
    }
  }

  private void body(MimeTokenStream stream) throws IOException {
    Multipart outer = multiparts.peek();
    MimePart.Position position =
        outer == null
            ? new MimePart.Position("1", /* isWhole= */ true, null)
            : new MimePart.Position(outer.childPath(), /* isWhole= */ false, outer.alternative());
    String type = stream.getBodyDescriptor().getMimeType();
    visitor.leaf(MimePart.of(partHeaders, type, position), stream.getDecodedInputStream());
  }

  /** A multipart that is being read. */
  private static final class Multipart {
    private final String path;
    private final @Nullable String alternative;
    private int count;

    Multipart(String path, @Nullable String alternative) {
      this.path = path;
      this.alternative = alternative;
    }

    String path() {
      return path;
    }

    @Nullable
    String alternative() {
      return alternative;
    }

    String childPath() {
      return path.isEmpty() ? Integer.toString(count) : path + "." + count;
    }
  }
}
