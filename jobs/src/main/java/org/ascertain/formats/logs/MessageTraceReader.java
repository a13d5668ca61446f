package org.ascertain.formats.logs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ascertain.formats.ByteSource;
import org.ascertain.model.Nullable;

/**
 * Reads message traces of Exchange Online in their three shapes: summary ({@code Date, Sender,
 * Recipient, Subject, Status}), enhanced summary ({@code origin_timestamp, sender_address,
 * Recipient_status, ...}) and extended ({@code date_time, ..., event_id, recipient_address, ...}).
 * {@code Recipient_status} is a list {@code addr##Receive, Send;addr2##...}.
 */
public final class MessageTraceReader implements RowReader<MailEntry> {
  private static final TableReader TABLE =
      TableReader.withHeader(
          2,
          "sender_address",
          "SenderAddress",
          "Sender",
          "Recipient_status",
          "recipient_address",
          "RecipientAddress",
          "Recipient");

  @Override
  public void read(ByteSource file, Consumer<? super Row<MailEntry>> rows) throws IOException {
    TABLE.read(file, row -> rows.accept(row.map(MessageTraceReader::entry)));
  }

  private static MailEntry entry(TableRow row) {
    String sender = row.value("sender_address", "SenderAddress", "Sender");
    List<String> recipients = recipients(row);
    if (sender == null && recipients.isEmpty()) {
      throw new UnreadableRowException("The row names neither sender nor recipient");
    }
    return new MailEntry(
        LogTimes.instant(
            row.value("origin_timestamp", "date_time", "Received", "Date", "date_time_utc")),
        sender == null || sender.equals("<>") ? null : sender,
        recipients,
        row.value("message_subject", "Subject"),
        row.value("message_id", "MessageId"),
        direction(row.value("directionality", "Direction")),
        event(row),
        row.value("source"),
        size(row.value("total_bytes", "Size")));
  }

  private static List<String> recipients(TableRow row) {
    String list = row.value("recipient_address", "RecipientAddress", "Recipient");
    if (list == null) {
      list = row.value("Recipient_status");
    }
    List<String> recipients = new ArrayList<>();
    if (list != null) {
      Arrays.stream(list.split(";"))
          .map(part -> (part.contains("##") ? part.substring(0, part.indexOf("##")) : part).strip())
          .filter(part -> !part.isEmpty())
          .forEach(recipients::add);
    }
    return recipients;
  }

  @Nullable
  private static String event(TableRow row) {
    String event = row.value("event_id", "Status");
    String statuses = row.value("Recipient_status");
    return event != null || statuses == null ? event : withoutAddresses(statuses);
  }

  private static String withoutAddresses(String statuses) {
    return Arrays.stream(statuses.split(";", -1))
        .map(
            status ->
                status.substring(status.lastIndexOf("##") < 0 ? 0 : status.lastIndexOf("##") + 2))
        .collect(Collectors.joining(";"));
  }

  private static String direction(@Nullable String text) {
    return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
      case "1", "incoming", "inbound" -> "INBOUND";
      case "2", "originating", "outbound", "outgoing" -> "OUTBOUND";
      default -> "UNKNOWN";
    };
  }

  @Nullable
  private static Long size(@Nullable String text) {
    return text != null && text.matches("\\d{1,15}") ? Long.valueOf(text) : null;
  }
}
