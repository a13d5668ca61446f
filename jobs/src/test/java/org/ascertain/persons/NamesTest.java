package org.ascertain.persons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "'Rivera, Pat (Contoso)',Pat Rivera",
    "PAT RIVERA,pat rivera",
    "Zoë Müller,Zoe Muller",
    "Dr. Pat Rivera,Pat Rivera"
  })
  void namesAreComparedFolded(String left, String right) {
    assertThat(PersonNames.fold(left)).isEqualTo(PersonNames.fold(right));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Pat Rivera <pat@x.example>    | Pat Rivera
          "Rivera, Pat" <pat@x.example> | Rivera, Pat
          <pat@x.example>               | none
          pat@x.example                 | none
          pat@x.example <pat@x.example> | none
          """)
  void namesInHeaders(String raw, String name) {
    assertThat(PersonNames.ofHeader(raw).orElse(null)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Pat Rivera,Rivera Pat,SAME",
    "Pat Rivera,Patricia Rivera,SIMILAR",
    "Bob Stone,Robert Stone,SIMILAR",
    "Patricia Rivera,Patrica Rivera,SIMILAR",
    "Pat Rivera,Pat Rivera Lopez,SIMILAR",
    "P. Rivera,Pat Rivera,INITIALS",
    "Pat Q. Rivera,Pat Quinn Rivera,SIMILAR",
    "Pat,Pat Rivera,PART",
    "Pat Rivera,Ann Rivera,DIFFERENT",
    "Pat Rivera,Pat Jones,DIFFERENT",
    "P. Rivera,Ann Rivera,DIFFERENT",
    "Pat Rivera Lopez,Pat Garcia Lopez,DIFFERENT",
    "P R,Pat Rivera,DIFFERENT"
  })
  void agreement(String left, String right, NameAgreement agreement) {
    String one = PersonNames.fold(left);
    String other = PersonNames.fold(right);
    assertThat(NameAgreement.of(one, other)).isEqualTo(agreement);
    assertThat(NameAgreement.of(other, one)).isEqualTo(agreement);
  }
}
