package org.ascertain.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ascertain.model.SourceKind;

/** Logs by the look of their first lines. */
final class LogShape {
  private static final Pattern SQUID =
      Pattern.compile(
          "\\d{9,10}\\.\\d{3}\\s+\\d+\\s+\\S+\\s+[A-Z_]+/\\d{3}\\s+\\d+\\s+[A-Z]+\\s.*");
  private static final Pattern COMBINED =
      Pattern.compile("\\S+ \\S+ \\S+ \\[\\d{2}/[A-Z][a-z]{2}/\\d{4}:[^\\]]+\\] \"[A-Z]+ .*");

  private LogShape() {}

  static Optional<SourceKind> of(List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    boolean isW3c = lines.stream().limit(8).anyMatch(line -> line.startsWith("#Fields:"));
    boolean isZeek =
        lines.stream()
            .limit(12)
            .anyMatch(line -> line.startsWith("#separator") || line.startsWith("#fields\t"));
    if (isW3c || isZeek) {
      return Optional.of(isZeek ? SourceKind.ZEEK : SourceKind.W3C_LOG);
    }
    String first = lines.get(0);
    if (SQUID.matcher(first).matches()) {
      return Optional.of(SourceKind.SQUID);
    }
    return COMBINED.matcher(first).matches()
        ? Optional.of(SourceKind.ACCESS_LOG)
        : Optional.empty();
  }
}
