package org.ascertain.flows.detectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.Detector;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.FindingDraft;
import org.ascertain.flows.recipients.LinkWrappers;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.tables.HttpRequest;

/**
 * Identifiers in requests to outside hosts. At least the bulk threshold of people in one request is
 * an upload of an address book (CONTACT_SYNC, B); fewer is WEB_TRACKING, B when the customer holds
 * the identifier about somebody else. A plain identifier that no source of the customer holds may
 * be the visitor's own: F. Requests to the provider's own services are its customers' use of it;
 * those to its advertising and analytics are PROVIDER_USE.
 */
public final class RequestDetector implements Detector {
  private static final String PROVIDER_CATEGORY = "provider";

  @Override
  public String id() {
    return "request-identifiers";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    List<RequestContent> uploads = new ArrayList<>();
    List<RequestContent> mentions = new ArrayList<>();
    for (HttpRequest request : evidence.requests()) {
      RequestContent content = content(request, evidence, context);
      if (content != null && content.personCount() >= context.settings().bulkThreshold()) {
        uploads.add(content);
      } else if (content != null && content.personCount() > 0) {
        mentions.add(content);
      }
    }
    List<Finding> findings = new ArrayList<>();
    Sessions.of(uploads).forEach(visit -> findings.add(upload(visit)));
    Sessions.of(mentions).forEach(visit -> findings.add(mention(visit, evidence, context)));
    return findings;
  }

  private static @Nullable RequestContent content(
      HttpRequest request, CustomerEvidence evidence, DetectorContext context) {
    if (request.isHostOnly()) {
      return null;
    }
    String url = request.url().contains("://") ? request.url() : "https://" + request.host();
    return context
        .resolver()
        .ofUrl(url, request.occurredAt(), evidence.customer())
        .filter(recipient -> recipient.isOutside() || isProvidersAdvertising(recipient))
        .map(recipient -> RequestContent.of(request, recipient, evidence))
        .orElse(null);
  }

  private static boolean isProvidersAdvertising(Recipient recipient) {
    return recipient.isProvider()
        && recipient.category() != null
        && !recipient.category().equals(PROVIDER_CATEGORY);
  }

  private Finding upload(List<RequestContent> visit) {
    boolean isSocialConnector = visit.stream().anyMatch(RequestDetector::isSocialConnector);
    AuthorisationBasis basis =
        isSocialConnector ? AuthorisationBasis.USER_INITIATED_SYNC : AuthorisationBasis.UNKNOWN;
    Actor actor = isSocialConnector ? Actor.USER_FEATURE : Actor.APP;
    return draft(visit, Mechanism.CONTACT_SYNC)
        .judged(actor, Grade.B, basis)
        .data(List.of("CONTACTS"))
        .counted(count(visit))
        .saying(
            String.format(
                Locale.ROOT,
                "Requests to %s carry identifiers of %d people%s.",
                visit.get(0).recipient().name(),
                count(visit),
                matched(visit)));
  }

  private Finding mention(
      List<RequestContent> visit, CustomerEvidence evidence, DetectorContext context) {
    boolean isHeld = visit.stream().anyMatch(content -> !content.known().isEmpty());
    return draft(visit, Mechanism.WEB_TRACKING)
        .judged(
            actor(visit, evidence, context), isHeld ? Grade.B : Grade.F, AuthorisationBasis.UNKNOWN)
        .data(List.of("IDENTIFIER"))
        .counted(count(visit))
        .saying(
            isHeld
                ? String.format(
                    Locale.ROOT,
                    "A request to %s carries identifiers of %d people whom the customer knows%s.",
                    visit.get(0).recipient().name(),
                    count(visit),
                    matched(visit))
                : String.format(
                    Locale.ROOT,
                    "A request to %s carries plain identifiers that no source of the customer"
                        + " holds.",
                    visit.get(0).recipient().name()));
  }

  private FindingDraft draft(List<RequestContent> visit, Mechanism mechanism) {
    RequestContent first = visit.get(0);
    Instant at = first.request().occurredAt();
    String mailbox =
        visit.stream()
            .map(content -> content.request().mailbox())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    String place = at == null ? first.request().recordId() : at.toString();
    FindingDraft draft =
        new FindingDraft(this, mechanism, first.recipient(), "visit:" + mailbox + ":" + place)
            .at(at, mailbox);
    for (RequestContent content : visit) {
      draft.shownBy(List.of(content.evidence())).touching(content.contacts());
    }
    return draft;
  }

  private static Actor actor(
      List<RequestContent> visit, CustomerEvidence evidence, DetectorContext context) {
    for (RequestContent content : visit) {
      String page = content.request().pageUrl();
      var host = page == null ? null : LinkWrappers.host(page).orElse(null);
      if (host != null && evidence.customer().ownsDomain(host)) {
        return Actor.CUSTOMER;
      }
      if (host != null && isProviders(host, content, evidence, context)) {
        return Actor.PROVIDER;
      }
    }
    return Actor.UNKNOWN;
  }

  private static boolean isProviders(
      String host, RequestContent content, CustomerEvidence evidence, DetectorContext context) {
    return context
        .resolver()
        .ofHost(host, content.request().occurredAt(), evidence.customer())
        .filter(Recipient::isProvider)
        .isPresent();
  }

  /** The Outlook Social Connector asks a network for people by hashed address. */
  private static boolean isSocialConnector(RequestContent content) {
    return content.request().path().contains("/osc/")
        || content.request().parameters().stream()
            .anyMatch(parameter -> parameter.name().contains("hashedAddress"));
  }

  private static long count(List<RequestContent> visit) {
    Set<String> people = new LinkedHashSet<>();
    for (RequestContent content : visit) {
      people.addAll(content.known());
      people.addAll(content.strangers());
    }
    return people.size();
  }

  private static String matched(List<RequestContent> visit) {
    Set<String> variants = new TreeSet<>();
    visit.forEach(content -> variants.addAll(content.variants()));
    return variants.isEmpty() ? "" : ", matched by " + String.join(", ", variants);
  }
}
