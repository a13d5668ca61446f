package org.ascertain.formats.pst;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.formats.ContentException;
import org.ascertain.model.Hashes;

/** Everything that a store holds, read once, in few words. */
final class Contents implements PstReader.Visitor {
  final Map<String, Integer> classes = new TreeMap<>();
  final List<String> lines = new ArrayList<>();
  final List<PstFinding> findings = new ArrayList<>();
  int attachments;
  int attachedMessages;
  int nestedAttachments;
  long attachedBytes;
  int lostAttachments;
  int recipients;

  /** All items, visible ones first. */
  static Contents of(PstFile file) throws IOException {
    Contents contents = of(file, file.messageIds());
    try (PstReader reader = file.reader()) {
      reader.read(file.hiddenIds(), contents::hidden);
    }
    return contents;
  }

  static Contents of(PstFile file, long[] ids) throws IOException {
    Contents contents = new Contents();
    try (PstReader reader = file.reader()) {
      reader.read(ids, contents);
    }
    return contents;
  }

  @Override
  public void message(PstMessage message) throws IOException {
    classes.merge(message.itemClass(), 1, Integer::sum);
    recipients += message.recipients().size();
    attachments += message.attachments().size();
    StringBuilder line = new StringBuilder(line(message));
    for (PstAttachment attachment : message.attachments()) {
      line.append(" | ").append(attachment(attachment));
      findings.addAll(attachment.findings());
    }
    lines.add(Hashes.sha256(line.toString()));
    findings.addAll(message.findings());
  }

  private void hidden(PstMessage message) throws IOException {
    line(message);
    findings.addAll(message.findings());
  }

  private static String line(PstMessage message) throws IOException {
    byte[] rtf = message.rtf();
    return Long.toHexString(message.id())
        + message.itemClass()
        + message.subject()
        + message.transportHeaders()
        + message.sender()
        + message.representing()
        + message.times()
        + message.plainText()
        + message.html()
        + (rtf == null ? "" : Arrays.hashCode(rtf))
        + message.recipients();
  }

  private String attachment(PstAttachment attachment) throws IOException {
    if (attachment.isMessage()) {
      attachedMessages++;
      PstMessage message = attachment.message();
      nestedAttachments += message.attachments().size();
      String line = line(message);
      findings.addAll(message.findings());
      return line;
    }
    PstValue content = attachment.content();
    return attachment.name() + (content == null ? null : bytes(content));
  }

  private String bytes(PstValue content) throws IOException {
    byte[] block = new byte[1 << 16];
    int hash = 1;
    try (InputStream in = content.open()) {
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        attachedBytes += count;
        hash = 31 * hash + Arrays.hashCode(Arrays.copyOf(block, count));
      }
    } catch (ContentException e) {
      lostAttachments++;
    }
    return content.size() + " " + hash;
  }
}
