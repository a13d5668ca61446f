package org.ascertain.formats.exports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.logs.LogTimes;
import org.ascertain.formats.logs.Row;
import org.ascertain.formats.logs.RowPlace;
import org.ascertain.formats.logs.UnreadableRowException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The HTML twins of Facebook's contact files: a section (in older builds a block of class pam) for
 * each contact, with pairs of cells for label and value. Times are in the account's own zone, which
 * the page does not tell, and count as UTC. A page is one whole for its reader: the place of each
 * contact is the page.
 */
final class FacebookPages {
  private FacebookPages() {}

  static void read(ByteSource file, Consumer<? super Row<UploadedContact>> rows)
      throws IOException {
    Document page;
    try (InputStream in = file.open(0)) {
      page = Jsoup.parse(in, null, "");
    }
    long ordinal = 0;
    for (Element section : sections(page)) {
      RowPlace place = new RowPlace(ordinal++, 0, file.size());
      rows.accept(Row.read(place, section).map(FacebookPages::contact));
    }
  }

  private static Elements sections(Document page) {
    Elements sections = page.select("section:has(td)");
    return sections.isEmpty() ? page.select("div.pam:has(td), div.pam:has(tr)") : sections;
  }

  private static UploadedContact contact(Element section) {
    LabelledValues values = new LabelledValues();
    Element heading = section.selectFirst("h2, h3");
    if (heading != null && !heading.text().isBlank()) {
      values.addText("name", heading.text());
    }
    for (Element row : section.select("tr")) {
      Elements cells = row.select("> td");
      if (cells.size() > 1 && row.select("table").isEmpty()) {
        add(values, cells.get(0).text(), cells.get(1).text());
      }
    }
    return values.contact(footerTime(section));
  }

  private static void add(LabelledValues values, String label, String value) {
    Instant time = LogTimes.instant(value);
    if (time != null) {
      values.addTime(label, time);
    } else if (!value.isBlank()) {
      values.addText(label, value);
    }
  }

  private static Instant footerTime(Element section) {
    for (Element element : section.select("div, footer, time")) {
      Instant time = LogTimes.instant(element.ownText());
      if (time != null) {
        return time;
      }
    }
    if (section.text().isBlank()) {
      throw new UnreadableRowException("An empty section");
    }
    return null;
  }
}
