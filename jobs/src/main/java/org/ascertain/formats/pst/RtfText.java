package org.ascertain.formats.pst;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.ascertain.formats.mime.HtmlText;
import org.ascertain.model.Nullable;

/**
 * RTF as text. RTF that a mail program made of HTML holds that HTML, which is taken out of it
 * (MS-OXRTFEX) and then read as HTML.
 */
public final class RtfText {
  private static final Set<String> SILENT =
      Set.of(
          "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer",
          "headerl", "headerr", "footerl", "footerr", "listtable", "listoverridetable", "rsidtbl",
          "generator", "xmlnstbl", "themedata", "colorschememapping", "datastore", "latentstyles");
  private static final int MAX_DEPTH = 10_000;

  private final byte[] in;
  private final StringBuilder out = new StringBuilder();
  private final ByteArrayOutputStream narrow = new ByteArrayOutputStream();
  private final Deque<State> outer = new ArrayDeque<>();
  private State state = new State(false, false, false, 1);
  private Charset charset = CodePages.WESTERN;
  private boolean isHtml;
  private int at;
  private int toSkip;

  private RtfText(byte[] in) {
    this.in = in;
  }

  /**
   * What a group inherits.
   *
   * @param isSilent whether its words are no text
   * @param isRtfOnly whether its words stand beside HTML that says the same
   * @param isTag whether its words are HTML
   * @param fallback how many characters follow a Unicode one for programs that know none
   */
  private record State(boolean isSilent, boolean isRtfOnly, boolean isTag, int fallback) {}

  /** The words of a document. */
  public static String of(byte[] rtf) {
    RtfText reading = new RtfText(rtf);
    reading.run();
    String text = reading.out.toString();
    return reading.isHtml ? HtmlText.of(text) : text;
  }

  private void run() {
    while (at < in.length) {
      char c = (char) (in[at++] & 0xFF);
      switch (c) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n' -> {
          // Lines of the file mean nothing.
        }
        default -> narrow(c);
      }
    }
    flush();
  }

  private void open() {
    flush();
    toSkip = 0;
    if (outer.size() < MAX_DEPTH) {
      outer.push(state);
    }
  }

  private void close() {
    flush();
    toSkip = 0;
    if (!outer.isEmpty()) {
      state = outer.pop();
    }
  }

  private void control() {
    if (at >= in.length) {
      return;
    }
    char c = (char) (in[at] & 0xFF);
    if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
      word();
      return;
    }
    at++;
    switch (c) {
      case '\'' -> hex();
      case '*' -> star();
      case '~' -> text('\u00A0');
      case '_' -> text('-');
      case '\r', '\n' -> text('\n');
      case '\\', '{', '}' -> narrow(c);
      default -> {
        // Symbols without words.
      }
    }
  }

  private void hex() {
    if (at + 2 <= in.length) {
      int high = Character.digit(in[at], 16);
      int low = Character.digit(in[at + 1], 16);
      at += 2;
      if (high >= 0 && low >= 0) {
        narrow((char) (high << 4 | low));
      }
    }
  }

  /** A group that only some programs know: silent, unless it is a tag of HTML. */
  private void star() {
    boolean isTag = new String(in, at, Math.min(10, in.length - at), StandardCharsets.ISO_8859_1)
        .startsWith("\\htmltag");
    state = new State(!isTag, state.isRtfOnly, isTag, state.fallback);
  }

  private void word() {
    int start = at;
    while (at < in.length && Character.isLetter(in[at])) {
      at++;
    }
    String name = new String(in, start, at - start, StandardCharsets.US_ASCII);
    int numberStart = at;
    while (at < in.length
        && (in[at] >= '0' && in[at] <= '9' || in[at] == '-' && at == numberStart)
        && at - numberStart < 9) {
      at++;
    }
    Integer number = number(numberStart);
    if (at < in.length && in[at] == ' ') {
      at++;
    }
    word(name, number);
  }

  @Nullable
  private Integer number(int start) {
    String digits = new String(in, start, at - start, StandardCharsets.US_ASCII);
    return digits.isEmpty() || digits.equals("-") ? null : Integer.valueOf(digits);
  }

  private void word(String name, @Nullable Integer number) {
    boolean isOn = number == null || number != 0;
    switch (name) {
      case "par", "line", "sect", "page", "row" -> text('\n');
      case "tab", "cell" -> text('\t');
      case "u" -> unicode(number == null ? 0 : number);
      case "uc" ->
          state = new State(state.isSilent, state.isRtfOnly, state.isTag, isOn ? fallback(number) : 0);
      case "ansicpg" -> charset = CodePages.of(number) == null ? charset : CodePages.of(number);
      case "fromhtml" -> isHtml = isOn;
      case "htmlrtf" -> {
        flush();
        state = new State(state.isSilent, isOn, state.isTag, state.fallback);
      }
      case "lquote" -> text('\u2018');
      case "rquote" -> text('\u2019');
      case "ldblquote" -> text('\u201C');
      case "rdblquote" -> text('\u201D');
      case "bullet" -> text('\u2022');
      case "endash" -> text('\u2013');
      case "emdash" -> text('\u2014');
      case "bin" -> at = (int) Math.min(in.length, at + (long) Math.max(0, fallback(number)));
      default -> {
        if (SILENT.contains(name)) {
          state = new State(true, state.isRtfOnly, false, state.fallback);
        }
      }
    }
  }

  private static int fallback(@Nullable Integer number) {
    return number == null ? 1 : number;
  }

  private void unicode(int code) {
    text((char) code);
    toSkip = state.fallback;
  }

  private boolean isHeard() {
    return !state.isSilent && !(isHtml && state.isRtfOnly);
  }

  private void narrow(char c) {
    if (toSkip > 0) {
      toSkip--;
    } else if (isHeard()) {
      narrow.write(c);
    }
  }

  private void text(char c) {
    flush();
    if (isHeard()) {
      out.append(c);
    }
  }

  private void flush() {
    if (narrow.size() > 0) {
      out.append(narrow.toString(charset));
      narrow.reset();
    }
  }
}
