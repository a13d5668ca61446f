package org.ascertain.sandbox.child;

import java.util.List;
import org.apache.tika.config.LoadErrorHandler;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.mbox.MboxParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.pst.OutlookPSTParser;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.ascertain.model.Nullable;

/**
 * Tika as we use it: character recognition only when asked for, no other external programs, no
 * reader of mailboxes (those of Tika lose messages without a word; a mailbox inside a document is a
 * failure instead). A parser that cannot be loaded breaks the process: by default it would be left
 * out silently, and its documents would come out empty.
 */
final class Parsers {
  private static final List<Class<? extends Parser>> EXCLUDED =
      List.of(
          TesseractOCRParser.class,
          CompositeExternalParser.class,
          OutlookPSTParser.class,
          MboxParser.class);

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
  private final Detector detector;
  private final Parser known;
  private final @Nullable Parser recogniser;

  Parsers() {
    ServiceLoader loader =
        new ServiceLoader(Parsers.class.getClassLoader(), LoadErrorHandler.THROW);
    detector = new DefaultDetector(types, loader);
    Parser read = new DefaultParser(types.getMediaTypeRegistry(), loader, EXCLUDED);
    recogniser = Recogniser.ofProperties();
    known =
        recogniser == null
            ? read
            : new CompositeParser(types.getMediaTypeRegistry(), read, recogniser);
  }

  Detector detector() {
    return detector;
  }

  MimeTypes types() {
    return types;
  }

  /** A parser that asks the detector first, and refuses what none of Tika's parsers reads. */
  Parser detecting(Detector first) {
    AutoDetectParser parser = new AutoDetectParser(first, known);
    parser.setFallback(new RefusingParser());
    return parser;
  }

  /** The settings that Tika's parsers look up. */
  ParseContext settings() {
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, pdf());
    context.set(OfficeParserConfig.class, office());
    context.set(Detector.class, detector);
    context.set(MimeTypes.class, types);
    return context;
  }

  /** Pages without words of their own are images. */
  private PDFParserConfig pdf() {
    PDFParserConfig config = new PDFParserConfig();
    config.setOcrStrategy(
        recogniser == null
            ? PDFParserConfig.OCR_STRATEGY.NO_OCR
            : PDFParserConfig.OCR_STRATEGY.AUTO);
    config.setExtractInlineImages(false);
    config.setCatchIntermediateIOExceptions(true);
    return config;
  }

  private static OfficeParserConfig office() {
    OfficeParserConfig config = new OfficeParserConfig();
    config.setIncludeDeletedContent(true);
    config.setExtractMacros(false);
    return config;
  }
}
