package org.ascertain.model;

import java.util.List;
import java.util.Locale;

/** The stages in order, each with its scope, the tables it reads and the tables it writes. */
public enum StageName {
  /** What was received: every file, its hashes, custodian, customer, chain of custody. */
  INVENTORY(Scope.UNIT, List.of(), List.of("sources", "source_locations")),

  /** How it will be read: containers cut into work units. */
  UNITS(Scope.UNIT, List.of("sources", "source_locations"), List.of("units")),

  /** Units opened: messages, documents, attachments; text, family, failures. */
  ITEMS(
      Scope.UNIT,
      List.of("sources", "source_locations", "units"),
      List.of("items", "item_text_parts", "item_failures", "reconciliation")),

  /** Structured evidence, the frame and the registry read into typed rows. */
  RECORDS(
      Scope.UNIT,
      List.of("sources", "source_locations", "items"),
      List.of(
          "audit_events",
          "grants",
          "policy_changes",
          "http_requests",
          "mail_traces",
          "recipient_contacts",
          "export_accounts",
          "load_file_rows",
          "subprocessors",
          "record_rejects",
          "frame_customers",
          "third_parties",
          "designations")),

  /** Same message, same content, same thread. */
  DUPLICATES(
      Scope.MATTER,
      List.of("items", "item_text_parts"),
      List.of("duplicates", "threads", "repeated_texts", "address_pairs", "mailbox_owners")),

  /** Contact data found: identifiers, contact records, what is excluded and why. */
  CONTACTS(
      Scope.UNIT,
      List.of(
          "sources",
          "source_locations",
          "items",
          "item_text_parts",
          "frame_customers",
          "recipient_contacts",
          "repeated_texts",
          "address_pairs",
          "mailbox_owners"),
      List.of("contact_occurrences", "contact_records")),

  /** Identifiers resolved to people. */
  PERSONS(
      Scope.MATTER,
      List.of("contact_occurrences", "contact_records"),
      List.of(
          "persons", "person_identifiers", "person_links", "person_id_changes", "person_measures")),

  /** Evidence of contact data reaching third parties. */
  FLOWS(
      Scope.MATTER,
      List.of(
          "sources",
          "items",
          "audit_events",
          "grants",
          "policy_changes",
          "http_requests",
          "mail_traces",
          "recipient_contacts",
          "export_accounts",
          "load_file_rows",
          "subprocessors",
          "frame_customers",
          "third_parties",
          "contact_occurrences",
          "contact_records",
          "person_identifiers",
          "duplicates"),
      List.of("flows", "flow_contacts", "source_overlaps")),

  /** Customers, exposure windows, class definition applied clause by clause. */
  MEMBERS(
      Scope.MATTER,
      List.of(
          "sources",
          "items",
          "audit_events",
          "http_requests",
          "mail_traces",
          "frame_customers",
          "third_parties",
          "contact_records",
          "flows",
          "flow_contacts",
          "person_identifiers"),
      List.of("customers", "exposures", "class_members", "attrition")),

  /** How many, how sure, damages scenarios. */
  ESTIMATES(
      Scope.MATTER,
      List.of(
          "person_measures", "flows", "flow_contacts", "customers", "exposures", "class_members"),
      List.of("error_rates", "estimates", "damages"));

  private final Scope scope;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> reads;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> writes;

  StageName(Scope scope, List<String> reads, List<String> writes) {
    this.scope = scope;
    this.reads = reads;
    this.writes = writes;
  }

  /** Whether it works per unit or over the whole matter. */
  public Scope scope() {
    return scope;
  }

  /** The tables it reads. */
  public List<String> reads() {
    return reads;
  }

  /** The tables it writes; every UNIT stage appends to unit_attempts as well. */
  public List<String> writes() {
    return writes;
  }

  /** Its place in the pipeline, from 1. */
  @SuppressWarnings("EnumOrdinal") // the order is what this enum tells
  public int number() {
    return ordinal() + 1;
  }

  /** The name as commands and messages spell it, for example {@code items}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
