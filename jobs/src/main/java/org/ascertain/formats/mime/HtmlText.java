package org.ascertain.formats.mime;

import org.ascertain.model.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as text: what a reader sees, blocks as lines, cells with tabs between them, and the
 * addresses of {@code mailto:} links that the words of the link do not show.
 */
public final class HtmlText {
  private HtmlText() {}

  /** The text of a page. Nothing is ever loaded. */
  public static String of(String html) {
    Document page = Jsoup.parse(html);
    page.select("script, style, head > title, template").remove();
    TextBuilder builder = new TextBuilder();
    page.traverse(builder);
    return builder.text();
  }

  private static final class TextBuilder implements NodeVisitor {
    private static final int MAX_CELL_CHARS = 200;

    private final StringBuilder text = new StringBuilder();
    private @Nullable Element dataCell;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words);
      } else if (node instanceof Element element) {
        start(element);
      }
    }

    private void start(Element element) {
      boolean isBreak = element.normalName().equals("br");
      if (isCell(element) && isDataCell(element)) {
        dataCell = element;
      }
      if (dataCell != null) {
        gap(isBreak || element.isBlock() && !isCell(element));
      } else if (isBreak) {
        text.append('\n');
      } else if (element.isBlock() && !isCell(element)) {
        newLine();
      }
    }

    private static boolean isCell(Element element) {
      return element.normalName().equals("td") || element.normalName().equals("th");
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      switch (element.normalName()) {
        case "td", "th" -> endCell(element);
        case "a" -> link(element);
        case "p", "h1", "h2", "h3", "h4", "table", "ul", "ol" -> endBlock("\n");
        default -> {
          if (element.isBlock()) {
            endBlock("");
          }
        }
      }
    }

    /** A row of data stays on one line, whatever paragraphs stand in its cells. */
    private void endBlock(String blank) {
      if (dataCell == null) {
        newLine();
        text.append(blank);
      }
    }

    private void gap(boolean isWanted) {
      int end = text.length();
      if (isWanted && end > 0 && !Character.isWhitespace(text.charAt(end - 1))) {
        text.append(' ');
      }
    }

    private void endCell(Element element) {
      trim(" ");
      text.append('\t');
      dataCell = element.equals(dataCell) ? null : dataCell;
    }

    /** Pages are laid out with tables as well: a cell with much in it is a page, not data. */
    private static boolean isDataCell(Element cell) {
      return cell.selectFirst("table") == null && cell.text().length() <= MAX_CELL_CHARS;
    }

    private void append(TextNode words) {
      boolean isPreformatted = isInside(words.parent(), "pre");
      String plain = isPreformatted ? words.getWholeText() : words.text();
      boolean atLineStart = text.length() == 0 || text.charAt(text.length() - 1) == '\n';
      text.append(atLineStart && !isPreformatted ? plain.stripLeading() : plain);
    }

    private static boolean isInside(@Nullable Element element, String name) {
      for (Element box = element; box != null; box = box.parent()) {
        if (box.normalName().equals(name)) {
          return true;
        }
      }
      return false;
    }

    private void link(Element element) {
      String target = element.attr("href").strip();
      boolean isMail = target.regionMatches(true, 0, "mailto:", 0, 7);
      if (isMail) {
        int query = target.indexOf('?');
        String address = target.substring(7, query < 0 ? target.length() : query);
        if (!address.isBlank() && !element.text().contains(address)) {
          text.append(" <").append(address).append('>');
        }
      }
    }

    private void trim(String blanks) {
      int end = text.length();
      while (end > 0 && blanks.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      text.setLength(end);
    }

    private void newLine() {
      trim(" \t");
      int end = text.length();
      if (end > 0 && text.charAt(end - 1) != '\n') {
        text.append('\n');
      }
    }

    String text() {
      return text.toString().replaceAll("\n{3,}", "\n\n").strip();
    }
  }
}
