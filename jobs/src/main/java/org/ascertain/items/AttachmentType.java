package org.ascertain.items;

import java.io.IOException;
import java.util.Locale;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.SourceSniffer;
import org.ascertain.formats.mime.MimePart;

/**
 * What an attachment is. Many attached texts begin as mail does (patches, saved headers): only a
 * name or a declared type makes them mail.
 */
final class AttachmentType {
  private AttachmentType() {}

  static String of(MimePart part, ByteSource bytes) throws IOException {
    String name = part.name() == null ? "" : part.name();
    String sniffed = SourceSniffer.sniff(name, bytes).mediaType();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (sniffed.equals(MediaTypes.MESSAGE)) {
      return ending.equals("eml") ? sniffed : part.mediaType();
    }
    if (sniffed.equals(MediaTypes.MAILBOX)) {
      boolean isNamedSo = ending.equals("mbox") || ending.equals("mbx");
      return isNamedSo || part.mediaType().equals(sniffed) ? sniffed : part.mediaType();
    }
    boolean isUnknown = sniffed.equals(MediaTypes.UNKNOWN) || sniffed.equals("text/plain");
    return isUnknown && !MediaTypes.isContainer(part.mediaType()) ? part.mediaType() : sniffed;
  }
}
