package org.ascertain.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;

/**
 * A path pattern of the matter file's sources. Segments are parted by {@code /}; {@code *} stands
 * for any run of characters within a segment, {@code ?} for one, {@code [abc]} for one of a set,
 * {@code {a,b}} for alternatives, {@code **} as a whole segment for folders at any depth, none
 * included; {@code {customer}} and {@code {custodian}} stand for a run of characters within a
 * segment and capture it. A backslash takes the meaning from the character behind it. Names that
 * begin with {@code .} or {@code _} are like any other.
 */
public final class SourceGlob {
  private static final String ANY_DEPTH = "**";

  private final String pattern;
  private final List<String> segments;
  private final List<Pattern> expressions;
  private final Pattern whole;
  private final int literalCount;

  private SourceGlob(String pattern, List<String> segments) {
    this.pattern = pattern;
    this.segments = segments;
    this.expressions = segments.stream().map(GlobSegment::expression).toList();
    this.whole = Pattern.compile(GlobSegment.joined(segments), Pattern.DOTALL);
    this.literalCount = countLiterals(segments);
  }

  /** What a file's path said. */
  public record Match(@Nullable String customer, @Nullable String custodian) {}

  /**
   * The glob of a pattern as the matter file writes it.
   *
   * @throws IllegalArgumentException when it is not well formed; the message says why
   */
  public static SourceGlob parse(String pattern) {
    List<String> segments = new ArrayList<>();
    for (String segment : withoutDots(pattern).split("/", -1)) {
      segments.add(segment);
    }
    GlobSegment.check(pattern, segments);
    return new SourceGlob(pattern, List.copyOf(segments));
  }

  /** The pattern as written. */
  public String pattern() {
    return pattern;
  }

  /** Whether it holds neither wildcards nor placeholders: the path of one file. */
  public boolean isLiteral() {
    return literalCount == segments.size();
  }

  /**
   * The folder above the first segment with a wildcard or placeholder, spelt like the pattern; for
   * a literal pattern the folder of the file. Empty when that is where relative paths start.
   */
  public String base() {
    int count = Math.min(literalCount, segments.size() - 1);
    return String.join(
        "/", segments.subList(0, count).stream().map(GlobSegment::unescaped).toList());
  }

  /** The literal path, for a pattern that {@link #isLiteral()}. */
  public String literal() {
    return String.join("/", segments.stream().map(GlobSegment::unescaped).toList());
  }

  /** The match of a file's path, spelt from the same start as the pattern; empty when none. */
  public Optional<Match> match(String path) {
    Matcher matcher = whole.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(new Match(group(matcher, "customer"), group(matcher, "custodian")));
  }

  /** Whether a folder, spelt from the same start as the pattern, may hold matches at any depth. */
  public boolean mayHoldMatches(String folder) {
    if (folder.isEmpty()) {
      return true;
    }
    String[] names = folder.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      if (i >= segments.size()) {
        return false;
      }
      if (segments.get(i).equals(ANY_DEPTH)) {
        return true;
      }
      if (!expressions.get(i).matcher(names[i]).matches()) {
        return false;
      }
    }
    return names.length < segments.size();
  }

  private static int countLiterals(List<String> segments) {
    int count = 0;
    while (count < segments.size() && GlobSegment.isLiteral(segments.get(count))) {
      count++;
    }
    return count;
  }

  private static String withoutDots(String pattern) {
    return pattern.replaceFirst("^(?:\\./)+", "");
  }

  private @Nullable String group(Matcher matcher, String name) {
    return pattern.contains("{" + name + "}") ? matcher.group(name) : null;
  }
}
