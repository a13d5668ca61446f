package org.ascertain.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceGlobTest {
  @ParameterizedTest
  @CsvSource({
    "exports/*.pst, exports/a.pst, true",
    "exports/*.pst, exports/.pst, true",
    "exports/*.pst, exports/_a.pst, true",
    "exports/*.pst, exports/b/a.pst, false",
    "exports/*.pst, exports/a.PST, false",
    "exports/**, exports/a, true",
    "exports/**, exports/a/b/c, true",
    "exports/**, exports, false",
    "exports/**, other/a, false",
    "a/**/b/c.eml, a/b/c.eml, true",
    "a/**/b/c.eml, a/x/b/c.eml, true",
    "a/**/b/c.eml, a/b/b/b/c.eml, true",
    "a/**/b/c.eml, a/x/c.eml, false",
    "**/x.eml, x.eml, true",
    "**/x.eml, a/b/x.eml, true",
    "mail?.mbox, mail1.mbox, true",
    "mail?.mbox, mail12.mbox, false",
    "mail?.mbox, mail/.mbox, false",
    "[ab].eml, b.eml, true",
    "[!ab].eml, b.eml, false",
    "[!ab].eml, c.eml, true",
    "[a-c].eml, b.eml, true",
    "'{csv,json}/x', json/x, true",
    "'*.{csv,json}', a.json, true",
    "'*.{csv,json}', a.xml, false",
    "'a\\*b', a*b, true",
    "'a\\*b', axb, false",
    "a.b, axb, false",
    "./a/*, a/b, true",
    "/data/*.csv, /data/x.csv, true",
    "s3a://bucket/in/*.csv, s3a://bucket/in/x.csv, true",
    "../in/*.csv, ../in/x.csv, true",
  })
  void matches(String pattern, String path, boolean isMatch) {
    assertThat(SourceGlob.parse(pattern).match(path).isPresent()).isEqualTo(isMatch);
  }

  @ParameterizedTest
  @CsvSource({
    "'x/{customer}/{custodian}/**', x/c-1/Pat Rivera/2019/a.eml, c-1, Pat Rivera",
    "'x/{customer}/{custodian}/**', x/c-1/Pat/a.eml, c-1, Pat",
    "'x/{customer}/*', x/c-1/a.eml, c-1, ",
    "'x/{customer}-{custodian}.pst', x/c1-rivera.pst, c1, rivera",
    "'{custodian}.mbox', Boîte.mbox, , Boîte",
    "'x/*', x/a, , ",
  })
  void capturesCustomerAndCustodian(
      String pattern, String path, String customer, String custodian) {
    assertThat(SourceGlob.parse(pattern).match(path))
        .isEqualTo(Optional.of(new SourceGlob.Match(customer, custodian)));
  }

  @Test
  void placeholdersStayWithinASegment() {
    assertThat(SourceGlob.parse("x/{customer}/a.eml").match("x/c/d/a.eml")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "exports/*.pst, exports, false",
    "a/b/{customer}/**, a/b, false",
    "a/b/c.csv, a/b, true",
    "*.csv, '', false",
    "c.csv, '', true",
    "s3a://bucket/in/**, s3a://bucket/in, false",
    "/data/x/*, /data/x, false",
    "../in/*.csv, ../in, false",
  })
  void knowsWhereToStart(String pattern, String base, boolean isLiteral) {
    SourceGlob glob = SourceGlob.parse(pattern);
    assertThat(glob.base()).isEqualTo(base);
    assertThat(glob.isLiteral()).isEqualTo(isLiteral);
  }

  @ParameterizedTest
  @CsvSource({
    "a/*/c/*.csv, a, true",
    "a/*/c/*.csv, a/b, true",
    "a/*/c/*.csv, a/b/c, true",
    "a/*/c/*.csv, a/b/d, false",
    "a/*/c/*.csv, a/b/c/d, false",
    "a/*/c/*.csv, b, false",
    "a/**/c/*.csv, a/x/y/z, true",
    "a/**, a/x, true",
    "a/**, b, false",
    "*.csv, '', true",
    "*.csv, x.csv, false",
  })
  void knowsWhichFoldersMayHoldMatches(String pattern, String folder, boolean mayHold) {
    assertThat(SourceGlob.parse(pattern).mayHoldMatches(folder)).isEqualTo(mayHold);
  }

  @ParameterizedTest
  @CsvSource({
    "a**/b, must stand alone",
    "'x/{custmer}/**', did you mean 'customer'",
    "'x/{customer}/{customer}', twice",
    "a/../b, only at its start",
    "'a{b', has no partner",
    "exports/, write exports/**",
  })
  void refusesMalformedPatternsWithARemedy(String pattern, String remedy) {
    assertThatThrownBy(() -> SourceGlob.parse(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(remedy);
  }
}
