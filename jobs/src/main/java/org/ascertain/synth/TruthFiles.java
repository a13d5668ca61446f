package org.ascertain.synth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ascertain.synth.scene.FictionalCustomer;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.PlantedFlow;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.writers.CsvText;
import org.ascertain.synth.writers.Json;

/** The truth about a generated matter, in the columns of the contract of planted truth. */
final class TruthFiles {
  private final CsvText flows =
      CsvText.withHeader(
          "plant_id",
          "customer_id",
          "mailbox",
          "third_party_id",
          "mechanism",
          "grade",
          "occurred_at",
          "window_from_at",
          "window_to_at",
          "contact_count",
          "mechanisms_accepted",
          "grades_accepted",
          "is_strict",
          "what",
          "locator");
  private final CsvText decoys =
      CsvText.withHeader(
          "decoy_id",
          "kind",
          "customer_id",
          "third_party_id",
          "mechanisms",
          "must_not",
          "why",
          "locator");
  private final CsvText customers =
      CsvText.withHeader(
          "customer_id", "sampled", "is_member", "is_affected", "is_exposed", "is_exposed_open");
  private final Map<String, Integer> totals = new LinkedHashMap<>();
  private int lastFlow;
  private int lastDecoy;

  TruthFiles() {
    List.of(
            "frame_count",
            "sampled_count",
            "members_count",
            "affected_in_frame",
            "affected_members",
            "exposed_in_frame",
            "exposed_members",
            "affected_members_in_sample")
        .forEach(name -> totals.put(name, 0));
  }

  /** Adds what is true of the customer, whatever was produced for it. */
  void addCustomer(Scene scene) {
    FictionalCustomer customer = scene.customer();
    boolean isAffected = scene.flows().stream().anyMatch(TruthFiles::affects);
    boolean isExposed = !isAffected && scene.flows().stream().anyMatch(TruthFiles::exposes);
    boolean isOpen = !isAffected && scene.decoys().stream().anyMatch(TruthFiles::leavesOpen);
    customers.row(
        customer.id(), customer.isSampled(), customer.isMember(), isAffected, isExposed, isOpen);
    count(customer, isAffected, isExposed);
  }

  /** Adds the flows and decoys that the evidence written for the customer shows. */
  void addEvidence(Scene scene) {
    String customerId = scene.customer().id();
    scene.flows().forEach(flow -> addFlow(customerId, flow));
    scene.decoys().forEach(decoy -> addDecoy(customerId, decoy));
  }

  /** Writes the four files. */
  void write(Path folder) throws IOException {
    CustomerFiles.write(folder.resolve("flows.csv"), flows.toString());
    CustomerFiles.write(folder.resolve("decoys.csv"), decoys.toString());
    CustomerFiles.write(folder.resolve("customers.csv"), customers.toString());
    CustomerFiles.write(folder.resolve("population.json"), Json.text(totals) + "\n");
  }

  private void addFlow(String customerId, PlantedFlow flow) {
    flows.row(
        String.format(Locale.ROOT, "T%05d", ++lastFlow),
        customerId,
        flow.mailbox(),
        flow.thirdPartyId(),
        flow.mechanism(),
        flow.grade(),
        flow.occurredAt(),
        flow.windowFromAt(),
        flow.windowToAt(),
        flow.contactCount(),
        joined(flow.mechanisms()),
        joined(flow.grades()),
        flow.isStrict(),
        flow.what(),
        flow.locator());
  }

  private void addDecoy(String customerId, PlantedDecoy decoy) {
    decoys.row(
        String.format(Locale.ROOT, "N%05d", ++lastDecoy),
        decoy.kind(),
        customerId,
        decoy.thirdPartyId(),
        joined(decoy.mechanisms()),
        decoy.mustNot(),
        decoy.why(),
        decoy.locator());
  }

  private void count(FictionalCustomer customer, boolean isAffected, boolean isExposed) {
    add("frame_count", true);
    add("sampled_count", customer.isSampled());
    add("members_count", customer.isMember());
    add("affected_in_frame", isAffected);
    add("affected_members", isAffected && customer.isMember());
    add("exposed_in_frame", isExposed);
    add("exposed_members", isExposed && customer.isMember());
    add("affected_members_in_sample", isAffected && customer.isMember() && customer.isSampled());
  }

  private void add(String total, boolean isCounted) {
    totals.merge(total, isCounted ? 1 : 0, Integer::sum);
  }

  private static boolean affects(PlantedFlow flow) {
    return MatterFile.THEORY.contains(flow.mechanism()) && flow.grade().showsDisclosure();
  }

  private static boolean exposes(PlantedFlow flow) {
    return MatterFile.THEORY.contains(flow.mechanism()) && flow.grade().showsOpportunity();
  }

  /** Whether the rules allow an exposure that does not count as affected. */
  private static boolean leavesOpen(PlantedDecoy decoy) {
    return decoy.mustNot().equals("affected")
        && decoy.mechanisms().stream().anyMatch(MatterFile.THEORY::contains);
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(";"));
  }
}
