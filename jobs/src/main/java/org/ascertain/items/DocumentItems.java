package org.ascertain.items;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.Digests;
import org.ascertain.formats.MediaTypes;
import org.ascertain.model.HashBasis;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Locator;
import org.ascertain.sandbox.DocumentParser;
import org.ascertain.sandbox.ParsedDocument;
import org.ascertain.sandbox.ParsedPart;
import org.ascertain.sandbox.Recognition;

/** Documents, and what is embedded in them. */
final class DocumentItems {
  private final ItemRows rows;
  private final DocumentParser parser;

  DocumentItems(ItemRows rows, DocumentParser parser) {
    this.rows = rows;
    this.parser = parser;
  }

  void read(Thing document) throws IOException {
    read(document, HashBasis.BYTES);
  }

  /** Reads a document whose digests may be of other bytes than those that are parsed. */
  void read(Thing document, HashBasis basis) throws IOException {
    ParsedDocument parsed = parse(document);
    Map<Integer, Place> places = new HashMap<>();
    for (ParsedPart part : parsed.parts()) {
      boolean isDocument = part.ordinal() == 0;
      Place place = isDocument ? document.place() : embedded(document.place(), places, part);
      places.put(part.ordinal(), place);
      ItemDraft draft = isDocument ? whole(document, parsed, part) : part(place, parsed, part);
      draft.hashBasis = isDocument ? basis : HashBasis.BYTES;
      rows.item(draft);
    }
    for (ParsedDocument.Failure failure : parsed.failures()) {
      Place place =
          failure.ordinal() == null
              ? document.place()
              : places.getOrDefault(failure.ordinal(), document.place());
      rows.failure(place, failure.code(), failure.message(), parsed.attempts());
    }
  }

  private ParsedDocument parse(Thing document) throws IOException {
    String mediaType = document.mediaType();
    try (InputStream in = document.bytes().open()) {
      return parser.parse(
          in,
          document.bytes().size(),
          document.name(),
          mediaType.equals(MediaTypes.UNKNOWN) ? null : mediaType);
    } catch (RuntimeException e) {
      // A parser never throws for what a document holds.
      throw new SurroundingsException(e);
    }
  }

  private Place embedded(Place document, Map<Integer, Place> places, ParsedPart part) {
    Place around = places.getOrDefault(part.parentOrdinal(), document);
    Locator locator = document.locator().tika(part.ordinal());
    return around.attached(locator, rows.asParent(around), part.ordinal() - 1);
  }

  private static ItemDraft whole(Thing document, ParsedDocument parsed, ParsedPart part) {
    ItemDraft draft = ItemDraft.of(document, ThingReader.looseKind(document));
    fill(draft, parsed, part);
    return draft;
  }

  private static ItemDraft part(Place place, ParsedDocument parsed, ParsedPart part) {
    Digests digests = new Digests(part.sizeBytes(), part.sha256(), part.md5());
    ItemDraft draft = new ItemDraft(place, ItemKind.ATTACHMENT, part.mediaType(), digests);
    draft.name = part.name();
    fill(draft, parsed, part);
    return draft;
  }

  private static void fill(ItemDraft draft, ParsedDocument parsed, ParsedPart part) {
    draft.mediaType = part.mediaType();
    draft.text = part.text();
    boolean isRecognised = "true".equals(part.metadata().get(Recognition.NOTE));
    String rung = isRecognised ? "OCR" : parsed.rung();
    draft.extraction = part.text() == null ? "NONE" : rung;
    draft.subject =
        Optional.ofNullable(part.metadata().get("dc:title"))
            .filter(title -> !title.isBlank())
            .orElse(null);
    draft.metadata.putAll(part.metadata());
    draft.isTextCut =
        parsed.failures().stream()
            .anyMatch(
                failure ->
                    failure.code() == FailureCode.TEXT_CUT
                        && (failure.ordinal() == null || failure.ordinal() == part.ordinal()));
  }
}
