package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          call (415) 555-0132                  | US | +14155550132
          415-555-0132                         | US | +14155550132
          415.555.0132                         | US | +14155550132
          1-415-555-0132                       | US | +14155550132
          Tel: 4155550132                      | US | +14155550132
          Tél. 01 99 00 04 95                  | FR | +33199000495
          T +49 (0)30 23125125                 | DE | +493023125125
          Telefon 030 23125125                 | DE | +493023125125
          ☎ +33639980985                       | US | +33639980985
          +44 20 7946 0123                     | US | +442079460123
          (M) 415 555 0132                     | US | +14155550132
          tel. +48 22 555 01 23                | PL | +48225550123
          call me at (01) 555-012              | US | 01555012
          Mobile: 015-550-123                  | US | 015550123
          Pat,415-555-0132,Oslo                | US | +14155550132
          at 0155 501 23 45                    | US | 01555012345
          415-555-0132x751                     | US | +14155550132
          001-415-555-0132x7510 fax            | US | +14155550132
          my phone number is 55 501 32 10      | US | 555013210
          """)
  void findsNumbers(String text, String region, String number) {
    assertThat(values(text, region)).containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order 4155550132 shipped",
        "2019-03-04 12:30",
        "03/05/2019",
        "192.168.100.200",
        "$ 1,234,567.89",
        "4111 1111 1111 1111",
        "id 3f2504e0-4f89-1123-9012-030512123301",
        "version 10.20.30.4000",
        "1234567",
        "sum 9,415 555 0132",
        "078-05-1120",
        "00 01 02 03 04",
        "call me about 078-05-1120",
        "my number is 078-05-1120",
        "my number is 4111 1111 1111 1111",
        "I was on the phone: 2019-03-04",
        "https://x.example/4155550132",
        "pat4155550132@x.example",
        "12:34:56",
        "row 100-200-300",
        "2006-2007-2008"
      })
  void leavesOtherNumbersAlone(String text) {
    assertThat(values(text, "US")).isEmpty();
  }

  private static List<String> values(String text, String region) {
    List<String> values = new ArrayList<>();
    new PhoneFinder(PhoneNumbers.of(region)).find(text, hit -> values.add(hit.value()));
    return values;
  }
}
