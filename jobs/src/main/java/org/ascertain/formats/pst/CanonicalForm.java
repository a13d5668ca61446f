package org.ascertain.formats.pst;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.formats.Digests;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;

/**
 * The canonical form of an item of a store, over which its CANONICAL_1 hash is made, as a store
 * holds no stream of bytes for an item. It depends on what the item holds and not on where or in
 * which format of store it lies.
 *
 * <p>Lines of ASCII, each ended by a line feed:
 *
 * <ol>
 *   <li>{@code CANONICAL_1}
 *   <li>{@code property NAME TYPE LENGTH VALUE} for each property, sorted by name;
 *   <li>{@code recipient N NAME TYPE LENGTH VALUE} for each cell of row N, from 0, of the recipient
 *       table, rows in order of their ids, cells sorted by name;
 *   <li>for each attachment N, from 0, in order of node ids: {@code attachment N NAME TYPE LENGTH
 *       VALUE} for its properties but its content, sorted; then {@code attachment N content SHA256}
 *       over its bytes, or {@code attachment N message SHA256} over the canonical form of the
 *       message attached, or {@code attachment N none}.
 * </ol>
 *
 * <p>NAME: four hexadecimal digits of the id, or set and number or text of a named property. TYPE:
 * four hexadecimal digits; texts of code pages count as Unicode. VALUE: the bytes, texts in UTF-8
 * without NULs at their end, in hexadecimal when there are at most 32, else their SHA-256. Row ids
 * and versions of tables are left out.
 */
public final class CanonicalForm {
  private static final int SHORT = 32;

  private final StringBuilder out = new StringBuilder("CANONICAL_1\n");
  private final MessageDigest sha256 = Hashes.newSha256();
  private final ContentHash hashes;

  private CanonicalForm(ContentHash hashes) {
    this.hashes = hashes;
  }

  /** The hash of what is attached. */
  public interface ContentHash {
    /**
     * SHA-256 of the bytes of an attachment, as far as they can be read, or of the canonical form
     * of the message attached.
     */
    String of(PstAttachment attachment) throws IOException;
  }

  /** The canonical form; what is attached is read for it. */
  public static byte[] of(PstMessage message) throws IOException {
    return of(message, CanonicalForm::read);
  }

  /** The canonical form; the hashes of what is attached are known. */
  public static byte[] of(PstMessage message, ContentHash hashes) throws IOException {
    CanonicalForm form = new CanonicalForm(hashes);
    form.properties("property ", message.properties());
    int row = 0;
    for (TableRow recipient : message.recipientRows()) {
      form.cells("recipient " + row++ + " ", recipient);
    }
    int ordinal = 0;
    for (PstAttachment attachment : message.attachments()) {
      form.attachment("attachment " + ordinal++ + " ", attachment);
    }
    return form.out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String read(PstAttachment attachment) throws IOException {
    return attachment.isMessage()
        ? Hashes.sha256(of(attachment.message()))
        : Digests.of(attachment.content().openReadable()).sha256();
  }

  private void attachment(String prefix, PstAttachment attachment) throws IOException {
    properties(prefix, attachment.properties());
    if (attachment.isMessage()) {
      out.append(prefix).append("message ").append(hashes.of(attachment)).append('\n');
    } else if (attachment.content() != null) {
      out.append(prefix).append("content ").append(hashes.of(attachment)).append('\n');
    } else {
      out.append(prefix).append("none\n");
    }
  }

  private void properties(String prefix, PstProperties properties) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (int i = 0; i < properties.size(); i++) {
      int id = properties.id(i);
      if (id != Tags.ATTACHED && id != Tags.ROW_ID && id != Tags.ROW_VERSION) {
        lines.put(name(id, properties.name(i)), value(properties, i));
      }
    }
    lines.forEach((name, value) -> line(prefix, name, value));
  }

  private void cells(String prefix, TableRow row) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    Columns columns = row.columns();
    for (int column = 0; column < columns.count(); column++) {
      int id = columns.id(column);
      if (row.isPresent(column) && id != Tags.ROW_ID && id != Tags.ROW_VERSION) {
        int type = columns.type(column);
        lines.put(name(id, null), typed(type, row.node(), row.value(column)));
      }
    }
    lines.forEach((name, value) -> line(prefix, name, value));
  }

  private void line(String prefix, String name, String value) {
    out.append(prefix).append(name).append(' ').append(value).append('\n');
  }

  private static String name(int id, @Nullable PropertyName name) {
    if (name == null) {
      return HexFormat.of().toHexDigits((short) id);
    }
    // Names are ASCII but for what somebody made up.
    return name.toString().codePoints().allMatch(c -> c > 0x20 && c < 0x7F)
        ? name.toString()
        : Hashes.sha256(name.toString());
  }

  private String value(PstProperties properties, int index) throws IOException {
    int type = properties.type(index);
    int value = properties.value(index);
    Slice bytes =
        switch (type) {
          case Tags.SHORT -> number(value, 2);
          case Tags.BOOLEAN -> number(value & 0xFF, 1);
          case Tags.LONG, Tags.ERROR, 0x04 -> number(value, 4);
          default -> properties.node().bytes(value, PstLimits.VALUE);
        };
    return typed(type, properties.node(), bytes);
  }

  private static Slice number(int value, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (value >>> 8 * i);
    }
    return new Slice(bytes, 0, length);
  }

  private String typed(int type, HeapNode node, Slice slice) {
    boolean isText = type == Tags.NARROW || type == Tags.UNICODE;
    byte[] bytes = isText ? node.utf8(type, slice) : slice.copy();
    int written = type == Tags.NARROW ? Tags.UNICODE : type;
    String words = HexFormat.of().formatHex(bytes.length <= SHORT ? bytes : sha256.digest(bytes));
    return HexFormat.of().toHexDigits((short) written)
        + " "
        + bytes.length
        + " "
        + (words.isEmpty() ? "-" : words);
  }
}
