package org.ascertain.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ascertain.Corpora;
import org.ascertain.formats.logs.LogFile;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.HttpRequest;
import org.ascertain.tables.RecordReject;
import org.junit.jupiter.api.Test;

/** HTTP archives of browsers, against counts made by another program. */
class HarCorpusTest {
  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Pattern PIXEL = Pattern.compile("/tr/?");

  @Test
  void everyEntryOfEveryValidFileIsARequest() throws IOException {
    JsonNode truth = Corpora.truth().get("har");
    int valid = 0;
    int entries = 0;
    for (Map.Entry<String, JsonNode> file : truth.get("per_file").properties()) {
      check(file.getKey(), file.getValue());
      valid += file.getValue().has("entries") ? 1 : 0;
      entries += file.getValue().path("entries").asInt();
    }
    assertThat(truth.get("per_file").size()).isEqualTo(truth.get("files").asInt());
    assertThat(valid).isEqualTo(truth.get("valid").asInt());
    assertThat(entries).isEqualTo(truth.get("entries").asInt());
  }

  private static void check(String name, JsonNode truth) throws IOException {
    Path path = Corpora.path(name);
    LogFile file = LogFiles.of(path);
    List<Record> rows = Reading.read(Reading.file(SourceKind.HAR, name, file));
    List<HttpRequest> requests = Reading.of(HttpRequest.class, rows);
    if (truth.has("invalid")) {
      // Others stop where the file is no JSON, or lacks what they count; this reader goes on.
      boolean isNoJson = truth.get("invalid").asText().equals("JSONDecodeError");
      assertThat(isNoJson && isStrictJson(file)).as(name).isFalse();
      return;
    }
    assertThat(requests.size()).as(name).isEqualTo(truth.get("entries").asInt());
    assertThat(rows.stream().filter(RecordReject.class::isInstance)).as(name).isEmpty();
    long pixel = requests.stream().filter(HarCorpusTest::isPixel).count();
    assertThat(pixel).as(name).isEqualTo(truth.get("meta_pixel_requests").asLong());
    long posts = requests.stream().filter(request -> request.method().equals("POST")).count();
    assertThat(posts).as(name).isEqualTo(truth.get("post_requests").asLong());
    long hosts = requests.stream().map(HttpRequest::host).distinct().count();
    assertThat(hosts).as(name).isEqualTo(truth.get("hosts").asLong());
    String own = truth.get("first_party").asText();
    long others = requests.stream().filter(request -> !isOf(own, request.host())).count();
    assertThat(others).as(name).isEqualTo(truth.get("third_party_requests").asLong());
    checkPlaces(file, requests);
  }

  /** Whether the registrable domain of the host is the page's. */
  private static boolean isOf(String registrable, String host) {
    return host.equals(registrable) || host.endsWith("." + registrable);
  }

  private static void checkPlaces(LogFile file, List<HttpRequest> requests) throws IOException {
    for (HttpRequest request : requests) {
      String[] place = request.locator().split("row:", -1)[1].split("[@+]", -1);
      JsonNode entry =
          STRICT.readTree(file.bytes(), Integer.parseInt(place[1]), Integer.parseInt(place[2]));
      assertThat(entry.get("request").get("url").asText()).isEqualTo(request.url());
    }
  }

  private static boolean isPixel(HttpRequest request) {
    boolean isHost =
        request.host().equals("facebook.com") || request.host().endsWith(".facebook.com");
    return isHost && PIXEL.matcher(request.path()).matches();
  }

  private static boolean isStrictJson(LogFile file) throws IOException {
    try {
      STRICT.readTree(file.bytes());
      return true;
    } catch (JsonProcessingException notJson) {
      return false;
    }
  }
}
