package org.ascertain.formats.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.Problem;
import org.ascertain.formats.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageReaderTest {
  private final List<String> parts = new ArrayList<>();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          plain            | Subject: a//words                                       | words        |
          html             | Content-Type: text/html//<p>words                       | words        |
          no body          | Subject: a/                                             | -            |
          alternative      | @alternative//--b/Content-Type: text/plain//p/--b/Content-Type: text/html//h/--b-- | p |
          same addresses   | @alternative//--b/Content-Type: text/plain//a@x.example/--b/Content-Type: text/html//<b>A@x.example</b>/--b-- | a@x.example |
          more addresses   | @alternative//--b/Content-Type: text/plain//see a@x.example/--b/Content-Type: text/html//a@x.example, c@x.example/--b-- | see a@x.example//a@x.example, c@x.example |
          address in style | @alternative//--b/Content-Type: text/plain//p/--b/Content-Type: text/html//<style>@media print{}</style>h/--b-- | p |
          blank plain      | @alternative//--b/Content-Type: text/plain// /--b/Content-Type: text/html//h/--b-- | h |
          html alone       | @mixed//--b/Content-Type: text/html//h/--b--            | h            |
          two texts        | @mixed//--b//one/--b//two/--b--                         | one/two      |
          attachment       | @mixed//--b//one/--b/Content-Disposition: attachment//two/--b-- | one  | 2
          named text       | @mixed//--b//one/--b/Content-Type: text/plain; name=x//two/--b-- | one | 2
          named whole      | Content-Type: text/plain; name=x//words                 | words        |
          attached whole   | Content-Disposition: attachment; filename=x//words      | -            | 1
          picture whole    | Content-Type: image/png//words                          | -            | 1
          message          | @mixed//--b//one/--b/Content-Type: message/rfc822//Subject: b//two/--b-- | one | 2
          digest           | @digest//--b//Subject: b//two/--b--                     | -            | 1
          no end           | @mixed//--b//one/--b//two                               | one/two      |
          no boundary      | Content-Type: multipart/mixed//words                    | words        |
          never begun      | @mixed//words/more words                                | words/more words |
          preamble         | @mixed//this is MIME/--b//one/--b--                     | one          |
          after the end    | @mixed//--b//one/--b--/footer                           | one/footer   |
          quoted-printable | Content-Transfer-Encoding: quoted-printable//a=3Db      | a=b          |
          base64           | Content-Transfer-Encoding: base64//d29yZHM=             | words        |
          broken header    | no colon here/Subject: a//words                         | words        |
          """)
  void textAndAttachments(String what, String message, String text, String attached)
      throws IOException {
    ParsedMessage parsed = read(message);

    assertThat(parsed.text() == null ? null : parsed.text().strip().replace("\n", "/"))
        .isEqualTo(text);
    assertThat(String.join(" ", parts)).isEqualTo(attached == null ? "" : attached);
    assertThat(parsed.problems()).isEmpty();
  }

  @Test
  void headersAreUnfoldedAndRepeatedOnesKept() throws IOException {
    ParsedMessage parsed = read("To: a@x.example,\n\tb@x.example/To: c@x.example/X-A: 1/X-A: 2//");

    assertThat(parsed.participants()).hasSize(3);
    assertThat(parsed.headers().all("x-a")).containsExactly("1", "2");
  }

  @Test
  void aFloodOfHeadersEndsAtTheBound() throws IOException {
    MimeLimits limits = new MimeLimits(10, 1000, 500, 1000);
    String flood = "Subject: a/" + "X-Flood: 0123456789/".repeat(100) + "/words";

    assertThat(read(flood, limits).problems())
        .extracting(Problem::code)
        .containsExactly(FailureCode.TOO_MANY);
    assertThat(read("Subject: " + "a".repeat(900) + "//words", limits).problems())
        .extracting(Problem::code)
        .containsExactly(FailureCode.TOO_MANY);
  }

  @Test
  void partsEndAtTheBound() throws IOException {
    MimeLimits limits = new MimeLimits(10, 100_000, 500, 1000);
    String many = "@mixed//" + "--b//one/".repeat(11) + "--b--";

    ParsedMessage parsed = read(many, limits);

    assertThat(parsed.problems()).extracting(Problem::code).containsExactly(FailureCode.TOO_MANY);
    assertThat(parsed.text()).isNotNull();
  }

  @Test
  void aTextBeyondTheLimitIsCutAndToldSo() throws IOException {
    ParsedMessage parsed =
        read("Subject: a//" + "x".repeat(2000), new MimeLimits(10, 1000, 500, 1000));

    assertThat(parsed.text()).hasSize(1000);
    assertThat(parsed.problems()).extracting(Problem::code).containsExactly(FailureCode.TEXT_CUT);
  }

  private ParsedMessage read(String message) throws IOException {
    return read(message, MimeLimits.DEFAULT);
  }

  private ParsedMessage read(String message, MimeLimits limits) throws IOException {
    MessageReader reader = new MessageReader(limits, ZoneOffset.UTC, Scratch.ofSystem());
    String whole =
        message
            .replace("text/", "text%")
            .replace("image/", "image%")
            .replace("message/", "message%")
            .replace("multipart/", "multipart%")
            .replaceAll("@(mixed|alternative|digest)", "Content-Type: multipart%$1; boundary=b")
            .replace('/', '\n')
            .replace('%', '/');
    ByteSource bytes = new ByteArraySource(whole.getBytes(StandardCharsets.UTF_8));
    return reader.read(bytes, (part, content) -> parts.add(part.path()));
  }
}
