package org.ascertain.formats.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressListParserTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          bare               | pat@contoso.example                        | -=pat@contoso.example
          case               | Pat@Contoso.Example                        | -=pat@contoso.example
          name               | Pat Rivera <pat@contoso.example>           | Pat Rivera=pat@contoso.example
          quoted comma       | "Rivera, Pat" <pat@contoso.example>        | Rivera, Pat=pat@contoso.example
          unquoted comma     | Rivera, Pat <pat@contoso.example>          | Rivera, Pat=pat@contoso.example
          comment name       | pat@contoso.example (Pat Rivera)           | Pat Rivera=pat@contoso.example
          two                | a@x.example, b@x.example                   | -=a@x.example; -=b@x.example
          semicolons         | a@x.example; B <b@x.example>               | -=a@x.example; B=b@x.example
          no comma at all    | a@x.example b@x.example                    | -=a@x.example; -=b@x.example
          no comma, angles   | A <a@x.example> B <b@x.example>            | A=a@x.example; B=b@x.example
          group              | Team: a@x.example, B <b@x.example>;        | -=a@x.example; B=b@x.example
          empty group        | undisclosed-recipients:;                   |
          after a group      | G: a@x.example;, c@x.example               | -=a@x.example; -=c@x.example
          encoded            | =?utf-8?Q?P=C3=A4t?= <p@x.example>         | P\u00E4t=p@x.example
          comma in encoded   | =?utf-8?Q?Rivera,_Pat?= <p@x.example>      | Rivera, Pat=p@x.example
          encoded in quotes  | "=?utf-8?Q?P=C3=A4t?=" <p@x.example>       | P\u00E4t=p@x.example
          unclosed quote     | "Pat <p@x.example>, b@x.example            | Pat=p@x.example; -=b@x.example
          stray quotes       | "Pat <p@x.example>, "Kim" <k@x.example>    | Pat=p@x.example; Kim=k@x.example
          unclosed angle     | Pat <p@x.example                           | Pat=p@x.example
          double angle       | <<p@x.example>>                            | -=p@x.example
          apostrophes        | 'p@x.example'                              | -=p@x.example
          address as name    | "p@x.example" <p@x.example>                | p@x.example=p@x.example
          route              | <@a.example,@b.example:p@x.example>        | -=p@x.example
          space around signs | pat @ x . example                          | -=pat@x.example
          mailto             | <mailto:p@x.example>                       | -=p@x.example
          nested comments    | p@x.example (Pat (at work))                | Pat (at work)=p@x.example
          name only          | Pat Rivera                                 | Pat Rivera=-
          names only         | Pat Rivera, Kim Lee                        | Pat Rivera=-; Kim Lee=-
          legacy name        | </O=CONTOSO/OU=NA/CN=RECIPIENTS/CN=PRIV>   | -=/o=contoso/ou=na/cn=recipients/cn=priv
          legacy with name   | Pat </O=CONTOSO/OU=NA/CN=PRIV>             | Pat=/o=contoso/ou=na/cn=priv
          bare legacy name   | /O=CONTOSO/OU=NA/CN=PRIV                   | -=/o=contoso/ou=na/cn=priv
          local name         | root                                       | root=-
          local in angle     | Root <root>                                | Root=root
          empty              | ``                                         |
          commas only        | ,,,                                        |
          """)
  void whoIsNamed(String what, String header, String expected) {
    List<String> found =
        AddressListParser.parse(header == null ? "" : header).stream()
            .map(one -> text(one.name()) + "=" + text(one.address()))
            .toList();

    assertThat(String.join("; ", found)).isEqualTo(expected == null ? "" : expected);
  }

  private static String text(String value) {
    return value == null ? "-" : value;
  }
}
