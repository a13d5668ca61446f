package org.ascertain.sandbox.child;

import java.util.Arrays;
import java.util.Map;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.ascertain.model.Nullable;

/** Recognises characters in images, with the program that the parent put on the search path. */
final class Recogniser {
  /** System property that turns it on. */
  private static final String PROPERTY = "ascertain.ocr";

  private static final int MOST_SECONDS = 60;

  private Recogniser() {}

  /** The parser; null when nothing is to be recognised. */
  static @Nullable TesseractOCRParser ofProperties() {
    if (!Boolean.getBoolean(PROPERTY)) {
      return null;
    }
    // With a path of its own it would look for its languages there.
    TesseractOCRParser parser = new TesseractOCRParser();
    parser.setTimeout(MOST_SECONDS);
    try {
      parser.initialize(Map.of());
    } catch (TikaConfigException e) {
      throw new IllegalStateException("The program that recognises characters does not start", e);
    }
    return parser;
  }

  /** Whether the text of a part was recognised. */
  static boolean hasRead(Metadata metadata) {
    String[] parsers = metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY);
    Integer pages = metadata.getInt(PDF.OCR_PAGE_COUNT);
    return Arrays.asList(parsers).contains(TesseractOCRParser.class.getName())
        || pages != null && pages > 0;
  }
}
