package org.ascertain.flows.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.Detector;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.FindingDraft;
import org.ascertain.flows.evidence.HeldContact;
import org.ascertain.flows.evidence.TouchedContact;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;

/**
 * Mailboxes connected to a social network. A successful connect uploads the default contacts folder
 * once: C when the mailbox is known to have held contacts then, else D. For LinkedIn no upload is
 * documented, only the way back: D.
 */
public final class ConnectDetector implements Detector {
  private static final List<String> NETWORKS = List.of("Facebook", "LinkedIn");
  private static final String WITHOUT_UPLOAD = "LinkedIn";

  @Override
  public String id() {
    return "connect-subscription";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    List<Finding> findings = new ArrayList<>();
    for (PolicyAct act : PolicyAct.of(evidence)) {
      boolean isConnect = act.verb().equals("new") || act.verb().equals("set");
      if (!act.object().equals("connectsubscription") || !isConnect) {
        continue;
      }
      for (String network : NETWORKS) {
        Optional<Recipient> recipient = context.resolver().ofOrganisation(network, act.at());
        if (act.isOn(network) && recipient.isPresent()) {
          findings.add(finding(act, network, recipient.get(), evidence));
        }
      }
    }
    return findings;
  }

  private Finding finding(
      PolicyAct act, String network, Recipient recipient, CustomerEvidence evidence) {
    boolean uploads = !network.equals(WITHOUT_UPLOAD);
    List<HeldContact> held = uploads ? Holdings.at(act.at(), act.mailbox(), evidence) : List.of();
    String what =
        !uploads
            ? "no upload is documented for this network"
            : held.isEmpty()
                ? "that its contacts folder held anybody then is not shown"
                : String.format(Locale.ROOT, "its address book held %d contacts then", held.size());
    return new FindingDraft(
            this, Mechanism.CONTACT_SYNC, recipient, "connect:" + act.mailbox() + ":" + act.at())
        .judged(
            Actor.USER_FEATURE,
            held.isEmpty() ? Grade.D : Grade.C,
            AuthorisationBasis.USER_INITIATED_SYNC)
        .at(act.at(), act.mailbox())
        .data(List.of("CONTACTS"))
        .counted(held.isEmpty() ? null : Long.valueOf(held.size()))
        .shownBy(List.of(act.evidence()))
        .shownBy(Holdings.evidence(held))
        .touching(held.stream().map(ConnectDetector::touched).toList())
        .saying(String.format(Locale.ROOT, "A mailbox was connected to %s; %s.", network, what));
  }

  static TouchedContact touched(HeldContact contact) {
    return new TouchedContact(
        contact.contactRecordId(), null, contact.personId(), TouchedContact.PLAIN);
  }
}
