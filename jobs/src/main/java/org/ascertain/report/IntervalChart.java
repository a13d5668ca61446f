package org.ascertain.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.ascertain.tables.Estimate;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/** Estimates as points with their intervals, as SVG that reads in grey as well. */
final class IntervalChart {
  private static final int WIDTH = 760;
  private static final int ROW_HEIGHT = 46;
  private static final int FRAME_HEIGHT = 90;

  private IntervalChart() {}

  /** The chart of the customer counts among these estimates; empty text when there is none. */
  static String svg(List<Estimate> estimates) {
    List<Estimate> shown =
        estimates.stream()
            .filter(row -> row.unit().equals("customer") && row.point() != null)
            .toList();
    if (shown.isEmpty()) {
      return "";
    }
    SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, FRAME_HEIGHT + ROW_HEIGHT * shown.size());
    chart(shown)
        .draw(
            graphics,
            new java.awt.geom.Rectangle2D.Double(
                0, 0, WIDTH, FRAME_HEIGHT + ROW_HEIGHT * shown.size()));
    return described(graphics.getSVGElement("interval-chart"));
  }

  private static JFreeChart chart(List<Estimate> shown) {
    XYIntervalSeries series = new XYIntervalSeries("estimates");
    String[] names = new String[shown.size()];
    for (int index = 0; index < shown.size(); index++) {
      Estimate row = shown.get(shown.size() - 1 - index);
      double point = row.point();
      double low = row.low() == null ? point : row.low();
      double high = row.high() == null ? point : row.high();
      series.add(point, low, high, index, index, index);
      names[index] = row.estimand().replace('_', ' ');
    }
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(series);
    JFreeChart chart = new JFreeChart(null, null, plot(data, names), /* createLegend= */ false);
    chart.setBackgroundPaint(Color.WHITE);
    return chart;
  }

  private static XYPlot plot(XYIntervalSeriesCollection data, String[] names) {
    Font font = new Font("SansSerif", Font.PLAIN, 13);
    NumberAxis counts = new NumberAxis("customers of the class");
    counts.setAutoRangeIncludesZero(true);
    counts.setLabelFont(font);
    counts.setTickLabelFont(font);
    SymbolAxis rows = new SymbolAxis(null, names);
    rows.setTickLabelFont(font);
    rows.setGridBandsVisible(false);
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawYError(false);
    renderer.setErrorStroke(new BasicStroke(2.5f));
    renderer.setErrorPaint(new Color(0x33, 0x33, 0x33));
    renderer.setSeriesPaint(0, Color.BLACK);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-5, -5, 10, 10));
    XYPlot plot = new XYPlot(data, counts, rows, renderer);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
    plot.setRangeGridlinesVisible(false);
    plot.setOutlineVisible(false);
    return plot;
  }

  /** Screen readers read the title and description of an image. */
  private static String described(String svg) {
    int afterTag = svg.indexOf('>') + 1;
    return svg.substring(0, afterTag - 1)
        + " role=\"img\" aria-label=\"Estimates with their intervals\">"
        + "<title>Estimates with their intervals</title>"
        + "<desc>One row per estimate: a dot for the estimate, a line for its interval. The table"
        + " below holds the same numbers.</desc>"
        + svg.substring(afterTag);
  }
}
