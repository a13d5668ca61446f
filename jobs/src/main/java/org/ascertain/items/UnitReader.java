package org.ascertain.items;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.Digests;
import org.ascertain.formats.archives.ArchiveFormat;
import org.ascertain.formats.archives.EntryListing;
import org.ascertain.formats.archives.ListedEntry;
import org.ascertain.formats.mbox.MboxSplitter;
import org.ascertain.model.Locator;
import org.ascertain.sandbox.DocumentParser;
import org.ascertain.tables.Source;
import org.ascertain.tables.Unit;

/**
 * Opens a unit: every message, document, card and entry in it becomes an item, everything that
 * cannot be read a failure, and every container an account of what was expected and what came.
 */
public final class UnitReader {
  /** Changes when the rows that it makes change. */
  public static final String VERSION = "5";

  private static final Pattern RANGE = Pattern.compile("mbox@(\\d+)\\+(\\d+)");
  private static final Pattern ENTRIES = Pattern.compile("(zip|tar)#(\\d+)\\+(\\d+)");

  private static final Pattern STORE = Pattern.compile("pst:0x([0-9a-f]+)-0x([0-9a-f]+)");

  private final DocumentParser parser;
  private final ItemLimits limits;
  private final MailboxOpener mailboxes;

  /** A reader that has documents parsed by {@code parser}. */
  public UnitReader(DocumentParser parser, ItemLimits limits) {
    this(parser, limits, MboxSplitter::new);
  }

  UnitReader(DocumentParser parser, ItemLimits limits, MailboxOpener mailboxes) {
    this.parser = parser;
    this.limits = limits;
    this.mailboxes = mailboxes;
  }

  /**
   * Reads a unit.
   *
   * @param bytes bytes of the whole source
   * @param sink takes rows of items, item_text_parts, item_failures and reconciliation
   */
  public void read(Source source, Unit unit, ByteSource bytes, Consumer<Record> sink) {
    ItemRows rows = new ItemRows(source, unit, limits.textPiece(), sink);
    if (bytes.size() != source.sizeBytes()) {
      unreadable(rows, FailureCode.CHANGED, "The file has another length than when received");
      return;
    }
    try {
      read(rows, bytes);
    } catch (ContentException e) {
      unreadable(rows, e.code(), e.getMessage());
    } catch (IOException e) {
      unreadable(rows, FailureCode.UNREADABLE, "The storage did not deliver the bytes");
    }
  }

  /** Tells that a unit could not be opened at all. */
  public void readNothing(Source source, Unit unit, Consumer<Record> sink) {
    ItemRows rows = new ItemRows(source, unit, limits.textPiece(), sink);
    unreadable(rows, FailureCode.UNREADABLE, "The storage did not deliver the bytes");
  }

  private static void unreadable(ItemRows rows, FailureCode code, String message) {
    Unit unit = rows.unit();
    rows.failureWithoutItem(Locator.parse(unit.locator()), code, message);
    Long expected = unit.expectedCount();
    long count = expected == null ? 1 : expected;
    rows.account(unit.locator(), count, 0, count, "unit not read");
  }

  private void read(ItemRows rows, ByteSource bytes) throws IOException {
    ThingReader things = new ThingReader(rows, parser, limits, mailboxes);
    switch (rows.unit().kind()) {
      case FILE -> file(rows, things, bytes);
      case MBOX_RANGE -> range(rows, things, bytes);
      case ARCHIVE_ENTRIES -> entries(rows, things, bytes);
      case STORE_ITEMS -> store(rows, things, bytes);
    }
  }

  private static void file(ItemRows rows, ThingReader things, ByteSource bytes) throws IOException {
    things.read(whole(rows.source(), bytes));
    boolean isEmitted = rows.itemCount() > 0;
    boolean isFailed = !isEmitted && rows.failureCount() > 0;
    rows.account("", 1, isEmitted ? 1 : 0, isFailed ? 1 : 0, "one file");
  }

  private static void range(ItemRows rows, ThingReader things, ByteSource bytes)
      throws IOException {
    Unit unit = rows.unit();
    Matcher range = matched(RANGE, unit);
    MailboxItems.Expected expected =
        new MailboxItems.Expected(unit.locator(), unit.expectedCount(), unit.expectedBasis());
    things
        .mailboxes()
        .range(
            Place.root(rows.source().kind()),
            bytes,
            Long.parseLong(range.group(1)),
            Long.parseLong(range.group(2)),
            expected);
  }

  private static void entries(ItemRows rows, ThingReader things, ByteSource bytes)
      throws IOException {
    Unit unit = rows.unit();
    Matcher run = matched(ENTRIES, unit);
    ArchiveFormat format = run.group(1).equals("zip") ? ArchiveFormat.ZIP : ArchiveFormat.TAR;
    int first = Integer.parseInt(run.group(2));
    int count = Integer.parseInt(run.group(3));
    List<ListedEntry> listed = EntryListing.of(format, bytes).subList(first, first + count);
    things
        .archives()
        .entries(
            whole(rows.source(), bytes),
            new ArchiveItems.Run(format, first, count, unit.locator()),
            listed);
  }

  private static void store(ItemRows rows, ThingReader things, ByteSource bytes)
      throws IOException {
    Unit unit = rows.unit();
    Matcher range = matched(STORE, unit);
    Source source = rows.source();
    OpenStore open = OpenStore.shared(source.sourceId() + "/" + source.sha256(), bytes);
    things
        .stores()
        .range(
            Place.root(source.kind()),
            open,
            new StoreItems.Range(
                Long.parseLong(range.group(1), 16),
                Long.parseLong(range.group(2), 16),
                unit.locator(),
                unit.expectedCount(),
                unit.expectedBasis()));
  }

  private static Thing whole(Source source, ByteSource bytes) {
    Digests digests = new Digests(source.sizeBytes(), source.sha256(), source.md5());
    return new Thing(Place.root(source.kind()), source.path(), source.mediaType(), bytes, digests);
  }

  private static Matcher matched(Pattern pattern, Unit unit) {
    Matcher matcher = pattern.matcher(unit.locator());
    if (!matcher.matches()) {
      throw new IllegalStateException("Not the locator of such a unit: " + unit.locator());
    }
    return matcher;
  }
}
