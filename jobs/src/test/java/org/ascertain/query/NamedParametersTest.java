package org.ascertain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.ascertain.errors.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedParametersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT $a, $b, $a | SELECT ?, ?, ? | a,b,a",
        "SELECT '$a' | SELECT '$a' | ",
        "SELECT 'it''s $a', $b | SELECT 'it''s $a', ? | b",
        "SELECT 1 -- $a | SELECT 1 -- $a | ",
        "SELECT /* $a */ \"$b\" | SELECT /* $a */ \"$b\" | ",
        "SELECT $from::DATE | SELECT ?::DATE | from",
      })
  void findsNamesOutsideOfTextAndComments(String query, String sql, String names) {
    NamedParameters named = NamedParameters.parse(query);
    assertThat(named.sql()).isEqualTo(sql);
    assertThat(String.join(",", named.names())).isEqualTo(names == null ? "" : names);
  }

  @Test
  void givesValuesInOrder() {
    assertThat(NamedParameters.parse("$a $b $a").values(Map.of("a", "1", "b", "2")))
        .containsExactly("1", "2", "1");
  }

  @Test
  void tellsWhatIsMissingOrTooMuch() {
    NamedParameters named = NamedParameters.parse("SELECT $flow_id");
    assertThatThrownBy(() -> named.values(Map.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("give it with -p flow_id=VALUE");
    assertThatThrownBy(() -> named.values(Map.of("flow_i", "x")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("did you mean 'flow_id'?");
  }
}
