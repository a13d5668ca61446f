package org.ascertain.flows.detectors;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.ascertain.flows.evidence.MessageCopy;
import org.ascertain.model.Nullable;
import org.ascertain.model.ReferenceList;

/** What a folder's name says of the messages in it. */
final class FolderNames {
  private static final Set<String> UNSENT =
      ReferenceList.lines(FolderNames.class, "unsent-folders.txt");
  private static final Set<String> SENT =
      ReferenceList.lines(FolderNames.class, "sent-folders.txt");

  private FolderNames() {}

  /** Whether the copy lies among drafts or waits to be sent, or its header says so. */
  static boolean isUnsent(MessageCopy copy) {
    boolean isMarked =
        copy.message().metadata().entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase("X-Unsent"))
            .anyMatch(entry -> entry.getValue().strip().equals("1"));
    return isMarked || names(copy).stream().anyMatch(UNSENT::contains);
  }

  /** Whether the copy lies among sent messages. */
  static boolean isSent(MessageCopy copy) {
    return names(copy).stream().anyMatch(SENT::contains);
  }

  /** A name without case, accents and ending. */
  static String folded(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String bare = plain.replaceFirst("(?i)\\.(?:mbox|mbx|pst|ost|eml|zip|sbd)$", "");
    return bare.replace('\u2019', '\'').replace('-', ' ').strip().toLowerCase(Locale.ROOT);
  }

  private static Set<String> names(MessageCopy copy) {
    Set<String> names = new LinkedHashSet<>();
    add(names, copy.message().folder());
    add(names, copy.sourcePath());
    return names;
  }

  private static void add(Set<String> names, @Nullable String path) {
    for (String name : path == null ? new String[0] : path.split("[/\\\\!]")) {
      names.add(folded(name));
    }
  }
}
