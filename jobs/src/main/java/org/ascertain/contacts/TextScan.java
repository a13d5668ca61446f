package org.ascertain.contacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;
import org.ascertain.tables.Item;

/** Reads the text of one item, piece by piece, as the kind of item asks. */
final class TextScan {
  private final Item item;
  private final OccurrenceRows occurrences;
  private final CardRows cards;
  private final List<IdentifierFinder> finders;
  private final Segmenter segmenter;
  private final Set<Long> taken = new HashSet<>();

  TextScan(Item item, ItemContext context, OccurrenceRows occurrences, CardRows cards) {
    this.item = item;
    this.occurrences = occurrences;
    this.cards = cards;
    this.segmenter = new Segmenter(context.repeatedTexts());
    this.finders =
        List.of(new EmailFinder(), new PhoneFinder(context.numbers()), new SocialFinder());
  }

  /** A contact card: its text, or its properties when the text is none. */
  void card(TextPieces pieces) {
    String text = pieces.hasNext() ? pieces.next().text() : "";
    if (VcardReader.isIn(text)) {
      new VcardReader().read(text, 0).forEach(cards::add);
    } else {
      cards.add(PropertyCardReader.read(item));
    }
  }

  /** A message: segments, lists within what the sender wrote or passed on, mentions. */
  void message(TextPieces pieces) {
    Sender sender = Sender.of(item.participants());
    LineMark tail = null;
    while (pieces.hasNext()) {
      TextPieces.Piece piece = pieces.next();
      List<Block> blocks =
          tail == null
              ? segmenter.blocks(piece.text(), item.subject(), sender)
              : List.of(new Block(0, piece.text().length(), tail));
      blocks.forEach(block -> block(piece, block));
      LineMark last = blocks.get(blocks.size() - 1).mark();
      tail = last == LineMark.QUOTED || last == LineMark.FORWARDED ? last : null;
    }
  }

  private void block(TextPieces.Piece piece, Block block) {
    String text = piece.text().substring(block.start(), block.end());
    long start = piece.start() + block.start();
    if (block.mark() == LineMark.OWN || block.mark() == LineMark.FORWARDED) {
      new ContactTableReader().read(text, start).forEach(this::add);
    }
    mentions(text, start, block.mark().segment(), block.mark().exclusion());
  }

  /** A note, a task, the text of an appointment. */
  void note(TextPieces pieces) {
    while (pieces.hasNext()) {
      TextPieces.Piece piece = pieces.next();
      mentions(piece.text(), piece.start(), Segment.BODY, null);
    }
  }

  /** A document: cards, lists of contacts, mentions. */
  void document(TextPieces pieces) {
    CardReader reader = null;
    while (pieces.hasNext()) {
      TextPieces.Piece piece = pieces.next();
      reader = reader == null ? reader(piece.text()) : reader;
      reader.read(piece.text(), piece.start()).forEach(this::add);
      if (!(reader instanceof VcardReader)) {
        mentions(piece.text(), piece.start(), Segment.ATTACHMENT, null);
      }
    }
  }

  private CardReader reader(String text) {
    boolean isCard = item.mediaType().toLowerCase(Locale.ROOT).contains("vcard");
    if (isCard || text.stripLeading().regionMatches(true, 0, "BEGIN:VCARD", 0, 11)) {
      return new VcardReader();
    }
    boolean isJson = item.mediaType().toLowerCase(Locale.ROOT).contains("json");
    return isJson && JsonContactReader.isIn(text)
        ? new JsonContactReader()
        : new ContactTableReader();
  }

  private void add(ContactCard card) {
    cards.add(card);
    card.emails().forEach(place -> take(place.start()));
    card.phones().forEach(place -> take(place.start()));
    card.socialIds().forEach(place -> take(place.start()));
  }

  private void take(@Nullable Long start) {
    if (start != null) {
      taken.add(start);
    }
  }

  /** What the text mentions outside the lists already read. */
  private void mentions(String text, long start, Segment segment, @Nullable Exclusion ofPlace) {
    List<Hit> hits = new ArrayList<>();
    for (IdentifierFinder finder : finders) {
      finder.find(text, hits::add);
    }
    hits.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::kind));
    for (Hit hit : hits) {
      if (!isTaken(hit, start)) {
        occurrences.text(hit, start, segment, ofPlace);
      }
    }
    taken.clear();
  }

  private boolean isTaken(Hit hit, long start) {
    for (int position = hit.start(); position <= hit.start() + 2; position++) {
      if (taken.contains(start + position)) {
        return true;
      }
    }
    return hit.kind() == IdentifierKind.PHONE
        && (taken.contains(start + hit.start() - 1) || taken.contains(start + hit.start() - 2));
  }
}
