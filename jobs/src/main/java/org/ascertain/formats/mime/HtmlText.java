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
    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words);
      } else if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          text.append('\n');
        } else if (element.isBlock() && !isCell(element)) {
          newLine();
        }
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
        case "td", "th" -> text.append('\t');
        case "a" -> link(element);
        case "p", "h1", "h2", "h3", "h4", "table", "ul", "ol" -> {
          newLine();
          text.append('\n');
        }
        default -> {
          if (element.isBlock()) {
            newLine();
          }
        }
      }
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

    private void newLine() {
      int end = text.length();
      while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
        end--;
      }
      text.setLength(end);
      if (end > 0 && text.charAt(end - 1) != '\n') {
        text.append('\n');
      }
    }

    String text() {
      return text.toString().replaceAll("\n{3,}", "\n\n").strip();
    }
  }
}
