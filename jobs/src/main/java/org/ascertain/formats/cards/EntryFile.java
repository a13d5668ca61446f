package org.ascertain.formats.cards;

import java.io.IOException;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;

/** A file of cards or of calendar entries, by ordinal from 0. */
public interface EntryFile {
  /** How many entries it was cut into. */
  int count();

  /**
   * The bytes of an entry as they stand, from its BEGIN to its END line.
   *
   * @throws ContentException when there is no such entry
   */
  ByteSource bytes(int ordinal) throws IOException;

  /**
   * Reads an entry.
   *
   * @throws ContentException when it cannot be read
   */
  Entry read(int ordinal) throws IOException;

  /** Cards of a file. */
  static EntryFile ofCards(ByteSource file) throws IOException {
    return new CardFile(loaded(file));
  }

  /** Events, tasks and journal entries of a calendar. */
  static EntryFile ofCalendar(ByteSource file) throws IOException {
    return new CalendarFile(loaded(file));
  }

  private static ByteArraySource loaded(ByteSource file) throws IOException {
    if (file.size() > 1L << 30) {
      throw new ContentException(FailureCode.UNSUPPORTED, "Longer than a gibibyte");
    }
    return new ByteArraySource(file.bytes());
  }
}
