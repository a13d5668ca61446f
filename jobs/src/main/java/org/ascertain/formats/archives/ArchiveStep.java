package org.ascertain.formats.archives;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step of a locator into an archive: {@code zip#3(mail.pst)}, or {@code gz} into a compressed
 * stream.
 *
 * @param format of the archive
 * @param ordinal of the entry; 0 in a compressed stream
 * @param name of the entry; empty in a compressed stream, which has none
 */
public record ArchiveStep(ArchiveFormat format, int ordinal, String name) {
  private static final Pattern ENTRY = Pattern.compile("(zip|tar|7z|rar)#(\\d{1,9})\\((.*)\\)");

  /** Reads a step; empty when it leads into nothing that is an archive. */
  public static Optional<ArchiveStep> parse(String step) {
    Matcher entry = ENTRY.matcher(step);
    if (entry.matches()) {
      String name = URLDecoder.decode(entry.group(3), StandardCharsets.UTF_8);
      return ArchiveFormat.ofLabel(entry.group(1))
          .map(format -> new ArchiveStep(format, Integer.parseInt(entry.group(2)), name));
    }
    return ArchiveFormat.ofLabel(step)
        .filter(ArchiveFormat::isCompression)
        .map(format -> new ArchiveStep(format, 0, ""));
  }
}
