package org.ascertain.flows.detectors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.Detector;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.FindingDraft;
import org.ascertain.flows.evidence.MessageCopy;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.model.ReferenceList;
import org.ascertain.model.Side;

/**
 * Mails by which a network tells a user that an address book was taken in: by the type that its
 * headers give, or by the words of the subject. D when the mail is signed by the domain that it
 * names as its sender; headers are copied by phishing, so that without an aligned signature it is
 * F.
 */
public final class NotificationDetector implements Detector {
  private static final Set<String> CATEGORIES = Set.of("social_network", "contact_sync_app");
  private static final Pattern TYPE =
      Pattern.compile("(?i)contact_?import|import_?contact|contact_?sync|address_?book|reconnect");
  private static final List<String> TYPE_HEADERS =
      List.of("X-Facebook-Notify", "X-LinkedIn-Template", "X-LinkedIn-Class");
  private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

  static {
    for (Map<String, String> row :
        ReferenceList.rows(NotificationDetector.class, "notification-words.csv")) {
      WORDS.put(row.get("kind"), Pattern.compile("(?<!\\w)(?:" + row.get("words") + ")(?!\\w)"));
    }
  }

  @Override
  public String id() {
    return "network-notification";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    List<Finding> findings = new ArrayList<>();
    List<MessageCopy> received =
        evidence.messages().stream().filter(copy -> copy.side() != Side.RECIPIENT).toList();
    for (MessageEvent event : MessageEvent.of(received)) {
      Optional<Recipient> network = network(event, evidence, context);
      if (network.isPresent() && event.copies().stream().anyMatch(c -> tellsOfImport(c))) {
        findings.add(finding(event, network.get(), evidence));
      }
    }
    return findings;
  }

  private static Optional<Recipient> network(
      MessageEvent event, CustomerEvidence evidence, DetectorContext context) {
    return event.senders().stream()
        .map(sender -> context.resolver().ofAddress(sender, event.at(), evidence.customer()))
        .flatMap(Optional::stream)
        .filter(sender -> sender.category() != null && CATEGORIES.contains(sender.category()))
        .findFirst();
  }

  private Finding finding(MessageEvent event, Recipient network, CustomerEvidence evidence) {
    boolean isSigned = event.copies().stream().anyMatch(NotificationDetector::isSigned);
    String mailbox =
        event.recipients().stream()
            .filter(evidence.customer()::ownsAddress)
            .findFirst()
            .orElse(null);
    String signed =
        isSigned
            ? "signed by the sender's domain"
            : "without a signature of the sender's domain: it may be forged";
    return new FindingDraft(this, Mechanism.CONTACT_SYNC, network, event.key())
        .judged(
            Actor.USER_FEATURE,
            isSigned ? Grade.D : Grade.F,
            AuthorisationBasis.USER_INITIATED_SYNC)
        .at(event.at(), mailbox)
        .data(List.of("CONTACTS"))
        .shownBy(event.evidence())
        .saying(
            String.format(
                Locale.ROOT,
                "A mail of %s, %s, tells the user that an address book was taken in.",
                network.name(),
                signed));
  }

  private static boolean tellsOfImport(MessageCopy copy) {
    boolean isTyped =
        TYPE_HEADERS.stream()
            .map(name -> header(copy, name))
            .anyMatch(value -> value != null && TYPE.matcher(value).find());
    return isTyped || isWorded(copy.message().subject());
  }

  private static boolean isWorded(@Nullable String subject) {
    if (subject == null) {
      return false;
    }
    String folded =
        Normalizer.normalize(subject, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replace('\u2019', '\'')
            .replace("\u0142", "l")
            .toLowerCase(Locale.ROOT);
    return WORDS.values().stream().allMatch(words -> words.matcher(folded).find());
  }

  /** Whether the mail host found a valid signature of the domain in From. */
  private static boolean isSigned(MessageCopy copy) {
    String results = header(copy, "Authentication-Results");
    if (results == null) {
      return false;
    }
    List<String> domains = new ArrayList<>();
    new MessageEvent("", List.of(copy))
        .senders()
        .forEach(
            from -> EmailAddress.parse(from).map(EmailAddress::domain).ifPresent(domains::add));
    return SignatureResults.passed(results).stream()
        .anyMatch(signer -> domains.stream().anyMatch(from -> isAligned(from, signer)));
  }

  private static boolean isAligned(String from, String signer) {
    return from.equals(signer) || from.endsWith("." + signer) || signer.endsWith("." + from);
  }

  private static @Nullable String header(MessageCopy copy, String name) {
    return copy.message().metadata().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
