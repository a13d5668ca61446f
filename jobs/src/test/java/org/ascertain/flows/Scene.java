package org.ascertain.flows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.CustomerEvidenceBuilder;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.identifiers.IdentifierProbe;
import org.ascertain.flows.identifiers.KnownIdentifier;
import org.ascertain.flows.identifiers.ObservedToken;
import org.ascertain.flows.identifiers.ObservedTokens;
import org.ascertain.flows.identifiers.RecordTokens;
import org.ascertain.flows.recipients.CustomerIdentity;
import org.ascertain.flows.recipients.SubprocessorLists;
import org.ascertain.flows.recipients.ThirdPartyResolver;
import org.ascertain.matter.DetectorSettings;
import org.ascertain.matter.Period;
import org.ascertain.matter.Provider;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;
import org.ascertain.tables.Flow;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.HttpRequest;
import org.ascertain.tables.RecipientContact;
import org.ascertain.tables.RowEdit;
import org.ascertain.tables.Subprocessor;
import org.ascertain.tables.ThirdParty;

/**
 * A fictional customer with its evidence, and a registry of fictional organisations: Contoso
 * (contoso.example) is the customer, contacts live at fabrikam.example.
 */
public final class Scene {
  /** A time within the class period. */
  public static final Instant NOON = Instant.parse("2018-03-01T12:00:00Z");

  /** A mailbox of the customer. */
  public static final String PAT = "pat@contoso.example";

  private static final Provider PROVIDER =
      new Provider("Microsoft", List.of("microsoft.com", "office365.test"), List.of());
  private static final List<ThirdParty> REGISTRY =
      List.of(
          party("crm", "Crm House", "crm_marketing", null, "crmhouse.test"),
          party("syncer", "Syncer", "contact_sync_app", null, "syncer.test"),
          party("pixel", "Pixel Works", "ad_tech", null, "pixelworks.test"),
          party("facebook", "Face Circle (Facebook)", "social_network", null, "facebook.com"),
          party("linkedin", "LinkedIn", "social_network", "Microsoft Corporation", "linkedin.com"),
          party("bing", "Microsoft advertising", "ad_tech", "Microsoft Corporation", "bing.com"),
          party(
              "helpdesk", "Helpdesk Partners", "outsourcing_subcontractor", null, "helpdesk.test"),
          party("listed", "Listed Services", "outsourcing_subcontractor", null, "listed.test"));

  private final List<Object> rows = new ArrayList<>();
  private final List<KnownIdentifier> known = new ArrayList<>();
  private DetectorSettings settings = DetectorSettings.DEFAULT;

  /** Adds rows. */
  public Scene with(Object... more) {
    rows.addAll(List.of(more));
    return this;
  }

  /** Other thresholds. */
  public Scene settings(DetectorSettings other) {
    this.settings = other;
    return this;
  }

  /** The customer's address book holds people with these addresses and numbers. */
  public Scene holding(String... identifiers) {
    for (String identifier : identifiers) {
      IdentifierKind kind = identifier.contains("@") ? IdentifierKind.EMAIL : IdentifierKind.PHONE;
      known.add(new KnownIdentifier("c1", kind, identifier, null, "held-" + identifier, null));
    }
    return this;
  }

  /** Somebody wrote to the customer from these addresses. */
  public Scene knowing(String... addresses) {
    for (String address : addresses) {
      known.add(
          new KnownIdentifier("c1", IdentifierKind.EMAIL, address, null, null, "seen-" + address));
    }
    return this;
  }

  /** All flows that all detectors find. */
  public List<Flow> flows() {
    return new FlowFinder(Detectors.all(), context())
        .flows(evidence()).stream().map(FlowRows::flow).toList();
  }

  /** The rows of all flows that all detectors find. */
  public List<FlowRows> flowRows() {
    return new FlowFinder(Detectors.all(), context()).flows(evidence());
  }

  private CustomerEvidence evidence() {
    FrameCustomer frame =
        RowEdit.of(FrameCustomer.class)
            .with("customerId", "c1")
            .with("domains", List.of("contoso.example"))
            .with("tenantIds", List.of("tenant-1"))
            .with("subscribedFromOn", LocalDate.of(2016, 5, 1))
            .row();
    IdentifierProbe probe = new IdentifierProbe(observed());
    CustomerEvidenceBuilder builder =
        new CustomerEvidenceBuilder(CustomerIdentity.of("c1", frame), frame).addAll(rows);
    known.forEach(identifier -> builder.addAll(probe.hits(identifier)));
    return builder.build();
  }

  private Set<String> observed() {
    Set<String> tokens = new TreeSet<>();
    for (Object row : rows) {
      if (row instanceof HttpRequest request) {
        ObservedTokens.of(request).stream().map(ObservedToken::text).forEach(tokens::add);
      } else if (row instanceof RecipientContact contact) {
        tokens.addAll(RecordTokens.of(contact.emails(), contact.phones()));
      } else if (row instanceof org.ascertain.flows.evidence.ForeignContact foreign) {
        tokens.addAll(RecordTokens.of(foreign.contact().emails(), foreign.contact().phones()));
      }
    }
    return tokens;
  }

  private DetectorContext context() {
    ThirdPartyResolver resolver = new ThirdPartyResolver(REGISTRY, PROVIDER);
    Subprocessor line =
        RowEdit.of(Subprocessor.class)
            .with("name", "Listed Services, Inc.")
            .with("listVersionOn", LocalDate.of(2018, 1, 1))
            .row();
    return new DetectorContext(
        resolver,
        new SubprocessorLists(List.of(line), resolver),
        settings,
        new Period(LocalDate.of(2016, 7, 17), LocalDate.of(2020, 7, 17)));
  }

  private static ThirdParty party(
      String id, String name, String category, @Nullable String parent, String domain) {
    return RowEdit.of(ThirdParty.class)
        .with("thirdPartyId", id)
        .with("name", name)
        .with("category", category)
        .with("parent", parent)
        .with("domains", List.of(domain))
        .with("role", "RECIPIENT")
        .row();
  }
}
