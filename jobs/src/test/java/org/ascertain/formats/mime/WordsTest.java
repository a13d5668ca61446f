package org.ascertain.formats.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain                                        | plain
          =?utf-8?Q?Gr=C3=BC=C3=9Fe_an?= alle          | Gr\u00FC\u00DFe an alle
          =?utf-8?B?R3LDvMOfZQ==?=                     | Gr\u00FC\u00DFe
          =?utf-8?B?R3LDvMOfZQ?=                       | Gr\u00FC\u00DFe
          =?utf-8?Q?a?= =?utf-8?Q?b?=                  | ab
          =?utf-8?Q?=C3?= =?utf-8?Q?=BC?=              | \u00FC
          =?utf-8?Q?a?= b =?utf-8?Q?c?=                | a b c
          =?iso-8859-1*en?Q?=FC?=                      | \u00FC
          =?x-none?Q?=FC?=                             | \u00FC
          =?utf-8?Q?un=ended                           | =?utf-8?Q?un=ended
          """)
  void encodedWords(String text, String decoded) {
    assertThat(EncodedWords.decode(text)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          text/plain; name=a.txt                                   | a.txt
          text/plain; name="a b.txt"                               | a b.txt
          text/plain; name="a;b.txt"; charset=utf-8                | a;b.txt
          text/plain; NAME = "a.txt"                               | a.txt
          text/plain; name=a b.txt                                 | a b.txt
          text/plain; name*=utf-8''na%C3%AFve.txt                  | na\u00EFve.txt
          text/plain; name*0="a"; name*1="b.txt"                   | ab.txt
          text/plain; name*1="b.txt"; name*0="a"                   | ab.txt
          text/plain; name*0*=utf-8''na%C3; name*1*=%AFve; name*2=.txt | na\u00EFve.txt
          text/plain; name="=?utf-8?Q?na=C3=AFve.txt?="            | na\u00EFve.txt
          text/plain; name="C:\\dir\\a.txt"                        | C:\\dir\\a.txt
          text/plain; name="a.txt                                  | a.txt
          text/plain;; name=a.txt                                  | a.txt
          text/plain                                               |
          """)
  void fileNames(String header, String name) {
    assertThat(HeaderParameters.parse(header).parameter("name").orElse(null)).isEqualTo(name);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ascii, none declared      | 616263   |              | abc     |
          utf-8, none declared      | c3bc     |              | \u00FC  | CHARSET_ABSENT
          latin, none declared      | fc       |              | \u00FC  | CHARSET_ABSENT
          latin as us-ascii         | fc       | us-ascii     | \u00FC  | CHARSET_ABSENT
          latin as latin            | 80fc     | iso-8859-1   | \u20AC\u00FC |
          unknown name              | fc       | x-unknown    | \u00FC  | CHARSET_UNKNOWN
          unusable name             | fc       | 'a b'        | \u00FC  | CHARSET_UNKNOWN
          latin as utf-8            | 61fc62   | utf-8        | a\u00FCb | CHARSET_WRONG
          half broken utf-8         | c3bcff   | utf-8        | \u00FC\uFFFD | CHARSET_MALFORMED
          quoted name               | c3bc     | '"utf-8"'    | \u00FC  |
          Korean under an old name  | b0a1     | ks_c_5601-1987 | \uAC00 |
          """)
  void charsets(String what, String hex, String label, String text, String flag) {
    Charsets.DecodedText decoded = Charsets.decode(HexFormat.of().parseHex(hex), label);

    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.flag()).isEqualTo(flag);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          paragraphs | <p>One</p><p>Two</p>                          | One\\n\\nTwo
          breaks     | One<br>Two                                    | One\\nTwo
          cells      | <table><tr><td>a</td><td>b</td></tr></table>  | a\\tb
          rows       | <table><tr><td><p>a<br>b</p></td><td><p>c</p></td></tr></table> | a b\\tc
          layout     | <table><tr><td><table><tr><td>a</td></tr></table><p>b</p></td></tr></table> | a\\n\\nb
          script     | <script>var a=1;</script>One                  | One
          title      | <head><title>T</title></head>One              | One
          entities   | a &lt;b@x.example&gt; &amp; c                 | a <b@x.example> & c
          mail link  | <a href='mailto:p@x.example?subject=a'>Pat</a> | Pat <p@x.example>
          shown link | <a href='mailto:p@x.example'>p@x.example</a>  | p@x.example
          kept lines | <pre>a\\n b</pre>                             | a\\n b
          """)
  void htmlAsText(String what, String html, String text) {
    assertThat(HtmlText.of(lines(html))).isEqualTo(lines(text));
  }

  @ParameterizedTest(name = "{0} | {1} : {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          write to ada@x.example.   | ada@x.example               | false
          ADA@x.example             | (ada@x.example)             | false
          ada@x.example, b@x.example | ada@x.example              | true
          no address                | ada@x.example               | false
          at the market @ noon      | nothing                     | false
          ada&#64;x.example         | nothing                     | true
          """)
  void wordsWithAnAtSign(String text, String other, boolean hasMore) {
    assertThat(AddressWords.hasMore(text, other)).isEqualTo(hasMore);
  }

  @Test
  void theIdentificationHashFollowsItsCheckVector() {
    String id = "<CALckR-a8UDkRjO4xJyjd_s0GPxQWw@mail.gmail.com>";

    assertThat(MessageIds.identificationHash(id)).hasValue("1de319c276884bd0c9e2f1621ada26cc");
    assertThat(MessageIds.identificationHash("x " + id + " (added) <b@x.example>"))
        .hasValue("1de319c276884bd0c9e2f1621ada26cc");
    assertThat(MessageIds.identificationHash("no@bracket.example")).isEmpty();
    assertThat(MessageIds.identificationHash(null)).isEmpty();
    assertThat(id.getBytes(StandardCharsets.UTF_8)).hasSize(47);
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t");
  }
}
