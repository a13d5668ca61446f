package org.ascertain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascertain.formats.FileByteSource;
import org.ascertain.formats.mapi.ItemClass;
import org.ascertain.formats.mapi.OutlookParty;
import org.ascertain.formats.mime.MessageHeaders;
import org.ascertain.formats.mime.StandardAddresses;
import org.ascertain.formats.mime.TransportHeaders;
import org.ascertain.formats.pst.PstFile;
import org.ascertain.formats.pst.PstMessage;
import org.ascertain.formats.pst.PstReader;
import org.ascertain.formats.pst.PstRecipient;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.ItemKind;

/**
 * The address fields of the messages of a store as an independent program writes them into mail
 * files: the transport headers, and for a field that they lack what the message itself says.
 */
final class StoreAddresses {
  private static final int DISPLAY_TO = 0x0E04;
  private static final int DISPLAY_CC = 0x0E03;
  private static final int INTERNET_MESSAGE_ID = 0x1035;

  private final List<String> fields = new ArrayList<>();
  private final Set<String> senders = new TreeSet<>();
  private final Set<String> recipients = new TreeSet<>();
  private final List<String> messageIds = new ArrayList<>();

  private StoreAddresses() {}

  /** Reads the messages at the top of a store. */
  static StoreAddresses of(Path file) throws IOException {
    StoreAddresses addresses = new StoreAddresses();
    PstFile store = PstFile.open(new FileByteSource(file));
    try (PstReader reader = store.reader()) {
      for (long id : store.messageIds()) {
        addresses.add(reader.message(id));
      }
    }
    return addresses;
  }

  private void add(PstMessage message) throws IOException {
    String id = message.properties().string(INTERNET_MESSAGE_ID);
    if (id != null) {
      messageIds.add(id);
    }
    if (ItemClass.kind(message.itemClass(), message.isHidden()) != ItemKind.MESSAGE) {
      return;
    }
    MessageHeaders headers =
        TransportHeaders.of(message.transportHeaders(), ZoneOffset.UTC).headers();
    List.of("From", "To", "Cc", "Bcc", "Reply-To", "Sender")
        .forEach(name -> fields.addAll(headers.all(name)));
    if (headers.all("From").isEmpty()) {
      addSender(message);
    }
    senders.add(address(message.sender()).toLowerCase(Locale.ROOT));
    addDisplayed(headers, "To", message, DISPLAY_TO);
    addDisplayed(headers, "Cc", message, DISPLAY_CC);
    for (PstRecipient recipient : message.recipients()) {
      recipients.add(address(recipient.party()).toLowerCase(Locale.ROOT));
    }
  }

  private void addSender(PstMessage message) throws IOException {
    OutlookParty representing = message.representing();
    OutlookParty sender = representing.isEmpty() ? message.sender() : representing;
    fields.add("\"" + sender.name() + "\" <" + address(sender) + ">");
  }

  private void addDisplayed(MessageHeaders headers, String name, PstMessage message, int property)
      throws IOException {
    String names = message.properties().string(property);
    if (names != null && headers.all(name).isEmpty()) {
      fields.add(names);
    }
  }

  private static String address(OutlookParty party) {
    return String.valueOf(party.mail() == null ? party.address() : party.mail());
  }

  /** Well-formed addresses by the definition of the independent counts. */
  Set<String> addresses() {
    return StandardAddresses.of(fields);
  }

  /**
   * Whether a field or the table of recipients holds the address in quotes, which the definition
   * does not take for one.
   */
  boolean isQuoted(String address) {
    int at = address.indexOf('@');
    String local = address.substring(0, at);
    return Stream.concat(fields.stream(), recipients.stream())
        .map(field -> field.toLowerCase(Locale.ROOT))
        .anyMatch(
            field ->
                field.contains("'" + address + "'")
                    || field.contains("\"" + local + "\"" + address.substring(at)));
  }

  /** Whether the store itself names the sender by words that end with the address and are none. */
  boolean isDamaged(String address) {
    return senders.stream()
        .anyMatch(sender -> sender.endsWith(address) && EmailAddress.parse(sender).isEmpty());
  }

  /** Addresses of the recipient tables as written, lower case. */
  Set<String> recipients() {
    return recipients;
  }

  /** Ids that the messages' own property holds. */
  List<String> messageIds() {
    return messageIds;
  }
}
