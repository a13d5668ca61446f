package org.ascertain.contacts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.tables.Item;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One pass over the texts of an archive, on one thread: an expression for e-mail addresses in two
 * engines, our finder of addresses, and all that the contacts stage does with an item.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FindersBenchmark {
  /** The expression that is in common use. */
  static final String EXPRESSION = "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}";

  /** Items kept by {@link ArchivedMessages}. */
  @Param("")
  public String items;

  private final Pattern expression = Pattern.compile(EXPRESSION);
  private final com.google.re2j.Pattern linear = com.google.re2j.Pattern.compile(EXPRESSION);
  private List<Item> messages;

  /** Reads the items. */
  @Setup
  public void open() throws IOException, ClassNotFoundException {
    messages = ArchivedMessages.kept(Path.of(items));
  }

  /** The expression in the JDK's engine. */
  @Benchmark
  public void javaRegex(Blackhole found) {
    for (Item message : messages) {
      Matcher matcher = expression.matcher(message.text());
      while (matcher.find()) {
        found.consume(matcher.group());
      }
    }
  }

  /** The expression in RE2/J. */
  @Benchmark
  public void re2j(Blackhole found) {
    for (Item message : messages) {
      com.google.re2j.Matcher matcher = linear.matcher(message.text());
      while (matcher.find()) {
        found.consume(matcher.group());
      }
    }
  }

  /** Our finder of addresses. */
  @Benchmark
  public void emails(Blackhole found) {
    EmailFinder finder = new EmailFinder();
    for (Item message : messages) {
      finder.find(message.text(), found::consume);
    }
  }

  /** Everything, as the stage does it: header, segments, lists, all kinds of identifiers, rows. */
  @Benchmark
  public void finders(Blackhole found) {
    ContactFinder finder = new ContactFinder();
    for (Item message : messages) {
      finder.find(message, Collections.emptyIterator(), ItemContext.unknown(), found::consume);
    }
  }
}
