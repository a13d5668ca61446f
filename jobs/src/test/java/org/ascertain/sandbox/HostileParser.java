package org.ascertain.sandbox;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** A parser that does to its process what the document says. */
public final class HostileParser implements Parser {
  /** The media type that leads here. */
  static final String MEDIA_TYPE = "application/x-hostile";

  private static final long serialVersionUID = 1L;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.parse(MEDIA_TYPE));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws java.io.IOException, SAXException, TikaException {
    String order = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    order = order.substring(HostileDetector.FIRST_WORD.length());
    switch (order) {
      case "exit" -> System.exit(7);
      case "write and exit" -> {
        XHTMLContentHandler written = new XHTMLContentHandler(handler, metadata);
        written.startDocument();
        written.element("p", "read before ".repeat(4_000));
        System.exit(7);
      }
      case "hang" -> hang();
      case "oom" -> exhaustMemory();
      case "linkage" -> throw new NoClassDefFoundError("org/example/Missing");
      case "overflow" -> overflow(0);
      default -> throw new TikaException("quoted content: " + order);
    }
  }

  @SuppressWarnings("InfiniteRecursion")
  private static long overflow(long depth) {
    return overflow(depth + 1) + 1;
  }

  private static void hang() {
    long spin = 0;
    while (spin >= 0) {
      spin = (spin + 1) & 0xFFFF;
    }
  }

  private static void exhaustMemory() {
    List<byte[]> hoard = new ArrayList<>();
    while (hoard.size() < Integer.MAX_VALUE) {
      hoard.add(new byte[8 << 20]);
    }
  }
}
