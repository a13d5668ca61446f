package org.ascertain.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerDirectoryTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "pat@contoso.example,contoso",
        "Pat@CONTOSO.example,contoso",
        "SMTP:pat@eu.contoso.example,contoso",
        "pat@mail.contoso.example,fabrikam",
        "pat@x.mail.contoso.example,fabrikam",
        "pat@notcontoso.example,-",
        "pat@example,-",
        "NT AUTHORITY\\SYSTEM,-",
        "-,-"
      })
  void findsTheOwnerOfAnAddress(String address, String customer) {
    assertThat(Reading.CUSTOMERS.ofAddress(address).orElse(null)).isEqualTo(customer);
  }

  @Test
  void whatTwoCustomersClaimDecidesNothing() {
    CustomerDirectory directory =
        CustomerDirectory.of(
            List.of(
                Reading.customer("a", List.of("shared.example", "example"), List.of("t")),
                Reading.customer("b", List.of("SHARED.example"), List.of("t"))));
    assertThat(directory.ofDomain("shared.example")).isEmpty();
    assertThat(directory.ofDomain("x.shared.example")).isEmpty();
    assertThat(directory.ofTenant("t")).isEmpty();
    assertThat(directory.ofDomain("other.example")).isEmpty();
  }
}
