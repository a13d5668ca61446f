package org.ascertain.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> KNOWN = List.of("items", "flows", "flow_contacts", "sources");

  @ParameterizedTest
  @CsvSource({
    "item, items",
    "flow, flows",
    "ITEMS, items",
    "flow_contact, flow_contacts",
    "sorces, sources",
    "estimates, ",
    "x, "
  })
  void findsWhatWasMeant(String word, String meant) {
    assertThat(NearestName.of(word, KNOWN).orElse(null)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item | ; did you mean 'items'?",
        "x | ; known are items, flows, flow_contacts, sources"
      })
  void tellsARemedy(String word, String remedy) {
    assertThat(NearestName.remedy(word, KNOWN)).isEqualTo(remedy);
  }
}
