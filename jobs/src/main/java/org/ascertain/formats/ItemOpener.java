package org.ascertain.formats;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.archives.ArchiveAccess;
import org.ascertain.formats.archives.ArchiveFormat;
import org.ascertain.formats.archives.ArchiveLimits;
import org.ascertain.formats.archives.ArchiveReader;
import org.ascertain.formats.archives.ArchiveStep;
import org.ascertain.formats.cards.EntryFile;
import org.ascertain.formats.mbox.Envelope;
import org.ascertain.formats.mime.MessageReader;
import org.ascertain.formats.mime.MimeLimits;
import org.ascertain.formats.pst.PstFile;
import org.ascertain.formats.pst.PstReader;
import org.ascertain.formats.pst.StoredItem;
import org.ascertain.model.Locator;
import org.ascertain.model.Passwords;

/**
 * Finds the bytes of an item again, step by step along its locator. They are the bytes over which
 * the hash of the item was made.
 */
public final class ItemOpener {
  private static final Pattern RANGE = Pattern.compile("(?:mbox|row:\\d+)@(\\d+)\\+(\\d+)");
  private static final Pattern NUMBERED = Pattern.compile("(mime|card|event|tnef):([0-9.]+)");

  private static final Pattern ATTACHED = Pattern.compile("msg:(\\d{1,9})");
  private static final Pattern STORED = Pattern.compile("(?:pst|att):0x([0-9a-f]+)");

  private final Scratch scratch;
  private final ArchiveAccess archives;
  private final MessageReader messages;
  private final AtomicReference<OpenedStore> lastStore = new AtomicReference<>();

  /** An opener that keeps what does not fit into memory in {@code scratch}. */
  public ItemOpener(Scratch scratch) {
    this(scratch, Passwords.NONE);
  }

  /** An opener that tries passwords on encrypted archives. */
  public ItemOpener(Scratch scratch, Passwords passwords) {
    this.scratch = scratch;
    this.archives = new ArchiveAccess(ArchiveLimits.DEFAULT, passwords, scratch);
    this.messages = new MessageReader(MimeLimits.DEFAULT, ZoneOffset.UTC, scratch);
  }

  /**
   * Opens an item. What had to be unpacked is kept until nobody holds it any more; it can be closed
   * earlier where it is {@link java.io.Closeable}.
   *
   * @param source bytes of the received file
   * @param locator where in it
   * @throws ContentException when nothing is there, or the step needs a parser of documents ({@code
   *     tika:}) or another reader
   * @throws IOException when the bytes cannot be read
   */
  public ByteSource open(ByteSource source, Locator locator) throws IOException {
    ByteSource bytes = source;
    List<String> steps = locator.steps();
    int at = 0;
    while (at < steps.size()) {
      int end = runEnd(steps, at);
      bytes = run(bytes, steps.subList(at, end));
      at = end;
    }
    return bytes;
  }

  /** Steps into messages inside each other are one: only the outermost has bytes to open. */
  private static int runEnd(List<String> steps, int first) {
    Pattern kind = STORED.matcher(steps.get(first)).matches() ? STORED : ATTACHED;
    int end = first + 1;
    while (end < steps.size()
        && kind.matcher(steps.get(end)).matches()
        && !steps.get(end).startsWith("pst:")) {
      end++;
    }
    return end;
  }

  private ByteSource run(ByteSource bytes, List<String> steps) throws IOException {
    if (STORED.matcher(steps.get(0)).matches()) {
      return stored(bytes, steps);
    }
    if (ATTACHED.matcher(steps.get(0)).matches()) {
      List<Integer> numbers =
          steps.stream().map(step -> Integer.valueOf(step.substring(4))).toList();
      return OutlookParts.ofFile(bytes, numbers, scratch);
    }
    return step(bytes, steps.get(0));
  }

  /** An item of a store is its canonical form, what is attached its bytes. */
  private ByteSource stored(ByteSource store, List<String> steps) throws IOException {
    long[] ids = new long[steps.size()];
    for (int i = 0; i < ids.length; i++) {
      Matcher matcher = STORED.matcher(steps.get(i));
      ids[i] = matcher.matches() ? Long.parseLong(matcher.group(1), 16) : 0;
    }
    try (PstReader reader = opened(store).reader()) {
      return StoredItem.open(reader, ids, scratch);
    }
  }

  /** Opening a store reads its indexes: the items of one follow each other. */
  private PstFile opened(ByteSource store) throws IOException {
    OpenedStore last = lastStore.get();
    if (last == null || last.bytes() != store) {
      last = new OpenedStore(store, PstFile.open(store));
      lastStore.set(last);
    }
    return last.file();
  }

  private record OpenedStore(ByteSource bytes, PstFile file) {}

  private ByteSource step(ByteSource bytes, String step) throws IOException {
    Matcher range = RANGE.matcher(step);
    if (range.matches()) {
      return range(bytes, Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
    }
    Optional<ArchiveStep> entry = ArchiveStep.parse(step);
    if (entry.isPresent()) {
      return entry(bytes, entry.get().format(), entry.get().ordinal());
    }
    Matcher numbered = NUMBERED.matcher(step);
    if (numbered.matches()) {
      return numbered(bytes, numbered.group(1), numbered.group(2));
    }
    throw new ContentException(FailureCode.UNSUPPORTED, "Not a step that has bytes: " + step);
  }

  private ByteSource numbered(ByteSource bytes, String kind, String number) throws IOException {
    return switch (kind) {
      case "mime" -> messages.part(Envelope.without(bytes), number);
      case "tnef" -> OutlookParts.ofStream(bytes, Integer.parseInt(number));
      case "card" -> EntryFile.ofCards(bytes).bytes(Integer.parseInt(number));
      default -> EntryFile.ofCalendar(bytes).bytes(Integer.parseInt(number));
    };
  }

  private static ByteSource range(ByteSource bytes, long offset, long length)
      throws ContentException {
    if (offset > bytes.size() || length > bytes.size() - offset) {
      throw new ContentException(FailureCode.TRUNCATED, "The locator points beyond the end");
    }
    return bytes.slice(offset, length);
  }

  private SpooledBytes entry(ByteSource bytes, ArchiveFormat format, int ordinal)
      throws IOException {
    SpooledBytes[] found = new SpooledBytes[1];
    ArchiveReader.of(format, archives)
        .read(
            bytes,
            ordinal,
            1,
            (entry, content) -> {
              try (InputStream in = content.open()) {
                found[0] = SpooledBytes.of(in, scratch);
              }
            });
    if (found[0] == null) {
      throw new ContentException(FailureCode.CORRUPT, "The archive has no entry " + ordinal);
    }
    return found[0];
  }
}
