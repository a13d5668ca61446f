package org.ascertain.formats.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.ascertain.model.HttpParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpParametersTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          brackets         | ud[em]=ab&ud%5Bph%5D=cd                 | QUERY ud[em]=ab; QUERY ud[ph]=cd
          plus is a blank  | q=a+b                                   | QUERY q=a b
          empty            | a&b=&&c=1                               | QUERY a=; QUERY b=; QUERY c=1
          bad code         | a=100%&b=%zz                            | QUERY a=100%; QUERY b=%zz
          latin            | n=Jos%E9                                | QUERY n=José
          twice coded      | p=e%253Dx%2540y.example                 | QUERY p=e%3Dx%40y.example; QUERY>URL p=e=x@y.example; QUERY>URL>FORM e=x@y.example
          json             | d=%7B%22a%22%3A%7B%22b%22%3A%22pat%22%7D%7D | QUERY d={"a":{"b":"pat"}}; QUERY>JSON d.a.b=pat
          base64 json      | d=eyJlIjoicGF0QGNvbnRvc28uZXhhbXBsZSJ9  | QUERY d=eyJlIjoicGF0QGNvbnRvc28uZXhhbXBsZSJ9; QUERY>BASE64 d={"e":"pat@contoso.example"}; QUERY>BASE64>JSON d.e=pat@contoso.example
          base64url        | d=cGF0QGNvbnRvc28uZXhhbXBsZQ            | QUERY d=cGF0QGNvbnRvc28uZXhhbXBsZQ; QUERY>BASE64 d=pat@contoso.example
          address within   | u=https%3A%2F%2Fx.test%2Fp%3Fem%3Dq     | QUERY u=https://x.test/p?em=q; QUERY>URL em=q
          digest stays     | h=c8c39e61ca1662477b39b83d7b0a0615      | QUERY h=c8c39e61ca1662477b39b83d7b0a0615
          word stays       | ev=SubscribedButtonClick                | QUERY ev=SubscribedButtonClick
          """)
  void undoesCodings(String what, String query, String expected) {
    HttpParameters parameters = new HttpParameters();
    parameters.query(query);
    assertThat(text(parameters.list())).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          json list   | application/json | {"v":[{"n":"A","m":["x","y"]},{"n":"B"}],"t":true,"z":null} | JSON v.n=A; JSON v.m=x; JSON v.m=y; JSON v.n=B; JSON t=true
          json lines  | text/plain | {"a":1}\\n{"a":2} | JSON a=1; JSON a=2
          form        | application/x-www-form-urlencoded; charset=UTF-8 | u_hem=ab&ev=SIGN+UP | FORM u_hem=ab; FORM ev=SIGN UP
          form no type| application/octet-stream | a=1&b=2 | FORM a=1; FORM b=2
          xml         | text/xml | <h xmlns="x"><p index="0"><d>ab</d></p><p><d>cd</d></p></h> | XML h.p.d=ab; XML h.p.d=cd
          multipart   | multipart/form-data; boundary=XX | --XX\\r\\nContent-Disposition: form-data; name="a"\\r\\n\\r\\n1\\r\\n--XX\\r\\nContent-Disposition: form-data; name="f"; filename="x.json"\\r\\n\\r\\n{"b":"2"}\\r\\n--XX--\\r\\n | MULTIPART a=1; MULTIPART f.b=2
          plain       | text/plain | hello there | TEXT =hello there
          broken json | application/json | {"a":"b" | TEXT ={"a":"b"
          """)
  void readsBodies(String what, String type, String body, String expected) {
    HttpParameters parameters = new HttpParameters();
    parameters.body(type, body.replace("\\r", "\r").replace("\\n", "\n"));
    assertThat(text(parameters.list())).isEqualTo(expected);
  }

  @Test
  void goesFourDeepAndNoFurther() {
    String value = "pat@contoso.example";
    for (int i = 0; i < 6; i++) {
      value = Base64.getEncoder().encodeToString(value.getBytes(UTF_8));
    }
    HttpParameters parameters = new HttpParameters();
    parameters.pair("QUERY", "d", value);
    assertThat(parameters.list())
        .extracting(HttpParameter::place)
        .containsExactly(
            "QUERY",
            "QUERY>BASE64",
            "QUERY>BASE64>BASE64",
            "QUERY>BASE64>BASE64>BASE64",
            "QUERY>BASE64>BASE64>BASE64>BASE64");
  }

  @Test
  void unpacksGzipWithinBase64() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"e\":\"pat@contoso.example\"}".getBytes(UTF_8));
    }
    HttpParameters parameters = new HttpParameters();
    parameters.pair("FORM", "z", Base64.getEncoder().encodeToString(packed.toByteArray()));
    assertThat(parameters.list())
        .last()
        .isEqualTo(new HttpParameter("FORM>BASE64>GZIP>JSON", "z.e", "pat@contoso.example"));
  }

  @Test
  void takesTellingSegmentsOfPaths() {
    HttpParameters parameters = new HttpParameters();
    parameters.path("/v2/users/pat%40contoso.example/c8c39e61ca1662477b39b83d7b0a0615/index.html");
    assertThat(text(parameters.list()))
        .isEqualTo("PATH 3=pat@contoso.example; PATH 4=c8c39e61ca1662477b39b83d7b0a0615");
  }

  private static String text(List<HttpParameter> parameters) {
    return String.join(
        "; ",
        parameters.stream()
            .map(found -> found.place() + " " + found.name() + "=" + found.value())
            .toList());
  }
}
