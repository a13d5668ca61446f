package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.time.Instant;
import java.util.stream.Collectors;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;

/** Writes items: their properties, recipients, attachments and the items attached to them. */
final class MessageNodes {
  private static final int RECIPIENTS = 0x692;
  private static final int ATTACHMENTS = 0x671;
  private static final int FIRST_ATTACHMENT = 0x400;
  private static final int ATTACHMENT = 0x05;
  private static final int FIRST_MESSAGE = 0x10001;
  private static final int MESSAGE = 0x04;
  private static final int SEARCH_KEY_DIGITS = 32;
  private static final int HAS_ATTACHMENTS = 0x10;
  private static final int READ = 0x01;
  private static final int ANSI_CODE_PAGE = 1252;

  private final NodeWriting writing;
  private long written;
  private int nextMessage = FIRST_MESSAGE;

  /**
   * An item that is in the file.
   *
   * @param content its node
   * @param size bytes of its values
   * @param row what a table of contents says of it
   */
  record Written(NodeContent content, int size, PstProperties row) {}

  MessageNodes(NodeWriting writing) {
    this.writing = writing;
  }

  /**
   * A node id that no other item of the file has, embedded ones included: pffexport looks for these
   * among all nodes first.
   */
  int nextId(int type) {
    return nextMessage++ << 5 | type;
  }

  /** Writes an item with all that is in it. */
  Written write(PstMessage message) throws IOException {
    PropertyContext context = new PropertyContext(writing);
    PstProperties all = withComputed(message);
    long size = attach(message, context);
    if (!message.isHidden()) {
      context.subnodes().add(RECIPIENTS, recipients(message));
    }
    context.putAll(all);
    int total = (int) Math.min(Integer.MAX_VALUE, size + context.size());
    PstProperties sized = PstProperties.empty().integer(0x0E08, total);
    context.putAll(sized);
    return new Written(context.finish(), total, all.all(sized));
  }

  private PstProperties withComputed(PstMessage message) {
    PstProperties all = PstProperties.empty();
    boolean hasAttachments = !message.attachments().isEmpty();
    all.text(0x001A, message.messageClass());
    all.integer(0x0E07, READ | (hasAttachments ? HAS_ATTACHMENTS : 0));
    all.integer(0x0017, 1).integer(0x0036, 0).integer(0x0E17, 0).flag(0x0E1B, hasAttachments);
    all.text(0x0E02, display(message, PstRecipient.Kind.BCC));
    all.text(0x0E03, display(message, PstRecipient.Kind.CC));
    all.text(0x0E04, display(message, PstRecipient.Kind.TO));
    Instant at = madeAt(message.properties());
    all.time(0x3007, at).time(0x3008, at);
    String key = Hashes.id("search-key", message.messageClass(), written++);
    all.bytes(0x300B, key.substring(0, SEARCH_KEY_DIGITS / 2).getBytes(writing.values().charset()));
    if (writing.variant().isAnsi()) {
      all.integer(0x3FFD, ANSI_CODE_PAGE);
    }
    return all.all(message.properties());
  }

  @Nullable
  private static Instant madeAt(PstProperties properties) {
    PropertyValue delivered = properties.values().get(PropertyKey.of(0x0E06));
    PropertyValue submitted = properties.values().get(PropertyKey.of(0x0039));
    PropertyValue at = delivered == null ? submitted : delivered;
    return at == null ? null : (Instant) at.value();
  }

  private static String display(PstMessage message, PstRecipient.Kind kind) {
    return message.recipients().stream()
        .filter(recipient -> recipient.kind() == kind)
        .map(PstRecipient::name)
        .collect(Collectors.joining("; "));
  }

  private NodeContent recipients(PstMessage message) throws IOException {
    TableStream table = new TableStream(writing, Tables.RECIPIENTS);
    for (PstRecipient recipient : message.recipients()) {
      table.add(table.rowCount(), recipient.row());
    }
    return table.finish();
  }

  private long attach(PstMessage message, PropertyContext context) throws IOException {
    if (message.attachments().isEmpty()) {
      return 0;
    }
    TableStream table = new TableStream(writing, Tables.ATTACHMENTS);
    long size = 0;
    for (PstAttachment attachment : message.attachments()) {
      int number = table.rowCount();
      int id = FIRST_ATTACHMENT + number << 5 | ATTACHMENT;
      PstProperties described = attachment.described(number);
      size += write(attachment, id, described, context.subnodes());
      table.add(id, described);
    }
    context.subnodes().add(ATTACHMENTS, table.finish());
    return size;
  }

  private long write(PstAttachment attachment, int id, PstProperties described, Subnodes subnodes)
      throws IOException {
    PropertyContext context = new PropertyContext(writing);
    if (attachment.content() != null) {
      context.put(0x3701, new PropertyValue(PropertyType.BINARY, attachment.content()));
    }
    long size = context.size();
    if (attachment.message() != null) {
      Written inner = write(attachment.message());
      int innerId = nextId(MESSAGE);
      context.subnodes().add(innerId, inner.content());
      context.putObject(0x3701, innerId, inner.size());
      size += inner.size();
    }
    described.integer(0x0E20, (int) Math.min(Integer.MAX_VALUE, size));
    context.putAll(described);
    subnodes.add(id, context.finish());
    return size;
  }
}
