package org.ascertain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.FileByteSource;
import org.ascertain.formats.ItemOpener;
import org.ascertain.formats.Scratch;
import org.ascertain.formats.mbox.Envelope;
import org.ascertain.formats.mime.MessageHeaders;
import org.ascertain.formats.mime.MessageReader;
import org.ascertain.formats.mime.MimeLimits;
import org.ascertain.formats.mime.StandardAddresses;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Locator;
import org.ascertain.tables.Item;

/**
 * Counts mail by the definitions of the independent counts, from rows and, where those programs see
 * less, from the bytes that the rows point to: what stands in a message that is attached in an
 * encoding is not counted, and neither is the only part of a message that says it is another.
 */
final class CorpusMail {
  private static final List<String> ADDRESS_HEADERS =
      List.of("From", "To", "Cc", "Bcc", "Reply-To", "Sender");

  private final ItemOpener opener = new ItemOpener(Scratch.ofSystem());
  private final MessageReader reader =
      new MessageReader(MimeLimits.DEFAULT, ZoneOffset.UTC, Scratch.ofSystem());
  private final List<String> fields = new ArrayList<>();
  private final Set<String> ids = new TreeSet<>();
  private long messages;
  private long attachments;
  private long nested;

  /** Counts the rows of one file. */
  void add(CorpusReading.Folder folder, CorpusReading.Rows rows) throws IOException {
    Set<String> unseen = unseen(folder, rows);
    Set<String> carriers = carriers(rows);
    for (Item item : rows.items()) {
      if (item.depth() == 0) {
        top(folder, rows, item);
      }
      boolean isUnseen = unseen.stream().anyMatch(outer -> item.locator().startsWith(outer + "/"));
      if (!isUnseen) {
        count(item, carriers);
      }
    }
  }

  private void top(CorpusReading.Folder folder, CorpusReading.Rows rows, Item item)
      throws IOException {
    messages++;
    if (item.kind() != ItemKind.MESSAGE) {
      return;
    }
    ByteSource file = new FileByteSource(folder.corpora().resolve(rows.path()));
    ByteSource bytes = opener.open(file, Locator.parse(item.locator()));
    MessageHeaders headers = reader.read(Envelope.without(bytes), (part, content) -> {}).headers();
    ADDRESS_HEADERS.forEach(name -> fields.addAll(headers.all(name)));
    if (item.messageId() != null) {
      ids.add(item.messageId());
    }
  }

  private void count(Item item, Set<String> carriers) {
    boolean isPart = item.locator().matches(".*mime:[0-9.]+");
    boolean isMessage = isPart && item.kind() == ItemKind.MESSAGE;
    boolean isTold =
        item.name() != null || "attachment".equals(item.metadata().get("part_disposition"));
    boolean isWhole = isMessage && carriers.contains(String.valueOf(item.parentId()));
    nested += isMessage && !isWhole ? 1 : 0;
    attachments += isPart && (isMessage && !isWhole || !isMessage && isTold) ? 1 : 0;
    attachments += item.metadata().containsKey("body_name") ? 1 : 0;
  }

  /** A message that says that it is another message has no part but that one. */
  private static Set<String> carriers(CorpusReading.Rows rows) {
    Set<String> carriers = new TreeSet<>();
    for (Item item : rows.items()) {
      String type = item.metadata().getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
      if (item.depth() == 0 && type.startsWith("message/")) {
        carriers.add(item.itemId());
      }
    }
    return carriers;
  }

  /** Messages whose bytes do not stand in the file as they are. */
  private Set<String> unseen(CorpusReading.Folder folder, CorpusReading.Rows rows)
      throws IOException {
    Set<String> unseen = new TreeSet<>();
    for (Item item : rows.items()) {
      boolean isInner = item.kind() == ItemKind.MESSAGE && item.depth() > 0;
      if (isInner && isEncoded(folder, rows.path(), item)) {
        unseen.add(item.locator());
      }
    }
    return unseen;
  }

  private boolean isEncoded(CorpusReading.Folder folder, String path, Item item)
      throws IOException {
    ByteSource file = new FileByteSource(folder.corpora().resolve(path));
    ByteSource bytes = opener.open(file, Locator.parse(item.locator()));
    String head = unspaced(new String(bytes.head(200), StandardCharsets.ISO_8859_1));
    return !unspaced(folder.text(path)).contains(head.substring(0, Math.min(head.length(), 120)));
  }

  /** Line ends are not what an encoding changes. */
  private static String unspaced(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** Messages at the top, whatever they were taken for. */
  long messages() {
    return messages;
  }

  /** Parts that are messages. */
  long nested() {
    return nested;
  }

  /** Parts with a name or said to be attached, messages once, and bodies that have a name. */
  long attachments() {
    return attachments;
  }

  /** Well-formed addresses that the headers of messages at the top name. */
  Set<String> addresses() {
    return StandardAddresses.of(fields);
  }

  /** Ids of messages at the top. */
  Set<String> messageIds() {
    return ids;
  }
}
