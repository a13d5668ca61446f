package org.ascertain.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ascertain.model.SourceKind;

/** Zip archives by the names of their first entries: packages of documents, exports, or plain. */
final class ZipShape {
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int HEADER_LENGTH = 30;

  /** Endings of documents that are zip archives, of whatever entries. */
  private static final Set<String> PACKAGES =
      Set.of(
          "docx", "docm", "dotx", "xlsx", "xlsm", "xlsb", "xltx", "pptx", "pptm", "ppsx", "potx",
          "vsdx", "xps", "oxps", "odt", "ods", "odp", "odg", "odf", "odb", "ott", "ots", "otp",
          "epub", "pages", "numbers", "key", "jar", "war", "ear", "apk", "idml");

  /** A mark that archives cut into volumes begin with. */
  private static final int SPANNED = 0x08074b50;

  private ZipShape() {}

  static Sniffed of(String path, byte[] head) {
    List<String> names = names(head);
    if (isDocument(path, names)) {
      String mediaType = Signatures.ofEnding(path).orElse("application/x-office-package");
      return new Sniffed(mediaType, SourceKind.DOCUMENTS);
    }
    return new Sniffed("application/zip", kind(names));
  }

  private static boolean isDocument(String path, List<String> names) {
    String first = names.isEmpty() ? "" : names.get(0);
    return PACKAGES.contains(Signatures.ending(path))
        || names.contains("META-INF/manifest.xml") && names.contains("content.xml")
        || first.equals("mimetype")
        || names.contains("[Content_Types].xml")
        || first.equals("_rels/.rels")
        || first.startsWith("word/")
        || first.startsWith("xl/")
        || first.startsWith("ppt/");
  }

  private static SourceKind kind(List<String> names) {
    for (String name : names) {
      String ending = Signatures.ending(name);
      if (JsonShape.isFacebookPath(name)) {
        return SourceKind.FACEBOOK_EXPORT;
      }
      if (name.matches("(?:.*/)?Takeout/.+")) {
        return SourceKind.GOOGLE_TAKEOUT;
      }
      if (name.matches("(?:.*/)?(?:ImportedContacts|Connections)\\.csv")) {
        return SourceKind.LINKEDIN_EXPORT;
      }
      if (ending.equals("eml") || ending.equals("mbox") || ending.equals("pst")) {
        return SourceKind.MAIL;
      }
    }
    return SourceKind.DOCUMENTS;
  }

  /** Names in local headers, followed as far as their sizes and the first bytes reach. */
  private static List<String> names(byte[] head) {
    ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    List<String> names = new ArrayList<>();
    long position = head.length > 4 && bytes.getInt(0) == SPANNED ? 4 : 0;
    while (position + HEADER_LENGTH <= head.length
        && bytes.getInt((int) position) == LOCAL_HEADER) {
      int header = (int) position;
      int nameLength = bytes.getShort(header + 26) & 0xFFFF;
      int extraLength = bytes.getShort(header + 28) & 0xFFFF;
      long stored = bytes.getInt(header + 18) & 0xFFFFFFFFL;
      int nameEnd = Math.min(head.length, header + HEADER_LENGTH + nameLength);
      int nameStart = header + HEADER_LENGTH;
      names.add(new String(head, nameStart, nameEnd - nameStart, StandardCharsets.UTF_8));
      position = (long) nameStart + nameLength + extraLength + stored;
    }
    return names;
  }
}
