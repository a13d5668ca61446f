package org.ascertain.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.ascertain.model.Nullable;

/**
 * Numbers as they are shown: estimates to three significant digits and limits outward, so that no
 * interval is made narrower by printing it; counts to the unit.
 */
final class Numbers {
  private static final int DIGITS = 3;

  private Numbers() {}

  static String point(@Nullable Double value) {
    return rounded(value, RoundingMode.HALF_EVEN);
  }

  static String lower(@Nullable Double value) {
    return rounded(value, RoundingMode.FLOOR);
  }

  static String upper(@Nullable Double value) {
    return rounded(value, RoundingMode.CEILING);
  }

  static String exact(Object value) {
    return value instanceof Number number
        ? grouped(new BigDecimal(number.toString()))
        : value.toString();
  }

  private static String rounded(@Nullable Double value, RoundingMode mode) {
    if (value == null) {
      return "–";
    }
    BigDecimal exact = new BigDecimal(value.toString());
    return grouped(exact.round(new MathContext(DIGITS, mode)));
  }

  private static String grouped(BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(value);
  }
}
