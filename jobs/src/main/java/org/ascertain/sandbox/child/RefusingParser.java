package org.ascertain.sandbox.child;

import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;

/** Says that there is no parser, where Tika would read nothing without a word. */
final class RefusingParser implements Parser {
  private static final long serialVersionUID = 1;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of();
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws TikaException {
    String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
    if (type.contains("encrypted")) {
      throw new EncryptedDocumentException("Encrypted as a whole");
    }
    throw new UnsupportedFormatException("No parser for this type");
  }
}
