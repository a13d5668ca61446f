package org.ascertain.sandbox.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.Writer;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Text between tags, for documents that no parser of their format accepts. */
final class MarkupText {
  private static final int LONGEST_TAG = 1_000;
  private static final int LONGEST_ENTITY = 12;

  /** Local names of elements after which a line ends. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "h", "br", "div", "tr", "row", "li", "si", "table-row", "h1", "h2", "h3", "title");

  private final PushbackReader in;
  private final Writer out;

  private MarkupText(Reader in, Writer out) {
    this.in = new PushbackReader(new BufferedReader(in));
    this.out = out;
  }

  /** Copies the text, without tags and with character references resolved. */
  static void copy(Reader in, Writer out) throws IOException {
    new MarkupText(in, out).copyAll();
  }

  private void copyAll() throws IOException {
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '<') {
        tag();
      } else if (next == '&') {
        entity();
      } else {
        out.write(next);
      }
    }
  }

  /** A less-than sign that opens no tag is text. */
  private void tag() throws IOException {
    StringBuilder tag = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '>') {
      if (tag.length() < LONGEST_TAG) {
        tag.append((char) next);
      }
      if (tag.length() == 1 && !Character.isLetter(next) && "/?!".indexOf(next) < 0) {
        out.write("<" + tag);
        return;
      }
      next = in.read();
    }
    String name = localName(tag.toString());
    if (BLOCKS.contains(name)) {
      out.write('\n');
    } else if (name.equals("c") || name.equals("td") || name.equals("tab")) {
      out.write('\t');
    }
  }

  private static String localName(String tag) {
    boolean opens = !tag.startsWith("/") && !tag.endsWith("/");
    String name = tag.replaceAll("^/", "").replaceAll("(?s)[\\s/].*$", "");
    return opens ? "" : name.replaceAll("^.*:", "").toLowerCase(Locale.ROOT);
  }

  private void entity() throws IOException {
    StringBuilder entity = new StringBuilder("&");
    int next = in.read();
    while (next >= 0 && next != ';' && entity.length() < LONGEST_ENTITY && isName(next)) {
      entity.append((char) next);
      next = in.read();
    }
    if (next == ';') {
      entity.append(';');
    } else if (next >= 0) {
      in.unread(next);
    }
    out.write(Parser.unescapeEntities(entity.toString(), false));
  }

  private static boolean isName(int next) {
    return next == '#' || Character.isLetterOrDigit(next);
  }
}
