package org.ascertain.formats.cards;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.FormattedName;
import ezvcard.property.Kind;
import ezvcard.property.StructuredName;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.mime.Charsets;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;

/** Contact cards (vCard 2.1, 3.0, 4.0). A card inside a card is a card of its own, too. */
final class CardFile implements EntryFile {
  /** Pictures, sounds and keys: bytes, no words. */
  private static final Pattern BINARY =
      Pattern.compile("(?i)^(?:[a-z0-9-]+\\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:].*");

  private final ByteArraySource file;
  private final List<Component> cards;
  private final @Nullable String charset;

  CardFile(ByteArraySource file) {
    this.file = file;
    this.cards =
        ComponentScanner.scan(file.bytes()).stream()
            .filter(component -> component.name().equals("VCARD"))
            .toList();
    this.charset = Marks.charset(file.bytes());
  }

  @Override
  public int count() {
    return cards.size();
  }

  @Override
  public ByteSource bytes(int ordinal) throws IOException {
    if (ordinal < 0 || ordinal >= cards.size()) {
      throw new ContentException(FailureCode.CORRUPT, "The file has no card " + ordinal);
    }
    Component card = cards.get(ordinal);
    return file.slice(card.offset(), card.length());
  }

  @Override
  public Entry read(int ordinal) throws IOException {
    String written = Charsets.decode(bytes(ordinal).bytes(), charset).text();
    VCard card = Ezvcard.parse(written).first();
    if (card == null) {
      throw new ContentException(FailureCode.CORRUPT, "Not readable as a contact card");
    }
    Map<String, String> metadata = new TreeMap<>();
    if (card.getVersion() != null) {
      metadata.put("vcard_version", card.getVersion().getVersion());
    }
    if (!cards.get(ordinal).isClosed()) {
      metadata.put("card_flag", "END_MISSING");
    }
    return new Entry(kind(card), name(card), words(written), List.of(), null, metadata);
  }

  private static ItemKind kind(VCard card) {
    Kind kind = card.getKind();
    return kind != null && kind.isGroup() ? ItemKind.DISTRIBUTION_LIST : ItemKind.CONTACT;
  }

  private static @Nullable String name(VCard card) {
    FormattedName formatted = card.getFormattedName();
    if (formatted != null && formatted.getValue() != null && !formatted.getValue().isBlank()) {
      return formatted.getValue().strip();
    }
    StructuredName name = card.getStructuredName();
    if (name == null) {
      return null;
    }
    String given = name.getGiven() == null ? "" : name.getGiven();
    String family = name.getFamily() == null ? "" : name.getFamily();
    String both = (given + " " + family).strip();
    return both.isEmpty() ? null : both;
  }

  /** The card as written, without its binary properties. */
  private static String words(String written) {
    StringBuilder text = new StringBuilder(written.length());
    boolean isBinary = false;
    for (String line : written.split("\r?\n|\r", -1)) {
      boolean isContinued = line.startsWith(" ") || line.startsWith("\t");
      isBinary = isContinued ? isBinary : BINARY.matcher(line).matches();
      if (!isBinary) {
        text.append(line).append('\n');
      }
    }
    return text.toString().strip() + "\n";
  }
}
