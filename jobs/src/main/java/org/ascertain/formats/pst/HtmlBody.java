package org.ascertain.formats.pst;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.formats.mime.Charsets;
import org.ascertain.model.Nullable;

/** The HTML of an item, which stores hold as text or as bytes in the item's internet code page. */
final class HtmlBody {
  private static final int HEAD = 2048;
  private static final Pattern DECLARED =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([a-z0-9_:.-]{1,40})");

  private HtmlBody() {}

  @Nullable
  static String of(PstProperties properties) throws IOException {
    String text = properties.string(Tags.HTML);
    if (text != null || !properties.has(Tags.HTML)) {
      return text;
    }
    byte[] bytes = properties.slice(Tags.HTML, PstLimits.VALUE).copy();
    Charset page = CodePages.of(properties.integer(Tags.INTERNET_CODE_PAGE));
    return Charsets.decode(bytes, page == null ? declared(bytes) : page.name()).text();
  }

  @Nullable
  private static String declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() ? matcher.group(1) : null;
  }
}
