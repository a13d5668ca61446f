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
import org.ascertain.formats.archives.ArchiveStep;
import org.ascertain.formats.archives.EntryListing;
import org.ascertain.formats.archives.ListedEntry;
import org.ascertain.formats.archives.NestedContainers;
import org.ascertain.formats.mbox.MboxSplitter;
import org.ascertain.model.Locator;
import org.ascertain.model.UnitKind;
import org.ascertain.sandbox.DocumentParser;
import org.ascertain.tables.Source;
import org.ascertain.tables.Unit;

/**
 * Opens a unit: every message, document, card and entry in it becomes an item, everything that
 * cannot be read a failure, and every container an account of what was expected and what came.
 */
public final class UnitReader {
  /** Changes when the rows that it makes change. */
  public static final String VERSION = "6";

  private static final Pattern RANGE = Pattern.compile("mbox@(\\d+)\\+(\\d+)");
  private static final Pattern ENTRIES = Pattern.compile("(zip|tar)#(\\d+)\\+(\\d+)");

  private static final Pattern STORE = Pattern.compile("pst:0x([0-9a-f]+)-0x([0-9a-f]+)");

  private final DocumentParser parser;
  private final ItemLimits limits;
  private final MailboxOpener mailboxes;
  private final NestedContainers containers;

  /** A reader that has documents parsed by {@code parser}. */
  public UnitReader(DocumentParser parser, ItemLimits limits) {
    this(parser, limits, MboxSplitter::new);
  }

  UnitReader(DocumentParser parser, ItemLimits limits, MailboxOpener mailboxes) {
    this.parser = parser;
    this.limits = limits;
    this.mailboxes = mailboxes;
    this.containers = new NestedContainers(limits.archiveAccess());
  }

  /**
   * Reads the only unit of a source.
   *
   * @param bytes bytes of the whole source
   * @param sink takes rows of items, item_text_parts, item_failures and reconciliation
   */
  public void read(Source source, Unit unit, ByteSource bytes, Consumer<Record> sink) {
    read(source, UnitPlace.alone(unit), bytes, sink);
  }

  /**
   * Reads a unit.
   *
   * @param place the unit among those of its source
   * @param bytes bytes of the whole source
   * @param sink takes rows of items, item_text_parts, item_failures and reconciliation
   */
  public void read(Source source, UnitPlace place, ByteSource bytes, Consumer<Record> sink) {
    ItemRows rows = new ItemRows(source, place, limits.textPiece(), sink);
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
  public void readNothing(Source source, UnitPlace place, Consumer<Record> sink) {
    ItemRows rows = new ItemRows(source, place, limits.textPiece(), sink);
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
    Thing container = container(rows, things, bytes);
    switch (rows.unit().kind()) {
      case FILE -> file(rows, things, container);
      case MBOX_RANGE -> range(rows, things, container);
      case ARCHIVE_ENTRIES -> entries(rows, things, container);
      case STORE_ITEMS -> store(rows, things, container, limits.scratch().folder());
    }
  }

  /** The source, or what is in its archives, as somebody finds it who comes from the outside. */
  private Thing container(ItemRows rows, ThingReader things, ByteSource bytes) throws IOException {
    Source source = rows.source();
    Locator locator = rows.unitPlace().container();
    Digests whole = new Digests(source.sizeBytes(), source.sha256(), source.md5());
    Thing thing =
        new Thing(Place.root(source.kind()), source.path(), source.mediaType(), bytes, whole);
    if (locator.steps().isEmpty()) {
      return thing;
    }
    ByteSource content = containers.open(source.sourceId(), bytes, locator);
    boolean isItself = rows.unit().kind() == UnitKind.FILE;
    // Nobody asks for the hashes of what is read in parts, and a store may have a thousand.
    Digests digests = isItself ? Digests.of(content) : new Digests(content.size(), "", "");
    for (String step : locator.steps()) {
      ArchiveStep parsed = ArchiveStep.parse(step).orElseThrow();
      thing = things.archives().inside(thing, parsed, content, digests);
    }
    return thing;
  }

  private static void file(ItemRows rows, ThingReader things, Thing container) throws IOException {
    things.read(container);
    if (container.place().locator().steps().isEmpty()) {
      boolean isEmitted = rows.itemCount() > 0 || rows.leftCount() > 0;
      boolean isFailed = !isEmitted && rows.failureCount() > 0;
      rows.account("", 1, isEmitted ? 1 : 0, isFailed ? 1 : 0, "one file");
    }
  }

  private static void range(ItemRows rows, ThingReader things, Thing mailbox) throws IOException {
    Unit unit = rows.unit();
    Matcher range = matched(RANGE, rows);
    MailboxItems.Expected expected =
        new MailboxItems.Expected(
            unit.locator(), rows.unitPlace().before(), unit.expectedCount(), unit.expectedBasis());
    things
        .mailboxes()
        .range(
            insideOf(mailbox),
            mailbox.bytes(),
            Long.parseLong(range.group(1)),
            Long.parseLong(range.group(2)),
            expected);
  }

  private static void entries(ItemRows rows, ThingReader things, Thing archive) throws IOException {
    Matcher run = matched(ENTRIES, rows);
    ArchiveFormat format = run.group(1).equals("zip") ? ArchiveFormat.ZIP : ArchiveFormat.TAR;
    int first = Integer.parseInt(run.group(2));
    int count = Integer.parseInt(run.group(3));
    List<ListedEntry> listed =
        EntryListing.of(format, archive.bytes()).subList(first, first + count);
    things
        .archives()
        .entries(
            archive, new ArchiveItems.Run(format, first, count, rows.unit().locator()), listed);
  }

  private static void store(ItemRows rows, ThingReader things, Thing store, String scratch)
      throws IOException {
    Unit unit = rows.unit();
    Matcher range = matched(STORE, rows);
    Source source = rows.source();
    // A store out of an archive is read from its copy, wherever that lies.
    String key =
        String.join(
            "/",
            source.sourceId(),
            source.sha256(),
            rows.unitPlace().container().toString(),
            scratch);
    things
        .stores()
        .range(
            insideOf(store),
            OpenStore.shared(key, store.bytes()),
            new StoreItems.Range(
                Long.parseLong(range.group(1), 16),
                Long.parseLong(range.group(2), 16),
                unit.locator(),
                unit.expectedCount(),
                unit.expectedBasis()));
  }

  private static Place insideOf(Thing container) {
    boolean isSource = container.place().locator().steps().isEmpty();
    return isSource ? container.place() : container.inside();
  }

  private static Matcher matched(Pattern pattern, ItemRows rows) {
    Matcher matcher = pattern.matcher(rows.unitPlace().part());
    if (!matcher.matches()) {
      throw new IllegalStateException("Not the locator of such a unit: " + rows.unit().locator());
    }
    return matcher;
  }
}
