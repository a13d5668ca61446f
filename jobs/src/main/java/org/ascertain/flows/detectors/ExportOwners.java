package org.ascertain.flows.detectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Nullable;
import org.ascertain.tables.ExportAccount;
import org.ascertain.tables.RecipientContact;

/** Whose accounts the exports of third parties are, as the exports themselves say. */
final class ExportOwners {
  private final Map<String, List<ExportAccount>> byExport = new LinkedHashMap<>();
  private final CustomerEvidence evidence;

  ExportOwners(CustomerEvidence evidence) {
    this.evidence = evidence;
    for (ExportAccount account : evidence.exportAccounts()) {
      byExport
          .computeIfAbsent(
              export(account.thirdPartyId(), account.exportFolder()), key -> new ArrayList<>())
          .add(account);
    }
  }

  private static String export(@Nullable String thirdPartyId, String folder) {
    return thirdPartyId + "\n" + folder;
  }

  private List<ExportAccount> of(RecipientContact contact) {
    return byExport.getOrDefault(export(contact.thirdPartyId(), contact.exportFolder()), List.of());
  }

  /** The addresses of the account that a contact was exported from, in one text; empty if none. */
  String account(RecipientContact contact) {
    TreeSet<String> addresses = new TreeSet<>();
    Optional.ofNullable(contact.account()).ifPresent(addresses::add);
    of(contact).forEach(owner -> addresses.add(owner.account()));
    return String.join(" ", addresses);
  }

  /** The customer's own address by which the export names its account; empty when it does not. */
  Optional<String> mailbox(RecipientContact contact) {
    return Stream.concat(
            Stream.ofNullable(contact.account()), of(contact).stream().map(ExportAccount::account))
        .map(EmailAddress::parse)
        .flatMap(Optional::stream)
        .map(EmailAddress::address)
        .filter(evidence.customer()::ownsAddress)
        .findFirst();
  }

  /** Where exports say so, for the contacts of one account. */
  List<EvidenceRef> places(List<RecipientContact> contacts) {
    return contacts.stream()
        .flatMap(contact -> of(contact).stream())
        .filter(owner -> evidence.customer().ownsAddress(owner.account()))
        .map(Places::of)
        .distinct()
        .toList();
  }
}
