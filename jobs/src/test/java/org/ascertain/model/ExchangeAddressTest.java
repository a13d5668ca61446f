package org.ascertain.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /O=CONTOSO/OU=FIRST/CN=RECIPIENTS/CN=PRIVERA            | /o=contoso/ou=first/cn=recipients/cn=privera
          EX:/o=ExchangeLabs/ou=x/cn=Recipients/cn=0a-pat         | /o=exchangelabs/ou=x/cn=recipients/cn=0a-pat
          X500:/o=Contoso/cn=pat                                  | /o=contoso/cn=pat
          "Rivera, Pat" </O=CONTOSO/CN=PRIVERA>                   | /o=contoso/cn=privera
          IMCEAEX-_O=CONTOSO_OU=First+20Administrative+20Group_cn=Recipients_cn=john+5Fjacob+2Esmith@contoso.example | /o=contoso/ou=first administrative group/cn=recipients/cn=john_jacob.smith
          """)
  void findsTheName(String text, String name) {
    assertThat(ExchangeAddress.find(text)).contains(name);
  }

  @Test
  void findsNoneInSmtpAddresses() {
    assertThat(ExchangeAddress.find("Pat Rivera <pat@contoso.example>")).isEmpty();
    assertThat(ExchangeAddress.find(null)).isEmpty();
  }
}
