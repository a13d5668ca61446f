package org.ascertain.formats.mapi;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ascertain.formats.mime.HtmlText;
import org.ascertain.model.Nullable;

/**
 * Words of an RTF text. RTF that Outlook made from HTML or from plain text holds the original
 * ([MS-OXRTFEX]): then that is what is read.
 */
public final class RtfText {
  private static final Set<String> WITHOUT_WORDS =
      Set.of(
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "objdata",
          "object",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "mhtmltag",
          "generator",
          "themedata",
          "listtable",
          "listoverridetable",
          "xmlnstbl",
          "datastore",
          "colorschememapping",
          "latentstyles");
  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("par", "\n"),
          Map.entry("line", "\n"),
          Map.entry("sect", "\n"),
          Map.entry("page", "\n"),
          Map.entry("row", "\n"),
          Map.entry("tab", "\t"),
          Map.entry("cell", "\t"),
          Map.entry("emdash", "\u2014"),
          Map.entry("endash", "\u2013"),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("bullet", "\u2022"),
          Map.entry("lquote", "\u2018"),
          Map.entry("rquote", "\u2019"),
          Map.entry("ldblquote", "\u201C"),
          Map.entry("rdblquote", "\u201D"),
          Map.entry("~", "\u00A0"),
          Map.entry("_", "-"),
          Map.entry("\\", "\\"),
          Map.entry("{", "{"),
          Map.entry("}", "}"));

  private final RtfTokens tokens;
  private final RtfWords words = new RtfWords();
  private final Deque<State> outer = new ArrayDeque<>();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private State state = new State();
  private Charset charset = CodePages.DEFAULT;
  private boolean isHtml;
  private int font;
  private int toSkip;

  private RtfText(byte[] rtf) {
    this.tokens = new RtfTokens(rtf);
  }

  /** The words of an RTF text, however broken. */
  public static String of(byte[] rtf) {
    RtfText text = new RtfText(rtf);
    while (text.tokens.next()) {
      text.take();
    }
    String words = text.words.text();
    return text.isHtml ? HtmlText.of(words) : words.strip();
  }

  private void take() {
    switch (tokens.kind()) {
      case OPEN -> open();
      case CLOSE -> close();
      case BYTE -> oneByte(tokens.value());
      case WORD -> word(tokens.word(), tokens.hasNumber() ? tokens.value() : null);
    }
  }

  private void open() {
    words.end();
    outer.push(state);
    state = new State(state);
  }

  private void close() {
    words.end();
    toSkip = 0;
    if (!outer.isEmpty()) {
      state = outer.pop();
    }
  }

  private void oneByte(int value) {
    state.isNew = false;
    if (toSkip > 0) {
      toSkip--;
    } else if (isShown()) {
      words.add((byte) value, state.charset == null ? charset : state.charset);
    }
  }

  private boolean isShown() {
    if (state.isSkipped || state.isFonts) {
      return false;
    }
    return isHtml ? state.isTag || !state.isRtfOnly : true;
  }

  private void word(String word, @Nullable Integer number) {
    boolean isNew = state.isNew;
    boolean isOptional = state.isOptional;
    state.isNew = word.equals("*") && isNew;
    state.isOptional = word.equals("*") && isNew;
    if (word.equals("bin")) {
      tokens.skip(number == null ? 0 : number);
    } else if (word.equals("'")) {
      oneByte(number == null ? '?' : number);
    } else if (word.equals("htmltag")) {
      state.isTag = true;
      state.isSkipped = false;
    } else if (word.equals("fonttbl")) {
      state.isFonts = true;
    } else if (WITHOUT_WORDS.contains(word) || isOptional && !word.equals("fldinst")) {
      state.isSkipped = true;
    } else if (SYMBOLS.containsKey(word)) {
      symbol(SYMBOLS.get(word));
    } else {
      property(word, number);
    }
  }

  private void symbol(String shown) {
    if (toSkip > 0) {
      toSkip--;
    } else if (isShown()) {
      words.add(shown);
    }
  }

  private void property(String word, @Nullable Integer number) {
    int value = number == null ? 1 : number;
    switch (word) {
      case "u" -> unicode(value);
      case "uc" -> state.replaced = value;
      case "fromhtml" -> isHtml = value != 0;
      case "htmlrtf" -> state.isRtfOnly = value != 0;
      case "ansicpg" -> charset = CodePages.of(value).orElse(charset);
      case "f" -> font(value);
      case "fcharset" -> fontCharset(value);
      case "plain" -> state.charset = null;
      default -> {
        // Looks, not words.
      }
    }
  }

  private void unicode(int value) {
    if (isShown()) {
      words.add(String.valueOf((char) value));
    }
    toSkip = state.replaced;
  }

  private void font(int number) {
    words.end();
    font = number;
    if (!state.isFonts) {
      state.charset = fonts.get(number);
    }
  }

  private void fontCharset(int number) {
    if (state.isFonts) {
      RtfCharsets.of(number).ifPresent(found -> fonts.put(font, found));
    }
  }

  /** What holds inside one group. */
  private static final class State {
    private boolean isNew = true;
    private boolean isOptional;
    private boolean isSkipped;
    private boolean isFonts;
    private boolean isTag;
    private boolean isRtfOnly;
    private int replaced = 1;
    private @Nullable Charset charset;

    State() {}

    State(State around) {
      isSkipped = around.isSkipped;
      isFonts = around.isFonts;
      isTag = around.isTag;
      isRtfOnly = around.isRtfOnly;
      replaced = around.replaced;
      charset = around.charset;
    }
  }
}
