package org.ascertain.flows.detectors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.Detector;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.FindingDraft;
import org.ascertain.flows.evidence.TouchedContact;
import org.ascertain.flows.identifiers.IdentifierHit;
import org.ascertain.flows.identifiers.RecordTokens;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.tables.RecipientContact;

/**
 * Contacts in a recipient's own export of an account. A when an identifier is that of a contact
 * record of the customer; B when none is but the export itself names an account of the customer's;
 * F when only the path says whose it is, or only names are listed. Imports with less than a month
 * between one and the next are one event, told apart at the ends of the class period. Accepted
 * connections are no upload.
 */
public final class RecipientExportDetector implements Detector {
  private static final Duration SAME_IMPORT = Duration.ofDays(30);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Pattern NO_UPLOAD =
      Pattern.compile("connection|friend|profile|follow|message|invitation");

  @Override
  public String id() {
    return "recipient-export";
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    ExportOwners owners = new ExportOwners(evidence);
    Map<String, List<RecipientContact>> accounts = new LinkedHashMap<>();
    evidence.recipientContacts().stream()
        .filter(contact -> isUpload(contact.exportKind()))
        .forEach(
            contact ->
                accounts
                    .computeIfAbsent(account(contact, owners), a -> new ArrayList<>())
                    .add(contact));
    List<Finding> findings = new ArrayList<>();
    for (List<RecipientContact> account : accounts.values()) {
      for (List<RecipientContact> batch : batches(account, context)) {
        findings.add(finding(batch, owners, evidence, context));
      }
    }
    return findings;
  }

  private static boolean isUpload(String exportKind) {
    String kind = exportKind.toLowerCase(Locale.ROOT);
    return kind.contains("import") || kind.contains("upload") || !NO_UPLOAD.matcher(kind).find();
  }

  private static String account(RecipientContact contact, ExportOwners owners) {
    return contact.thirdPartyId() + "\n" + contact.mailbox() + "\n" + owners.account(contact);
  }

  private static List<List<RecipientContact>> batches(
      List<RecipientContact> account, DetectorContext context) {
    List<List<RecipientContact>> batches = new ArrayList<>();
    Instant last = null;
    for (RecipientContact contact : account.stream().sorted(BY_IMPORT).toList()) {
      Instant at = importedAt(contact);
      if (batches.isEmpty() || !isSameImport(last, at, context)) {
        batches.add(new ArrayList<>());
      }
      batches.get(batches.size() - 1).add(contact);
      last = at;
    }
    return batches;
  }

  private static final Comparator<RecipientContact> BY_IMPORT =
      Comparator.comparing(
              RecipientExportDetector::importedAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(RecipientContact::recordId);

  private static boolean isSameImport(
      @Nullable Instant last, @Nullable Instant next, DetectorContext context) {
    if (last == null || next == null) {
      return last == null && next == null;
    }
    boolean isSameSide = context.period().contains(last) == context.period().contains(next);
    return isSameSide && Duration.between(last, next).compareTo(SAME_IMPORT) <= 0;
  }

  private static @Nullable Instant importedAt(RecipientContact contact) {
    return Optional.ofNullable(contact.firstImportAt())
        .or(() -> Optional.ofNullable(contact.occurredAt()))
        .or(() -> Optional.ofNullable(contact.lastImportAt()))
        .orElse(null);
  }

  private Finding finding(
      List<RecipientContact> batch,
      ExportOwners owners,
      CustomerEvidence evidence,
      DetectorContext context) {
    RecipientContact first = batch.get(0);
    Instant from = importedAt(first);
    Instant to = importedAt(batch.get(batch.size() - 1));
    Set<String> people = new LinkedHashSet<>();
    List<TouchedContact> contacts = new ArrayList<>();
    for (RecipientContact contact : batch) {
      for (IdentifierHit hit : hits(contact, evidence)) {
        people.add(hit.personKey());
        contacts.add(TouchedContact.of(hit));
      }
    }
    Grade grade = grade(batch, people, owners);
    boolean isOfPhone = first.exportKind().toLowerCase(Locale.ROOT).contains("phone");
    FindingDraft draft =
        new FindingDraft(
                this,
                Mechanism.CONTACT_SYNC,
                recipient(first, from, context),
                key(first, owners, from))
            .judged(
                isOfPhone ? Actor.APP : Actor.USER_FEATURE,
                grade,
                AuthorisationBasis.USER_INITIATED_SYNC)
            .at(from, owners.mailbox(first).orElse(first.mailbox()))
            .data(List.of("CONTACTS"))
            .counted((long) (people.isEmpty() ? batch.size() : people.size()))
            .shownBy(shownBy(batch, owners))
            .touching(contacts);
    if (from != null && Duration.between(from, to).compareTo(A_DAY) > 0) {
      draft.during(from, to.plusSeconds(1));
    }
    return draft.saying(sentence(batch, people.size(), grade));
  }

  private static String key(RecipientContact first, ExportOwners owners, @Nullable Instant from) {
    return "export:" + first.mailbox() + ":" + owners.account(first) + ":" + from;
  }

  /** The contacts, and where the export says whose they are. */
  private static List<EvidenceRef> shownBy(List<RecipientContact> batch, ExportOwners owners) {
    return Stream.concat(batch.stream().map(Places::of), owners.places(batch).stream()).toList();
  }

  private static List<IdentifierHit> hits(RecipientContact contact, CustomerEvidence evidence) {
    return RecordTokens.of(contact.emails(), contact.phones()).stream()
        .flatMap(token -> evidence.hits(token).stream())
        .filter(IdentifierHit::isContactData)
        .toList();
  }

  private static Grade grade(
      List<RecipientContact> batch, Set<String> matched, ExportOwners owners) {
    if (!matched.isEmpty()) {
      return Grade.A;
    }
    boolean isNamesOnly =
        batch.stream().allMatch(c -> c.emails().isEmpty() && c.phones().isEmpty());
    boolean namesAccount = batch.stream().anyMatch(c -> owners.mailbox(c).isPresent());
    return namesAccount && !isNamesOnly ? Grade.B : Grade.F;
  }

  private static Recipient recipient(
      RecipientContact contact, @Nullable Instant at, DetectorContext context) {
    return context
        .resolver()
        .ofId(contact.thirdPartyId(), at)
        .orElseGet(() -> Recipient.unknown(contact.exportKind()));
  }

  private static String sentence(List<RecipientContact> batch, int matched, Grade grade) {
    String what =
        String.format(Locale.ROOT, "The recipient's own export lists %d contacts", batch.size());
    return switch (grade) {
      case A ->
          what
              + String.format(
                  Locale.ROOT, "; the customer's contact records hold %d of the people.", matched);
      case B -> what + " and names an account of the customer's; none is in its contact records.";
      case C, D, E, F ->
          what + ", of whom none is shown to be the customer's; only its path says whose it is.";
    };
  }
}
