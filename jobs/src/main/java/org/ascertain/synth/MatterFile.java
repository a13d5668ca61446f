package org.ascertain.synth;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.FictionalCustomer;
import org.ascertain.synth.writers.CsvText;

/** The matter file and the frame of a generated matter. */
final class MatterFile {
  /** Mechanisms of the claim in generated matters; the others are shown beside. */
  static final Set<Mechanism> THEORY =
      EnumSet.of(Mechanism.CONTACT_SYNC, Mechanism.APP_ACCESS, Mechanism.SUBCONTRACTOR);

  private final List<FictionalCustomer> frame;

  MatterFile(List<FictionalCustomer> frame) {
    this.frame = frame;
  }

  /** The frame as CSV. */
  String frameCsv() {
    CsvText csv =
        CsvText.withHeader(
            "customer_id",
            "name",
            "domains",
            "tenant_ids",
            "state",
            "country",
            "plan",
            "edition",
            "seats",
            "price_month",
            "subscribed_from",
            "subscribed_to",
            "stratum",
            "sampled");
    for (FictionalCustomer customer : frame) {
      csv.row(
          customer.id(),
          customer.name(),
          String.join(";", customer.domains()),
          customer.tenantId(),
          customer.state(),
          customer.country(),
          customer.plan(),
          customer.edition(),
          customer.seats(),
          customer.priceMonth(),
          customer.subscribedFromOn(),
          customer.subscribedToOn(),
          customer.stratum(),
          customer.isSampled());
    }
    return csv.toString();
  }

  /** The matter file; sources are named only where their folder exists. */
  String yaml(Path matter) {
    return String.join(
            "\n",
            "# All customers, people and events of this matter are invented. Recipients bear names"
                + " of",
            "# real organisations because detectors resolve them; nothing here says what they do.",
            "matter: fictional-contacts",
            "title: Invented contacts of invented customers",
            "workspace: workspace",
            "time_zone: UTC",
            "provider:",
            "  name: Microsoft",
            "  domains: [microsoft.com, office.com, office365.com, outlook.com, live.com,"
                + " microsoftonline.com]",
            "  affiliates:",
            "    - {name: LinkedIn, domains: [linkedin.com, licdn.com], from: 2016-12-08}",
            affiliates() + "theory:",
            "  mechanisms: [CONTACT_SYNC, APP_ACCESS, SUBCONTRACTOR]",
            "  actors: [PROVIDER, USER_FEATURE, APP]",
            "  exclude_authorisation: [SUBPROCESSOR_UNDER_CONTRACT, LEGAL_PROCESS]",
            "class:",
            "  version: 1",
            "  unit: customer",
            "  require_subscription: true",
            "  period: {from: " + Calendar.PERIOD_FROM + ", to: " + Calendar.PERIOD_TO + "}",
            "  clauses:",
            "    - {id: business-plan, keep: \"edition = 'business'\"}",
            "    - {id: us, keep: \"country = 'US'\"}",
            "  exclusions:",
            "    - {id: defendant-affiliates, drop: \"is_provider_affiliate\"}",
            "customers:",
            "  frame: customers.csv",
            "  named_plaintiffs: [" + plaintiffs() + "]",
            "sampling: {design: stratified, stratum: stratum, selected: sampled}",
            "sources:",
            sources(matter) + "detectors: {bulk_threshold: 5, body_threshold: 20}")
        + "\n";
  }

  private String affiliates() {
    return frame.stream()
        .filter(FictionalCustomer::isAffiliate)
        .map(
            customer ->
                "    - {name: "
                    + customer.name()
                    + ", domains: ["
                    + String.join(", ", customer.domains())
                    + "]}\n")
        .collect(Collectors.joining());
  }

  private String plaintiffs() {
    return frame.stream()
        .filter(customer -> customer.isSampled() && customer.isMember())
        .limit(2)
        .map(FictionalCustomer::id)
        .collect(Collectors.joining(", "));
  }

  private static String sources(Path matter) {
    String covers = "covers: {from: " + Calendar.LOGS_FROM + ", to: " + Calendar.LOGS_TO + "}";
    String received = "received: {on: 2020-09-01, from: Producing party, volume: VOL001";
    return line(matter, "exports", "exports/{customer}/{custodian}/**", received + "}")
        + line(matter, "audit", "audit/{customer}/*", "kind: m365-audit, " + covers)
        + line(
            matter,
            "captures",
            "captures/{customer}/{custodian}/*.har",
            "kind: har, " + received + ", hashes: captures/SHA256SUMS}")
        + line(
            matter,
            "recipient/facebook",
            "recipient/facebook/{customer}/**",
            "kind: facebook-export, side: recipient, third_party: facebook");
  }

  private static String line(Path matter, String folder, String glob, @Nullable String rest) {
    return Files.isDirectory(matter.resolve(folder))
        ? "  - {path: \"" + glob + "\", " + rest + "}\n"
        : "";
  }
}
