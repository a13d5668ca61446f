package org.ascertain.sandbox.child;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.DefaultEmbeddedStreamTranslator;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedStreamTranslator;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.StatefulParser;
import org.apache.tika.sax.BodyContentHandler;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Nullable;
import org.ascertain.sandbox.Recognition;
import org.ascertain.sandbox.wire.Request;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads a document and everything embedded in it, each as a part of its own with its own text,
 * digests and failures.
 */
final class PartReading implements EmbeddedDocumentExtractor {
  /** Types that hold no text. */
  private static final Set<String> MEDIA = Set.of("image", "audio", "video");

  private final Findings findings;
  private final Set<Integer> skipped;
  private final PasswordTrial passwords;
  private final Parser parser;
  private final ParseContext context;
  private final EmbeddedStreamTranslator translator = new DefaultEmbeddedStreamTranslator();
  private final MediaTypeRegistry registry;
  private final Deque<OpenPart> open = new ArrayDeque<>();

  PartReading(Parsers parsers, Findings findings, Request request) {
    this.findings = findings;
    this.skipped = request.skipped();
    this.passwords = new PasswordTrial(request.passwords());
    parser =
        parsers.detecting(
            (in, metadata) -> {
              MediaType type = parsers.detector().detect(in, metadata);
              open.element().detected(type);
              return type;
            });
    registry = parsers.types().getMediaTypeRegistry();
    context = parsers.settings();
    context.set(Parser.class, new InnerParser(parser));
    context.set(EmbeddedDocumentExtractor.class, this);
    context.set(PasswordProvider.class, passwords);
  }

  /** Reads the document itself, whose place and digests the parent knows. */
  void readDocument(TikaInputStream in, Metadata metadata) throws IOException {
    try {
      parse(findings.nextOrdinal(), in, metadata);
    } catch (BoundReached e) {
      // Told as a failure where it was reached; what was found before it stays.
      findings.shake();
    }
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return !findings.isStopped();
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws SAXException, IOException {
    if (findings.isStopped()) {
      throw new BoundReached();
    }
    int ordinal = findings.nextOrdinal();
    try (Spooled bytes = Spooled.of(bytesOf(stream, metadata), findings)) {
      String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
      findings.part(ordinal, open.element().ordinal, MetadataValues.clean(name), bytes);
      readPart(ordinal, stream, bytes, metadata);
    } catch (IOException e) {
      findings.failure(open.element().ordinal, Diagnosis.codeOf(e), Diagnosis.messageOf(e));
      throw e;
    }
  }

  private InputStream bytesOf(InputStream stream, Metadata metadata) throws IOException {
    return translator.shouldTranslate(stream, metadata)
        ? translator.translate(stream, metadata)
        : stream;
  }

  private void readPart(int ordinal, InputStream stream, Spooled bytes, Metadata metadata)
      throws IOException, BoundReached {
    if (skipped.contains(ordinal)) {
      return;
    }
    if (open.size() > findings.bounds().depth()) {
      findings.failure(
          ordinal, FailureCode.TOO_DEEP, "Nested deeper than " + findings.bounds().depth());
      return;
    }
    try (TikaInputStream in = TikaInputStream.get(bytes.path(), new Metadata())) {
      if (bytes.size() == 0 && stream instanceof TikaInputStream opened) {
        in.setOpenContainer(opened.getOpenContainer());
      }
      parse(ordinal, in, metadata);
    }
  }

  private void parse(int ordinal, TikaInputStream in, Metadata metadata)
      throws IOException, BoundReached {
    boolean stopped = false;
    OpenPart part = new OpenPart(ordinal);
    open.push(part);
    if (ZipEnd.isMissing(in.getPath())) {
      findings.failure(ordinal, FailureCode.TRUNCATED, "The end of the container is missing");
    }
    Metadata told = metadata;
    try (TextStream text = new TextStream(ordinal, findings)) {
      told = passwords.read(in, metadata, (bytes, each) -> read(bytes, text, each));
    } catch (TikaException | SAXException | IOException | RuntimeException e) {
      stopped = BoundReached.isBehind(e);
      if (!stopped) {
        findings.failure(ordinal, Diagnosis.codeOf(e), Diagnosis.messageOf(e));
      }
    } catch (StackOverflowError e) {
      findings.shake();
      findings.failure(ordinal, FailureCode.CRASHED, "The parser exhausted its stack");
    } finally {
      open.pop();
    }
    tell(ordinal, part, told);
    if (stopped) {
      throw new BoundReached();
    }
  }

  private void read(TikaInputStream in, TextStream text, Metadata metadata)
      throws IOException, TikaException, SAXException {
    if (Enveloped.isIn(in.getPath())) {
      open.element().detected(MediaType.application("pkcs7-mime"));
      throw new EncryptedDocumentException("Enveloped");
    }
    parser.parse(in, new BodyContentHandler(text), metadata, context);
  }

  private void tell(int ordinal, OpenPart part, Metadata metadata) throws IOException {
    Diagnosis.tellRecorded(ordinal, metadata, findings);
    part.parsed(metadata.get(Metadata.CONTENT_TYPE));
    Map<String, String> values = MetadataValues.of(metadata);
    if (part.isEmptyHanded(values)) {
      findings.failure(ordinal, FailureCode.UNSUPPORTED, "The parser for this type found nothing");
    }
    if (!findings.hasFailed(ordinal, FailureCode.ENCRYPTED)) {
      PasswordTrial.noteOn(metadata, String.valueOf(part.type))
          .ifPresent(note -> values.put(PasswordTrial.NOTE, note));
    }
    if (Recogniser.hasRead(metadata)) {
      values.put(Recognition.NOTE, "true");
    }
    findings.partEnd(ordinal, values);
  }

  /**
   * What parsers call for something inside that they unwrap themselves, as of signed content. What
   * belongs to the same part, as the characters of an image, they take to the parser in it.
   */
  private final class InnerParser extends StatefulParser {
    private static final long serialVersionUID = 1;

    InnerParser(Parser wrapped) {
      super(wrapped);
    }

    @Override
    public void parse(
        InputStream stream, ContentHandler handler, Metadata metadata, ParseContext inner)
        throws IOException, SAXException {
      parseEmbedded(stream, handler, metadata, true);
    }
  }

  /** A part that is being parsed; knows its media type. */
  private final class OpenPart {
    private final int ordinal;
    private @Nullable MediaType type;

    OpenPart(int ordinal) {
      this.ordinal = ordinal;
    }

    /** Some parsers know a type without reading it: no text, no property, nothing embedded. */
    boolean isEmptyHanded(Map<String, String> values) {
      return values.size() <= 1
          && !MEDIA.contains(type == null ? "" : type.getType())
          && !findings.hasAnyAfter(ordinal);
    }

    /** The first answer counts: a parser may ask again for what it finds inside. */
    void detected(MediaType first) throws IOException {
      if (type == null) {
        type = first.getBaseType();
        findings.type(ordinal, type.toString());
      }
    }

    /** A parser may find a closer type, but some fall back to a wider one. */
    void parsed(@Nullable String last) throws IOException {
      MediaType closer = MediaType.parse(last);
      if (closer != null && registry.isSpecializationOf(closer.getBaseType(), type)) {
        findings.type(ordinal, closer.getBaseType().toString());
      }
    }
  }
}
