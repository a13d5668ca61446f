package org.ascertain.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ascertain.tables.MailboxOwner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerRuleTest {
  /** Messages of the custodian, then addresses with the messages that name them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          10 | pat=9 kim=4        | pat
          10 | pat=6 kim=4        | pat
          10 | pat=5 kim=4        | none
          10 | pat=10 kim=10      | none
          1  | pat=1 kim=1        | none
          3  | pat=3              | pat
          """)
  void theAddressThatMostMessagesName(long all, String addresses, String owner) {
    List<NamedAddress> counts = new ArrayList<>();
    counts.add(new NamedAddress("c", "Pat", null, all));
    for (String address : addresses.split(" ", -1)) {
      String[] parts = address.split("=", -1);
      counts.add(new NamedAddress("c", "Pat", parts[0], Long.parseLong(parts[1])));
    }
    List<String> owners = OwnerRule.owners(counts).stream().map(MailboxOwner::address).toList();
    assertThat(owners).isEqualTo(owner == null ? List.of() : List.of(owner));
  }
}
