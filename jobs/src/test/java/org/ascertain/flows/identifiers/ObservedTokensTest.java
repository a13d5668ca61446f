package org.ascertain.flows.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ascertain.model.HttpParameter;
import org.ascertain.model.IdentifierKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservedTokensTest {
  private static final String MD5 = "c8c39e61ca1662477b39b83d7b0a0615";

  @ParameterizedTest
  @CsvSource({
    "ud[em]," + MD5 + "," + MD5,
    "ud[em],C8C39E61CA1662477B39B83D7B0A0615," + MD5,
    "em,tv.1~em.yMOeYcoWYkd7Obg9ewoGFQ," + MD5,
    "e,yMOeYcoWYkd7Obg9ewoGFQ==," + MD5,
    "osc,2149665315_" + MD5 + ",2149665315_" + MD5,
    "m,[" + MD5 + "]," + MD5,
  })
  void digestsAreFoundInAnyEncoding(String name, String value, String digest) {
    assertThat(texts(name, value)).contains(digest);
  }

  @ParameterizedTest
  @CsvSource({
    "ud[em],e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "ph,d41d8cd98f00b204e9800998ecf8427e",
    "cudff[em],*******@*****.***",
    "ncudff[fn]," + MD5,
    "cudff[em],pat@contoso.example",
    "q,a1b2c3",
    "ts,1550000000",
    "id,4420659249314420",
  })
  void emptyDigestsMaskedSiblingsAndPlainNumbersAreNone(String name, String value) {
    assertThat(texts(name, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "email,Pat.Rivera@Contoso.example,pat.rivera@contoso.example",
    "q,find pat@contoso.example now,pat@contoso.example",
    "ph,(555) 010-0199,tel:5550100199",
    "mobilePhone,5550100199,tel:5550100199",
    "user.phone_number,15550100199,tel:15550100199",
    "text,call +1 555 010 0199 now,tel:15550100199",
  })
  void plainIdentifiersAreCanonical(String name, String value, String text) {
    assertThat(texts(name, value)).containsExactly(text);
  }

  @Test
  void oneValueMayHoldMany() {
    List<ObservedToken> tokens =
        ObservedTokens.of(
            new HttpParameter(
                "JSON", "x", "a@contoso.example;b@contoso.example;a@contoso.example"));
    assertThat(tokens).extracting(ObservedToken::kind).containsOnly(IdentifierKind.EMAIL);
    assertThat(tokens).hasSize(2);
  }

  private static List<String> texts(String name, String value) {
    return ObservedTokens.of(new HttpParameter("QUERY", name, value)).stream()
        .map(ObservedToken::text)
        .toList();
  }
}
