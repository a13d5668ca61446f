package org.ascertain.records;

import java.util.Optional;
import java.util.stream.Stream;
import org.ascertain.formats.logs.AuditEntry;
import org.ascertain.formats.logs.AuditParty;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Nullable;

/** Whose record of an audit log it is: which customer, which mailbox. */
final class AuditAccount {
  private static final int EXCHANGE_ADMIN = 1;

  private final CustomerDirectory customers;

  AuditAccount(CustomerDirectory customers) {
    this.customers = customers;
  }

  /**
   * The customer: by tenant, by the mailbox concerned, by the organisation's name, by who acted;
   * else the source's. The actor comes last, as staff of the provider and guests act in tenants of
   * others.
   */
  @Nullable
  String customerId(AuditEntry entry, RecordFile file) {
    return customers
        .ofTenant(entry.text("OrganizationId"))
        .or(() -> customers.ofAddress(mailbox(entry)))
        .or(() -> customers.ofDomain(entry.text("OrganizationName")))
        .or(() -> customers.ofAddress(entry.text("UserId")))
        .orElse(file.customerId());
  }

  /**
   * The mailbox concerned, canonical: its owner, the one that a command names, the account acted
   * on; else who acted, unless an administrator set something of the whole organisation.
   */
  @Nullable
  String mailbox(AuditEntry entry) {
    return Stream.of(
            entry.text("MailboxOwnerUPN"),
            entry.parameter("Mailbox"),
            entry.parameter("Identity"),
            entry.text("ObjectId"))
        .map(AuditAccount::address)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> isOfOrganisation(entry) ? Optional.empty() : address(entry.text("UserId")))
        .orElse(null);
  }

  /**
   * The mailbox of whom a permission was given for: the actor's when the object id is the actor's,
   * or when the record tells no object id of the actor; null when it is somebody else's.
   */
  @Nullable
  String principalMailbox(AuditEntry entry, @Nullable String principal) {
    Optional<String> named = address(principal);
    if (named.isPresent()) {
      return named.get();
    }
    String ownId = userObjectId(entry);
    boolean isActor = principal == null || ownId == null || principal.equalsIgnoreCase(ownId);
    return isActor ? address(entry.text("UserId")).orElse(null) : null;
  }

  private static boolean isOfOrganisation(AuditEntry entry) {
    Integer recordType = entry.integer("RecordType");
    return recordType != null
        && recordType == EXCHANGE_ADMIN
        && !entry.act().endsWith("-inboxrule")
        && !entry.act().endsWith("-connectsubscription");
  }

  @Nullable
  private static String userObjectId(AuditEntry entry) {
    return entry.actors().stream()
        .map(AuditParty::id)
        .filter(id -> id.startsWith("User_"))
        .map(id -> id.substring("User_".length()))
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> address(@Nullable String text) {
    return EmailAddress.parse(text).map(EmailAddress::address);
  }
}
