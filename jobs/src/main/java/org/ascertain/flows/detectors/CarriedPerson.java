package org.ascertain.flows.detectors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ascertain.flows.evidence.TouchedContact;
import org.ascertain.model.EvidenceRef;

/** A person in a payload: the addresses given, and where each stands. */
final class CarriedPerson {
  private final String key;
  private final Set<String> emails = new LinkedHashSet<>();
  private final Set<EvidenceRef> evidence = new LinkedHashSet<>();
  private final Set<TouchedContact> contacts = new LinkedHashSet<>();

  CarriedPerson(String key) {
    this.key = key;
  }

  void add(List<String> addresses, EvidenceRef place, TouchedContact contact) {
    emails.addAll(addresses);
    evidence.add(place);
    contacts.add(contact);
  }

  String key() {
    return key;
  }

  /** Whether there are addresses and each of them is excluded. */
  boolean isExcluded(Predicate<String> isExcludedAddress) {
    return !emails.isEmpty() && emails.stream().allMatch(isExcludedAddress);
  }

  List<EvidenceRef> evidence() {
    return List.copyOf(evidence);
  }

  List<TouchedContact> contacts() {
    return new ArrayList<>(contacts);
  }
}
