package org.ascertain.synth.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.model.Mechanism;

/**
 * The world of one customer while plants put their evidence into it. Holds what was planted only:
 * ordinary mail is made while it is written, so a scene stays small whatever a mailbox weighs.
 */
public final class Scene {
  private final long seed;
  private final FictionalCustomer customer;
  private final List<Mailbox> mailboxes;
  private final Map<String, List<MailMessage>> sent = new LinkedHashMap<>();
  private final Map<String, List<WebRequest>> requests = new LinkedHashMap<>();
  private final List<AuditRow> auditRows = new ArrayList<>();
  private final List<OutsideFile> files = new ArrayList<>();
  private final List<PlantedFlow> flows = new ArrayList<>();
  private final List<PlantedDecoy> decoys = new ArrayList<>();
  private final Set<String> taken = new LinkedHashSet<>();
  private int lastNumber;

  /** An empty scene of the customer. */
  public Scene(long seed, FictionalCustomer customer, List<Mailbox> mailboxes) {
    this.seed = seed;
    this.customer = customer;
    this.mailboxes = List.copyOf(mailboxes);
  }

  /** The customer. */
  public FictionalCustomer customer() {
    return customer;
  }

  /** Its mailboxes. */
  public List<Mailbox> mailboxes() {
    return mailboxes;
  }

  /** The stream of chance of a purpose, for this customer. */
  public Dice dice(String purpose) {
    return Dice.of(seed, customer.id(), purpose);
  }

  /** The next number of this customer: 1, 2, 3 ... */
  public int nextNumber() {
    return ++lastNumber;
  }

  /** A Message-ID of this customer. */
  public String messageId(Dice dice) {
    return "<" + dice.hex(10) + "." + nextNumber() + "@" + customer.domain() + ">";
  }

  /** Whether no plant uses the organisation under the mechanism yet. */
  public boolean isFree(Recipient recipient, Mechanism mechanism) {
    return !taken.contains(key(recipient.id(), mechanism)) && !taken.contains(key("", mechanism));
  }

  /** Whether no plant uses the mechanism yet. */
  public boolean isUntouched(Mechanism mechanism) {
    return taken.stream().noneMatch(key -> key.endsWith("/" + mechanism));
  }

  /** Keeps the whole mechanism for one plant. */
  public void takeAll(Mechanism mechanism) {
    if (!isUntouched(mechanism)) {
      throw new IllegalStateException("Planted already: " + mechanism);
    }
    taken.add(key("", mechanism));
  }

  /** Keeps the organisation under the mechanism for one plant. */
  public void take(Recipient recipient, Mechanism mechanism) {
    if (!taken.add(key(recipient.id(), mechanism))) {
      throw new IllegalStateException("Planted twice: " + key(recipient.id(), mechanism));
    }
  }

  /** Puts a message into the mailbox's sent items and into the inboxes of its recipients. */
  public void send(Mailbox mailbox, MailMessage message) {
    sent.computeIfAbsent(mailbox.address(), key -> new ArrayList<>()).add(message);
  }

  /** Adds a row to the customer's audit log. */
  public void audit(AuditRow row) {
    auditRows.add(row);
  }

  /** Adds a request to the capture of the mailbox's owner. */
  public void request(Mailbox mailbox, WebRequest request) {
    requests.computeIfAbsent(mailbox.custodian(), key -> new ArrayList<>()).add(request);
  }

  /** Adds a file. */
  public void file(OutsideFile file) {
    files.add(file);
  }

  /** Records a planted flow. */
  public void flow(PlantedFlow flow) {
    flows.add(flow);
  }

  /** Records a decoy. */
  public void decoy(PlantedDecoy decoy) {
    decoys.add(decoy);
  }

  /** Planted messages by address of the mailbox that sent them. */
  public Map<String, List<MailMessage>> sent() {
    return sent;
  }

  /** Planted requests by custodian. */
  public Map<String, List<WebRequest>> requests() {
    return requests;
  }

  /** Planted rows of the audit log. */
  public List<AuditRow> auditRows() {
    return List.copyOf(auditRows);
  }

  /** Files written as they are. */
  public List<OutsideFile> files() {
    return List.copyOf(files);
  }

  /** The planted flows. */
  public List<PlantedFlow> flows() {
    return List.copyOf(flows);
  }

  /** The decoys. */
  public List<PlantedDecoy> decoys() {
    return List.copyOf(decoys);
  }

  private static String key(String thirdPartyId, Mechanism mechanism) {
    return thirdPartyId + "/" + mechanism;
  }
}
