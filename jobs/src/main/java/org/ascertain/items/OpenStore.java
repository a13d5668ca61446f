package org.ascertain.items;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.pst.PstFile;
import org.ascertain.formats.pst.PstFolders;

/**
 * A store with its folders, opened.
 *
 * @param file the store
 * @param folders its folders
 */
record OpenStore(PstFile file, PstFolders folders) {
  /** Tasks of one process read units of few stores at a time. */
  private static final int KEPT = 2;

  private static final Map<String, OpenStore> OPEN = new LinkedHashMap<>();

  static OpenStore of(ByteSource bytes) throws IOException {
    PstFile file = PstFile.open(bytes);
    return new OpenStore(file, file.folders());
  }

  /**
   * A store that units of one source share: opening reads its indexes, about a fiftieth of it.
   *
   * @param key what tells sources apart, their content included
   */
  static OpenStore shared(String key, ByteSource bytes) throws IOException {
    synchronized (OPEN) {
      OpenStore open = OPEN.remove(key);
      if (open == null) {
        open = of(bytes);
      }
      OPEN.put(key, open);
      Iterator<String> oldest = OPEN.keySet().iterator();
      while (OPEN.size() > KEPT) {
        oldest.next();
        oldest.remove();
      }
      return open;
    }
  }
}
