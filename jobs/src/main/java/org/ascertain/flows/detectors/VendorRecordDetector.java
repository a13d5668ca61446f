package org.ascertain.flows.detectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.Detector;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.FindingDraft;
import org.ascertain.flows.evidence.ForeignContact;
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
import org.ascertain.model.RecipientStatus;

/**
 * Contact records in a third party's own files (not in its mail). A when a contact record of the
 * customer holds one of the people, else F. At a subcontractor of the provider it is SUBCONTRACTOR;
 * else CONTACT_SYNC, which becomes APP_ACCESS where the vendor's application had a grant.
 */
public final class VendorRecordDetector implements Detector {
  private static final String OUTSOURCING = "outsourcing_subcontractor";

  @Override
  public String id() {
    return "vendor-records";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    Map<String, List<ForeignContact>> files = new LinkedHashMap<>();
    evidence.foreignContacts().stream()
        .filter(contact -> contact.contact().thirdPartyId() != null)
        .forEach(
            contact ->
                files.computeIfAbsent(key(contact), absent -> new ArrayList<>()).add(contact));
    return files.values().stream().map(file -> finding(file, evidence, context)).toList();
  }

  private static String key(ForeignContact contact) {
    return contact.contact().thirdPartyId() + "\n" + contact.document();
  }

  private Finding finding(
      List<ForeignContact> file, CustomerEvidence evidence, DetectorContext context) {
    Instant at = shownAt(file);
    String thirdPartyId = file.get(0).contact().thirdPartyId();
    Set<String> people = new LinkedHashSet<>();
    List<TouchedContact> contacts = new ArrayList<>();
    for (ForeignContact contact : file) {
      for (IdentifierHit hit : hits(contact, evidence)) {
        people.add(hit.personKey());
        contacts.add(TouchedContact.of(hit));
      }
    }
    Recipient recipient =
        context.resolver().ofId(thirdPartyId, at).orElseGet(() -> Recipient.unknown(thirdPartyId));
    return draft(recipient, file, at, people.isEmpty() ? Grade.F : Grade.A, context)
        .at(at, file.get(0).contact().mailbox())
        .data(List.of("CONTACTS"))
        .counted((long) (people.isEmpty() ? file.size() : people.size()))
        .shownBy(file.stream().map(VendorRecordDetector::place).toList())
        .touching(contacts)
        .saying(
            String.format(
                Locale.ROOT,
                "%s's own records hold %d contacts, %d of them people in the customer's contact"
                    + " records.",
                recipient.name(),
                file.size(),
                people.size()));
  }

  private FindingDraft draft(
      Recipient recipient,
      List<ForeignContact> file,
      @Nullable Instant at,
      Grade grade,
      DetectorContext context) {
    String key = "records:" + file.get(0).document();
    if (!OUTSOURCING.equals(recipient.category())) {
      return new FindingDraft(this, Mechanism.CONTACT_SYNC, recipient, key)
          .judged(Actor.APP, grade, AuthorisationBasis.UNKNOWN);
    }
    boolean isListed = context.subprocessors().listing(recipient.thirdPartyId(), at).isPresent();
    Recipient status = isListed ? recipient.as(RecipientStatus.AUTHORISED_SUBPROCESSOR) : recipient;
    return new FindingDraft(this, Mechanism.SUBCONTRACTOR, status, key)
        .judged(Actor.PROVIDER, grade, context.subprocessors().basis(isListed));
  }

  private static List<IdentifierHit> hits(ForeignContact contact, CustomerEvidence evidence) {
    return RecordTokens.of(contact.contact().emails(), contact.contact().phones()).stream()
        .flatMap(token -> evidence.hits(token).stream())
        .filter(IdentifierHit::isContactData)
        .toList();
  }

  private static @Nullable Instant shownAt(List<ForeignContact> file) {
    Optional<Instant> shown =
        file.stream()
            .map(ForeignContact::shownAt)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
    return shown.orElse(null);
  }

  private static EvidenceRef place(ForeignContact contact) {
    return new EvidenceRef(
        contact.contact().itemId(), contact.contact().locator(), contact.sourceKind());
  }
}
