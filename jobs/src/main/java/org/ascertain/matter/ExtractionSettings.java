package org.ascertain.matter;

import java.io.Serializable;

/**
 * How items are read.
 *
 * @param ocr whether the characters of images are recognised, by Tesseract
 */
public record ExtractionSettings(boolean ocr) implements Serializable {
  /** The defaults: images are not looked at, which costs seconds each. */
  public static final ExtractionSettings DEFAULT = new ExtractionSettings(false);
}
