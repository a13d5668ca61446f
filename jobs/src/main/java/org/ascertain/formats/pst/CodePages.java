package org.ascertain.formats.pst;

import java.nio.charset.Charset;
import org.ascertain.model.Nullable;

/** Code pages of texts that are not in Unicode. */
final class CodePages {
  static final Charset WESTERN = org.ascertain.formats.mapi.CodePages.DEFAULT;

  private static final int UTF_16 = 1200;
  private static final int UTF_16_BIG = 1201;

  private CodePages() {}

  /**
   * The charset of a code page. UTF-16 is none: it is declared where eight-bit text stands.
   *
   * @return null for no code page, or one that Java has not
   */
  @Nullable
  static Charset of(@Nullable Integer page) {
    boolean isNarrow = page != null && page != UTF_16 && page != UTF_16_BIG;
    return isNarrow ? org.ascertain.formats.mapi.CodePages.of(page).orElse(null) : null;
  }
}
