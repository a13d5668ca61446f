package org.ascertain.report;

import java.util.List;

/**
 * A chapter of the report.
 *
 * @param anchor its name in links
 * @param title heading
 * @param paragraphs text before its tables
 * @param charts inline SVG
 * @param exhibits tables
 */
public record Chapter(
    String anchor,
    String title,
    List<String> paragraphs,
    List<String> charts,
    List<Exhibit> exhibits) {
  static Chapter of(String anchor, String title, List<String> paragraphs, Exhibit... exhibits) {
    return new Chapter(anchor, title, paragraphs, List.of(), List.of(exhibits));
  }

  Chapter withChart(String svg) {
    return new Chapter(
        anchor, title, paragraphs, svg.isEmpty() ? List.of() : List.of(svg), exhibits);
  }
}
