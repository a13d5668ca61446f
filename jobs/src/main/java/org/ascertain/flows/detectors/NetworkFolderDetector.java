package org.ascertain.flows.detectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.Detector;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.FindingDraft;
import org.ascertain.flows.evidence.HeldContact;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;

/**
 * Contacts folders named after a social network. Connecting a mailbox makes such a folder, so it
 * counts as a connect at the time of its first contact: C when the mailbox held other contacts
 * before, else D. For LinkedIn, whose connection only brings contacts in, D.
 */
public final class NetworkFolderDetector implements Detector {
  private static final String NETWORK = "social_network";
  private static final String WITHOUT_UPLOAD = "linkedin";

  @Override
  public String id() {
    return "network-folder";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    Map<String, List<HeldContact>> folders = new LinkedHashMap<>();
    for (HeldContact contact : evidence.heldContacts()) {
      if (contact.folder() != null) {
        String key = contact.mailbox() + "\n" + lastName(contact.folder());
        folders.computeIfAbsent(key, absent -> new ArrayList<>()).add(contact);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (List<HeldContact> folder : folders.values()) {
      String name = lastName(folder.get(0).folder());
      Instant at = firstAt(folder);
      Optional<Recipient> network =
          context.resolver().ofOrganisation(name, at).filter(r -> NETWORK.equals(r.category()));
      network.ifPresent(recipient -> findings.add(finding(recipient, name, at, folder, evidence)));
    }
    return findings;
  }

  private Finding finding(
      Recipient network,
      String name,
      @Nullable Instant at,
      List<HeldContact> folder,
      CustomerEvidence evidence) {
    String mailbox = folder.get(0).mailbox();
    List<HeldContact> held =
        Holdings.at(at, mailbox, evidence).stream()
            .filter(c -> c.folder() == null || !lastName(c.folder()).equals(name))
            .toList();
    boolean isUpload = !held.isEmpty() && !WITHOUT_UPLOAD.equals(network.thirdPartyId());
    return new FindingDraft(this, Mechanism.CONTACT_SYNC, network, "folder:" + mailbox + ":" + name)
        .judged(
            Actor.USER_FEATURE,
            isUpload ? Grade.C : Grade.D,
            AuthorisationBasis.USER_INITIATED_SYNC)
        .at(at, mailbox)
        .data(List.of("CONTACTS"))
        .counted(isUpload ? Long.valueOf(held.size()) : null)
        .shownBy(List.of(folder.get(0).evidence()))
        .shownBy(Holdings.evidence(held))
        .touching(isUpload ? held.stream().map(ConnectDetector::touched).toList() : List.of())
        .saying(
            String.format(
                Locale.ROOT,
                "The mailbox has a contacts folder named %s, which connecting to the network"
                    + " makes.",
                name));
  }

  private static @Nullable Instant firstAt(List<HeldContact> folder) {
    return folder.stream()
        .map(HeldContact::heldFromAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static String lastName(String folder) {
    String[] names = folder.split("[/\\\\]");
    return names[names.length - 1].strip();
  }
}
