package org.ascertain.formats.mapi;

/** Cuts RTF into groups, control words and bytes. */
final class RtfTokens {
  /** What a token is. */
  enum Kind {
    /** A group begins. */
    OPEN,

    /** A group ends. */
    CLOSE,

    /** A byte of text. */
    BYTE,

    /** A control word or symbol. */
    WORD
  }

  private static final int LONGEST_WORD = 32;

  private final byte[] rtf;
  private int position;
  private Kind kind = Kind.BYTE;
  private String word = "";
  private boolean hasNumber;
  private int value;

  RtfTokens(byte[] rtf) {
    this.rtf = rtf;
  }

  Kind kind() {
    return kind;
  }

  String word() {
    return word;
  }

  boolean hasNumber() {
    return hasNumber;
  }

  int value() {
    return value;
  }

  /** Leaves out bytes that are no text. */
  void skip(int count) {
    position = (int) Math.min(rtf.length, (long) position + Math.max(count, 0));
  }

  /** Goes to the next token; false at the end. */
  boolean next() {
    while (position < rtf.length && isIgnored(rtf[position])) {
      position++;
    }
    if (position >= rtf.length) {
      return false;
    }
    byte first = rtf[position++];
    switch (first) {
      case '{' -> kind = Kind.OPEN;
      case '}' -> kind = Kind.CLOSE;
      case '\\' -> control();
      default -> {
        kind = Kind.BYTE;
        value = first & 0xFF;
      }
    }
    return true;
  }

  private static boolean isIgnored(byte value) {
    return value == '\r' || value == '\n' || value == 0;
  }

  private void control() {
    kind = Kind.WORD;
    hasNumber = false;
    value = 0;
    int start = position;
    while (position < rtf.length && isLetter(rtf[position]) && position - start < LONGEST_WORD) {
      position++;
    }
    word = ascii(start, position);
    if (word.isEmpty()) {
      symbol();
      return;
    }
    number();
    if (position < rtf.length && rtf[position] == ' ') {
      position++;
    }
  }

  private void symbol() {
    if (position >= rtf.length) {
      return;
    }
    char symbol = (char) (rtf[position++] & 0xFF);
    word = symbol == '\r' || symbol == '\n' ? "par" : String.valueOf(symbol);
    if (symbol == '\'' && position + 2 <= rtf.length) {
      int high = Character.digit(rtf[position], 16);
      int low = Character.digit(rtf[position + 1], 16);
      hasNumber = high >= 0 && low >= 0;
      value = high * 16 + low;
      position += hasNumber ? 2 : 0;
    }
  }

  private void number() {
    int start = position;
    boolean isNegative = position < rtf.length && rtf[position] == '-';
    int at = isNegative ? position + 1 : position;
    long found = 0;
    int digits = 0;
    while (at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9' && digits < 10) {
      found = found * 10 + rtf[at] - '0';
      at++;
      digits++;
    }
    hasNumber = digits > 0;
    position = hasNumber ? at : start;
    value =
        (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, isNegative ? -found : found));
  }

  private static boolean isLetter(byte value) {
    return value >= 'a' && value <= 'z' || value >= 'A' && value <= 'Z';
  }

  private String ascii(int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      text.append((char) rtf[i]);
    }
    return text.toString();
  }
}
