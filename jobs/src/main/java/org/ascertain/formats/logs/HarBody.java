package org.ascertain.formats.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.ascertain.model.Nullable;

/**
 * The body of a request in a HTTP archive.
 *
 * @param mediaType null without a body
 * @param text base64 and gzip undone; null without text or when the bytes are no text
 * @param params the list of posted parameters, which stands in place of text; null when absent
 */
record HarBody(@Nullable String mediaType, @Nullable String text, @Nullable JsonNode params) {
  private static final HarBody NONE = new HarBody(null, null, null);

  static HarBody of(JsonNode request) {
    JsonNode postData = request.get("postData");
    if (postData == null || !postData.isObject()) {
      return NONE;
    }
    String text = JsonText.text(postData, "text");
    String mediaType = JsonText.text(postData, "mimeType");
    if (mediaType == null) {
      mediaType = header(request, "Content-Type");
    }
    if (text == null && !hasParams(postData)) {
      return NONE;
    }
    return new HarBody(
        mediaType == null ? "application/octet-stream" : mediaType,
        text == null ? null : plain(text, postData, request),
        postData.get("params"));
  }

  /** The value of the first header of this name; null when there is none. */
  @Nullable
  static String header(JsonNode request, String name) {
    JsonNode headers = request.get("headers");
    if (headers != null && headers.isArray()) {
      for (JsonNode header : headers) {
        if (name.equalsIgnoreCase(JsonText.text(header, "name"))) {
          return JsonText.text(header, "value");
        }
      }
    }
    return null;
  }

  private static boolean hasParams(JsonNode postData) {
    JsonNode params = postData.get("params");
    return params != null && params.isArray() && !params.isEmpty();
  }

  @Nullable
  private static String plain(String text, JsonNode postData, JsonNode request) {
    String encoding = JsonText.text(postData, "encoding");
    if (encoding == null) {
      encoding = JsonText.text(postData, "_encoding");
    }
    boolean isBase64 = encoding != null && encoding.toLowerCase(Locale.ROOT).equals("base64");
    boolean isPacked = header(request, "Content-Encoding") != null;
    if (!isBase64 && !isPacked) {
      return text;
    }
    Optional<byte[]> bytes = TextBytes.base64(text);
    if (bytes.isEmpty()) {
      return text;
    }
    byte[] plain = TextBytes.inflated(bytes.get()).orElse(bytes.get());
    return TextBytes.printable(plain).orElse(null);
  }
}
