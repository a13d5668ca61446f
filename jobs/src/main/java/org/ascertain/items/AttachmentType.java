package org.ascertain.items;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.SourceSniffer;
import org.ascertain.formats.mime.MimePart;
import org.ascertain.model.Nullable;

/**
 * What an attachment is. Many attached texts begin as mail does (patches, saved headers): only a
 * name or a declared type makes them mail.
 */
final class AttachmentType {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");

  private AttachmentType() {}

  static String of(MimePart part, ByteSource bytes) throws IOException {
    return of(part.name(), part.mediaType(), bytes);
  }

  /** The type of something with a name and a declared type, each null when it has none. */
  static String of(@Nullable String written, @Nullable String said, ByteSource bytes)
      throws IOException {
    String name = written == null ? "" : written;
    String declared = declared(said);
    String sniffed = SourceSniffer.sniff(name, bytes).mediaType();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (sniffed.equals(MediaTypes.MESSAGE)) {
      return ending.equals("eml") ? sniffed : declared;
    }
    if (sniffed.equals(MediaTypes.MAILBOX)) {
      boolean isNamedSo = ending.equals("mbox") || ending.equals("mbx");
      return isNamedSo || declared.equals(sniffed) ? sniffed : declared;
    }
    boolean isUnknown = sniffed.equals(MediaTypes.UNKNOWN) || sniffed.equals("text/plain");
    boolean isToldMore = !declared.equals(MediaTypes.UNKNOWN) && !MediaTypes.isContainer(declared);
    return isUnknown && isToldMore ? declared : sniffed;
  }

  private static String declared(@Nullable String said) {
    String lower = said == null ? "" : said.toLowerCase(Locale.ROOT).strip();
    return MEDIA_TYPE.matcher(lower).matches() ? lower : MediaTypes.UNKNOWN;
  }
}
