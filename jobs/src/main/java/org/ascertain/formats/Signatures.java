package org.ascertain.formats;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Media types of binary files by their first bytes. */
final class Signatures {
  private static final Map<String, String> BY_START = new LinkedHashMap<>();
  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry(
              "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry(
              "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
          Map.entry("doc", "application/msword"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("ppt", "application/vnd.ms-powerpoint"),
          Map.entry("csv", "text/csv"),
          Map.entry("tsv", "text/tab-separated-values"),
          Map.entry("json", "application/json"),
          Map.entry("jsonl", "application/x-ndjson"),
          Map.entry("har", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", "text/plain"),
          Map.entry("log", "text/plain"));

  static {
    BY_START.put("%PDF-", "application/pdf");
    BY_START.put("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "application/x-ole-storage");
    BY_START.put("!BDN", MediaTypes.OUTLOOK_STORE);
    BY_START.put("\u001F\u008B", "application/gzip");
    BY_START.put("BZh", "application/x-bzip2");
    BY_START.put("\u00FD7zXZ\u0000", "application/x-xz");
    BY_START.put("7z\u00BC\u00AF'\u001C", "application/x-7z-compressed");
    BY_START.put("Rar!\u001A\u0007", "application/vnd.rar");
    BY_START.put("PK\u0003\u0004", "application/zip");
    BY_START.put("PK\u0005\u0006", "application/zip");
    BY_START.put("PK\u0007\u0008PK\u0003\u0004", "application/zip");
    BY_START.put("{\\rtf", "application/rtf");
    BY_START.put("\u0089PNG\r\n", "image/png");
    BY_START.put("\u00FF\u00D8\u00FF", "image/jpeg");
    BY_START.put("GIF8", "image/gif");
    BY_START.put("-----BEGIN PGP M", MediaTypes.PGP);
    BY_START.put("II*\u0000", "image/tiff");
    BY_START.put("MM\u0000*", "image/tiff");
    BY_START.put("x\u009F>\"", MediaTypes.TNEF);
  }

  private Signatures() {}

  /** The media type that the first bytes prove; empty when they prove none. */
  static Optional<String> ofStart(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> signature : BY_START.entrySet()) {
      if (start.startsWith(signature.getKey())) {
        return Optional.of(signature.getValue());
      }
    }
    return isTar(head) ? Optional.of("application/x-tar") : Optional.empty();
  }

  private static boolean isTar(byte[] head) {
    return head.length >= 512
        && new String(head, 257, 5, StandardCharsets.US_ASCII).equals("ustar");
  }

  /** The media type that a file name promises. */
  static Optional<String> ofEnding(String path) {
    return Optional.ofNullable(BY_ENDING.get(ending(path)));
  }

  /** What follows the last dot of the file name, lower case; empty without one. */
  static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
