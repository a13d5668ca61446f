package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          write to pat@contoso.example.                     | pat@contoso.example
          (pat@contoso.example)                             | pat@contoso.example
          <Pat.Rivera@Contoso.example>                      | pat.rivera@contoso.example
          *pat@contoso.example*                             | pat@contoso.example
          'pat@contoso.example'                             | pat@contoso.example
          "pat@contoso.example"                             | pat@contoso.example
          o'brien@contoso.example                           | o'brien@contoso.example
          mailto:pat@contoso.example?subject=x              | pat@contoso.example
          E-mail:pat@contoso.example                        | pat@contoso.example
          https://site.example/x?email=pat@contoso.example&y=1 | pat@contoso.example
          to=pat@contoso.example&cc=kim@contoso.example     | pat@contoso.example kim@contoso.example
          pat@contoso.example,kim@contoso.example           | pat@contoso.example kim@contoso.example
          pat@contoso.example;kim@contoso.example           | pat@contoso.example kim@contoso.example
          pat@us.contoso.com215-555-0137community           | pat@us.contoso.com
          pat@contoso.com.Please reply                      | pat@contoso.com
          pat@contoso.example... and so on                  | pat@contoso.example
          -pat@contoso.example                              | pat@contoso.example
          pat_rivera@contoso.example                        | pat_rivera@contoso.example
          pat+news@contoso.example                          | pat+news@contoso.example
          \\u003cpat@contoso.example\\u003e                 | pat@contoso.example
          %3Cpat@contoso.example%3E                         | pat@contoso.example
          jörg@contoso.example                              | jörg@contoso.example
          pat@bücher.example                                | pat@xn--bcher-kva.example
          bounces+12-pat=contoso.example@em.example         | bounces+12-pat=contoso.example@em.example
          """)
  void findsAddresses(String text, String addresses) {
    assertThat(accepted(text)).isEqualTo(List.of(addresses.split(" ", -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@pat says",
        "a @ b",
        "pat@localhost",
        "npm pack@1.2.3",
        "x@y",
        "see figure@page 3.",
        "maps/@37.77,-122.41,12z",
        "user@192.168.0.1",
        "@@@",
        ""
      })
  void findsNone(String text) {
    assertThat(hits(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Message-ID: <pat@contoso.example>                              | MESSAGE_ID
          In-Reply-To: <abc@contoso.example>                             | MESSAGE_ID
          Content-ID: <logo@contoso.example>                             | MESSAGE_ID
          <img src="cid:logo@contoso.example">                           | MESSAGE_ID
          In message <abc@contoso.example>, you wrote                    | MESSAGE_ID
          news:abc@contoso.example                                       | MESSAGE_ID
          <000a01c6$1f2e3d40$0100a8c0@contoso.example>                   | MESSAGE_ID
          <20060105123456.GA1234@contoso.example>                        | MESSAGE_ID
          <43BD2A1C.5000109@contoso.example>                             | MESSAGE_ID
          <Pine.LNX.4.44.0601051234560.1234-100000@contoso.example>      | MESSAGE_ID
          <1234567.1075840000000.JavaMail.evans@thyme.example>           | MESSAGE_ID
          <CALckR-a8UDkRjO4xJyjd_s0GPxQWw@mail.gmail.com>                | MESSAGE_ID
          <E1EuKzK-0003Ab-00@contoso.example>                            | MESSAGE_ID
          <3f2504e0-4f89-11d3-9a0c-0305e82c3301@contoso.example>         | MESSAGE_ID
          <87ek3abcde.fsf@contoso.example>                               | MESSAGE_ID
          0100016b8d1f2e3d4c5b6a79@email.contoso.example                 | MACHINE_MADE
          image001.png@01D2ABCD.12345678.example                         | MACHINE_MADE
          https://pat@contoso.example/x                                  | URL_USERINFO
          ftp://pat:secret@contoso.example/                              | URL_USERINFO
          git@github.com:contoso/tool.git                                | URL_USERINFO
          pat@contoso.example:/srv/data                                  | URL_USERINFO
          icon@2x.big.png                                                | FILE_NAME
          """)
  void refusesLookalikes(String text, Exclusion refusal) {
    assertThat(hits(text)).extracting(Hit::refusal).containsExactly(refusal);
  }

  @Test
  void foldedReferencesAreIds() {
    String text =
        "References: <abc@contoso.example>\n <def@contoso.example>\nTo: pat@contoso.example";
    assertThat(hits(text))
        .extracting(Hit::refusal)
        .containsExactly(Exclusion.MESSAGE_ID, Exclusion.MESSAGE_ID, null);
  }

  @Test
  void positionsPointAtTheWords() {
    String text = "ask Pat@Contoso.example or kim@contoso.example now";
    assertThat(hits(text))
        .allSatisfy(hit -> assertThat(text.substring(hit.start(), hit.end())).isEqualTo(hit.raw()));
  }

  @Test
  void longHostileTextTakesNoTime() {
    String text = "a.".repeat(200_000) + "@" + "a.".repeat(200_000) + "@@".repeat(100_000);
    assertThat(hits(text)).hasSizeLessThan(3);
  }

  private static List<String> accepted(String text) {
    return hits(text).stream().filter(hit -> hit.refusal() == null).map(Hit::value).toList();
  }

  private static List<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    new EmailFinder().find(text, hits::add);
    return hits;
  }
}
