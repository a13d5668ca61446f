package org.ascertain.flows.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.Detector;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.FindingDraft;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.RecipientStatus;

/**
 * Contact lists mailed to outside organisations. A message counts when it was sent, and its payload
 * holds at least the bulk threshold of different people other than the recipient's own staff and
 * the customer's. From the customer it is MAIL_OUT; from the provider to a further organisation,
 * with the customer's contacts, it is SUBCONTRACTOR. B; A when the recipient's own records hold the
 * message.
 */
public final class MailOutDetector implements Detector {

  @Override
  public String id() {
    return "mail-out";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    List<Finding> findings = new ArrayList<>();
    for (MessageEvent event : MessageEvent.of(evidence.messages())) {
      MessageEvent sent = event.sent();
      if (sent != null) {
        findings.addAll(findings(sent, evidence, context));
      }
    }
    return findings;
  }

  private List<Finding> findings(
      MessageEvent event, CustomerEvidence evidence, DetectorContext context) {
    boolean isFromCustomer = isFromCustomer(event, evidence);
    if (!isFromCustomer && !isFromProvider(event, evidence, context)) {
      return List.of();
    }
    MailPayload payload = new MailPayload(event, evidence, context.settings());
    List<Finding> findings = new ArrayList<>();
    if (payload.isEmpty()) {
      return findings;
    }
    for (var to : MailRecipients.of(event, evidence, context).entrySet()) {
      List<CarriedPerson> people =
          payload.persons(isOfNoCount(event, to.getKey(), evidence, context));
      if (people.size() >= context.settings().bulkThreshold()) {
        findings.add(finding(event, to, people, isFromCustomer, evidence, context));
      }
    }
    return findings;
  }

  private Finding finding(
      MessageEvent event,
      Map.Entry<Recipient, List<String>> to,
      List<CarriedPerson> people,
      boolean isFromCustomer,
      CustomerEvidence evidence,
      DetectorContext context) {
    boolean isKept = event.isKeptBy(to.getKey().thirdPartyId());
    FindingDraft draft =
        isFromCustomer
            ? new FindingDraft(this, Mechanism.MAIL_OUT, to.getKey(), event.key())
                .judged(Actor.CUSTOMER, grade(isKept), AuthorisationBasis.CUSTOMER_SENT)
            : bySubcontracting(event, to.getKey(), isKept, context);
    people.forEach(person -> draft.shownBy(person.evidence()).touching(person.contacts()));
    return draft
        .at(event.at(), mailbox(event, evidence))
        .data(List.of("CONTACTS"))
        .counted((long) people.size())
        .shownBy(event.evidence())
        .shownBy(traces(event, to.getValue(), evidence))
        .saying(sentence(event, to.getKey(), people.size(), isFromCustomer, isKept));
  }

  private FindingDraft bySubcontracting(
      MessageEvent event, Recipient to, boolean isKept, DetectorContext context) {
    boolean isListed = context.subprocessors().listing(to.thirdPartyId(), event.at()).isPresent();
    Recipient recipient = isListed ? to.as(RecipientStatus.AUTHORISED_SUBPROCESSOR) : to;
    return new FindingDraft(this, Mechanism.SUBCONTRACTOR, recipient, event.key())
        .judged(Actor.PROVIDER, grade(isKept), context.subprocessors().basis(isListed));
  }

  private static Grade grade(boolean isKept) {
    return isKept ? Grade.A : Grade.B;
  }

  /** Addresses of the recipient's staff, of the customer's, and of the people who write. */
  private static Predicate<String> isOfNoCount(
      MessageEvent event, Recipient to, CustomerEvidence evidence, DetectorContext context) {
    List<String> senders = event.senders();
    return address ->
        evidence.customer().ownsAddress(address)
            || senders.contains(address)
            || context
                .resolver()
                .ofAddress(address, event.at(), evidence.customer())
                .filter(theirs -> theirs.key().equals(to.key()))
                .isPresent();
  }

  private static boolean isFromCustomer(MessageEvent event, CustomerEvidence evidence) {
    boolean isOwn = event.senders().stream().anyMatch(evidence.customer()::ownsAddress);
    boolean isDomainKnown = !evidence.customer().domains().isEmpty();
    return isOwn || !isDomainKnown && event.copies().stream().anyMatch(FolderNames::isSent);
  }

  private static boolean isFromProvider(
      MessageEvent event, CustomerEvidence evidence, DetectorContext context) {
    return event.senders().stream()
        .map(sender -> context.resolver().ofAddress(sender, event.at(), evidence.customer()))
        .flatMap(Optional::stream)
        .anyMatch(Recipient::isProvider);
  }

  private static String mailbox(MessageEvent event, CustomerEvidence evidence) {
    List<String> named = new ArrayList<>(event.senders());
    named.addAll(event.recipients());
    return named.stream()
        .filter(evidence.customer()::ownsAddress)
        .findFirst()
        .orElse(event.senders().isEmpty() ? null : event.senders().get(0));
  }

  private static List<EvidenceRef> traces(
      MessageEvent event, List<String> addresses, CustomerEvidence evidence) {
    return evidence.mailTraces().stream()
        .filter(trace -> ("mail:" + MessageEvent.bare(trace.messageId())).equals(event.key()))
        .filter(trace -> trace.recipients().stream().anyMatch(addresses::contains))
        .map(Places::of)
        .toList();
  }

  private static String sentence(
      MessageEvent event, Recipient to, int count, boolean isFromCustomer, boolean isKept) {
    String who = isFromCustomer ? "The customer" : "The provider";
    String kept = isKept ? "; the recipient's own records hold the message" : "";
    return String.format(
        Locale.ROOT,
        "%s mailed contact data of %d people to %s in one message (%d copies)%s.",
        who,
        count,
        to.name(),
        event.copies().size(),
        kept);
  }
}
