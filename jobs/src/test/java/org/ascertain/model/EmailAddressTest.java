package org.ascertain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          Pat.Rivera@Contoso.EXAMPLE            | pat.rivera@contoso.example
          ` <pat@contoso.example> `             | pat@contoso.example
          "Rivera, Pat" <Pat@contoso.example>   | pat@contoso.example
          'pat@contoso.example'                 | pat@contoso.example
          "pat@contoso.example"                 | pat@contoso.example
          "pat.rivera"@contoso.example          | pat.rivera@contoso.example
          o'brien@contoso.example               | o'brien@contoso.example
          mailto:pat@contoso.example?subject=Hi | pat@contoso.example
          MAILTO:pat@contoso.example            | pat@contoso.example
          SMTP:Pat@contoso.example              | pat@contoso.example
          smtp:pat@contoso.example              | pat@contoso.example
          pat@contoso.example.                  | pat@contoso.example
          pat\u200B@contoso.example             | pat@contoso.example
          pat@b\u00FCcher.example               | pat@xn--bcher-kva.example
          pat@B\u00DCCHER.example               | pat@xn--bcher-kva.example
          pat@\uFF43ontoso.example              | pat@contoso.example
          j\u00F6rg@contoso.example             | j\u00F6rg@contoso.example
          a+b@contoso.example                   | a+b@contoso.example
          ..pat..@contoso.example               | ..pat..@contoso.example
          """,
      delimiter = '|')
  void readsWhatPeopleAndProgramsWrite(String text, String address) {
    assertThat(EmailAddress.parse(text)).get().extracting(EmailAddress::address).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "pat",
        "pat@",
        "@contoso.example",
        "pat@localhost",
        "pat@[192.0.2.1]",
        "pat rivera@contoso.example",
        "pat@contoso..example",
        "pat@con_toso.example",
        "pat@contoso.example;kim@contoso.example",
        "<>",
        "NT AUTHORITY\\SYSTEM",
        "S-1-5-18",
        "/o=ExchangeLabs/cn=Recipients/cn=pat",
        "pat@.example",
        "pat@contoso.example>x"
      })
  void refusesWhatIsNone(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  @Test
  void nullIsNone() {
    assertThat(EmailAddress.parse(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Pat.Rivera+Sales@GMail.com             , patrivera@gmail.com
          patrivera@googlemail.com               , patrivera@gmail.com
          pat.rivera+sales@contoso.example       , pat.rivera+sales@contoso.example
          pat.rivera+x@outlook.com               , pat.rivera@outlook.com
          pat+x@hotmail.co.uk                    , pat@hotmail.co.uk
          pat+x@live.nl                          , pat@live.nl
          pat+x@icloud.com                       , pat@icloud.com
          pat+x@proton.me                        , pat@proton.me
          pat-news@yahoo.com                     , pat@yahoo.com
          pat-news@yahoo.co.uk                   , pat@yahoo.co.uk
          jean-luc@contoso.example               , jean-luc@contoso.example
          +pat@gmail.com                         , +pat@gmail.com
          SRS0=HHH=TT=contoso.example=pat@fwd.example            , pat@contoso.example
          SRS1=HHH=a.example==HHH=TT=contoso.example=pat@b.example , pat@contoso.example
          prvs=01234abcde=pat@contoso.example                    , pat@contoso.example
          bounces+123456-pat=contoso.example@em.sender.example   , pat@contoso.example
          list-bounces+pat=contoso.example@lists.example         , pat@contoso.example
          a=b@contoso.example                                    , a=b@contoso.example
          """)
  void identityFoldsOnlyWhatIsKnown(String text, String identity) {
    assertThat(EmailAddress.parse(text))
        .get()
        .extracting(EmailAddress::identity)
        .isEqualTo(identity);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          info@contoso.example                   , true  , false
          sales+eu@contoso.example               , true  , false
          no-reply@contoso.example               , true  , false
          postmaster@contoso.example             , true  , true
          MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.example, true, true
          app@sharepoint.com                     , true  , true
          pat@contoso.example                    , false , false
          informatics@contoso.example            , false , false
          """)
  void tellsRolesAndSystems(String text, boolean isRole, boolean isSystem) {
    EmailAddress address = EmailAddress.parse(text).orElseThrow();
    assertThat(address.isRole()).isEqualTo(isRole);
    assertThat(address.isSystem()).isEqualTo(isSystem);
  }

  @Test
  void identityIsIdempotent() {
    String once = EmailAddress.parse("a.b+c@gmail.com").orElseThrow().identity();
    assertThat(EmailAddress.parse(once).orElseThrow().identity()).isEqualTo(once);
  }

  @Test
  void constructorRefusesWhatIsNotCanonical() {
    assertThatThrownBy(() -> new EmailAddress("pat", "localhost"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
