package org.ascertain.formats.mapi;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.Problem;
import org.ascertain.formats.mime.Charsets;
import org.ascertain.formats.mime.HtmlAlternative;
import org.ascertain.formats.mime.HtmlText;
import org.ascertain.model.Nullable;

/**
 * The text of a message, from the first of its bodies that has words; HTML beside plain text where
 * it names more addresses.
 *
 * @param words the text
 * @param source which body: PLAIN, HTML, RTF; null without one
 */
record MessageText(String words, @Nullable String source) {
  static MessageText of(MapiProperties properties, List<Problem> problems) {
    String plain = properties.text(PropertyId.BODY);
    String html = html(properties);
    if (plain != null) {
      String text = plain.replace("\r\n", "\n").replace('\r', '\n');
      Optional<String> more = HtmlAlternative.adding(html, text);
      return new MessageText(more.map(words -> text + "\n\n" + words).orElse(text), "PLAIN");
    }
    if (!html.isBlank()) {
      return new MessageText(HtmlText.of(html), "HTML");
    }
    byte[] rtf = properties.bytes(PropertyId.RTF);
    if (rtf == null || rtf.length == 0) {
      return new MessageText("", null);
    }
    try {
      return new MessageText(RtfText.of(CompressedRtf.expand(rtf)), "RTF");
    } catch (IOException e) {
      problems.add(new Problem(FailureCode.CORRUPT, "The RTF text is not readable"));
      return new MessageText("", null);
    }
  }

  private static String html(MapiProperties properties) {
    String text = properties.text(PropertyId.HTML);
    byte[] bytes = properties.bytes(PropertyId.HTML);
    if (bytes == null || bytes.length == 0) {
      return text == null ? "" : text;
    }
    String charset =
        CodePages.of(properties.number(PropertyId.INTERNET_CODE_PAGE, 0))
            .map(Charset::name)
            .orElse(null);
    return Charsets.decode(bytes, charset).text();
  }
}
