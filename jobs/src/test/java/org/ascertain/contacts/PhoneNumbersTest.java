package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (415) 555-0132            | US      | +14155550132
          415-555-0132 x123         | US      | +14155550132
          415-555-0132 ext. 123     | US      | +14155550132
          tel:+1-415-555-0132;ext=5 | US      | +14155550132
          0049 30 23125125          | US      | +493023125125
          +49 (0)30 23125125        | US      | +493023125125
          030 23125125              | Germany | +493023125125
          01 99 00 04 95            | FRA     | +33199000495
          555-0132                  | US      | 5550132
          +999 12345678             | US      | +99912345678
          """)
  void canonicalForm(String text, String country, String number) {
    assertThat(PhoneNumbers.of(country).canonical(text)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n/a", "123", "12345678901234567890", "pat@contoso.example"})
  void noNumber(String text) {
    assertThat(PhoneNumbers.of(null).canonical(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"US,US", "de,DE", "United States,US", "France,FR", "Atlantis,US", "'',US"})
  void regions(String country, String region) {
    assertThat(PhoneNumbers.of(country).region()).isEqualTo(region);
  }
}
