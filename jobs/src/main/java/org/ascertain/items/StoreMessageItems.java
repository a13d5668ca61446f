package org.ascertain.items;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.Digests;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.Problem;
import org.ascertain.formats.SpooledBytes;
import org.ascertain.formats.pst.CanonicalForm;
import org.ascertain.formats.pst.PstAttachment;
import org.ascertain.formats.pst.PstFinding;
import org.ascertain.formats.pst.PstMessage;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;

/** An item of a store and what is attached to it. */
final class StoreMessageItems {
  private final ItemRows rows;
  private final ThingReader things;
  private final ItemLimits limits;
  private final StoreDraft drafts;

  StoreMessageItems(ItemRows rows, ThingReader things, ItemLimits limits) {
    this.rows = rows;
    this.things = things;
    this.limits = limits;
    this.drafts = new StoreDraft(limits);
  }

  /** Reads an item and returns the SHA-256 of its canonical form. */
  String read(PstMessage message, Place place, Map<String, String> facts) throws IOException {
    Map<Long, String> hashes = new HashMap<>();
    Place.Parent self = rows.asParent(place);
    int ordinal = 0;
    for (PstAttachment attachment : message.attachments()) {
      Place inside =
          place.attached(place.locator().storeAttachment(attachment.id()), self, ordinal++);
      hashes.put(attachment.id(), attachment(attachment, inside));
    }
    byte[] form = CanonicalForm.of(message, attachment -> hashes.get(attachment.id()));
    Digests digests = Digests.of(new ByteArraySource(form));
    ItemDraft draft = drafts.of(message, place, digests);
    draft.metadata.putAll(facts);
    List<PstFinding> findings = message.findings();
    draft.isTextCut =
        findings.stream().anyMatch(finding -> finding.kind() == PstFinding.Kind.VALUE_CUT);
    rows.item(draft);
    fail(place, findings);
    return digests.sha256();
  }

  private void fail(Place place, List<PstFinding> findings) {
    for (PstFinding finding : findings) {
      Problem problem = finding.asProblem();
      rows.failure(place, problem.code(), problem.message(), 1);
    }
  }

  /** Reads something attached and returns the hash by which the canonical form knows it. */
  private String attachment(PstAttachment attachment, Place place) throws IOException {
    try {
      if (attachment.isMessage()) {
        String hash = read(attachment.message(), place, facts(attachment));
        fail(place, attachment.findings());
        return hash;
      }
      return attachment.content() == null ? reference(attachment, place) : bytes(attachment, place);
    } catch (ContentException e) {
      return lost(place, e.code(), e.getMessage());
    } catch (SurroundingsException e) {
      throw e;
    } catch (RuntimeException e) {
      String what = "Its reader failed: " + e.getClass().getSimpleName();
      return lost(place, FailureCode.CORRUPT, what);
    }
  }

  private String bytes(PstAttachment attachment, Place place) throws IOException {
    try (InputStream in = attachment.content().openReadable();
        SpooledBytes bytes = SpooledBytes.of(in, limits.scratch())) {
      String name = attachment.name();
      String declared = declared(attachment);
      String mediaType =
          declared.equals(MediaTypes.MESSAGE) ? declared : AttachmentType.of(name, declared, bytes);
      things.read(new Thing(place, name, mediaType, bytes, bytes.digests(), facts(attachment)));
      fail(place, attachment.findings());
      return bytes.digests().sha256();
    }
  }

  private static String declared(PstAttachment attachment) throws IOException {
    String declared = attachment.mediaType();
    return declared == null ? MediaTypes.UNKNOWN : declared.strip().toLowerCase(Locale.ROOT);
  }

  /** A path or an address is all there is. */
  private String reference(PstAttachment attachment, Place place) throws IOException {
    Digests none = Digests.of(new ByteArraySource(new byte[0]));
    ItemDraft draft = new ItemDraft(place, ItemKind.ATTACHMENT, declared(attachment), none);
    draft.name = attachment.name();
    draft.metadata.putAll(facts(attachment));
    rows.item(draft);
    if (attachment.findings().isEmpty()) {
      rows.failure(place, FailureCode.EMPTY, "Its bytes are not in the store", 1);
    }
    fail(place, attachment.findings());
    return none.sha256();
  }

  private String lost(Place place, FailureCode code, @Nullable String message) throws IOException {
    Digests none = Digests.of(new ByteArraySource(new byte[0]));
    rows.item(new ItemDraft(place, ItemKind.ATTACHMENT, MediaTypes.UNKNOWN, none));
    rows.failure(place, code, message, 1);
    return none.sha256();
  }

  private static Map<String, String> facts(PstAttachment attachment) throws IOException {
    Map<String, String> facts = new TreeMap<>();
    facts.put("attach_method", attachment.method().name());
    put(facts, "part_media_type", attachment.mediaType());
    put(facts, "part_content_id", attachment.contentId());
    put(facts, "attach_path", attachment.path());
    if (attachment.isHidden()) {
      facts.put("part_disposition", "inline");
    }
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.put(name, value);
    }
  }
}
