package org.ascertain.flows.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.ascertain.flows.identifiers.IdentifierVariants.Variant;
import org.ascertain.model.IdentifierKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierVariantsTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          melissa@contoso.com|sha1(lower_trim)|bb81577b567262a21a4df5f6e335c1250acd7b50
          melissa@contoso.com|md5(lower_trim)|c8c39e61ca1662477b39b83d7b0a0615
          melissa@contoso.com|crc32md5(lower_trim)|2149665315_c8c39e61ca1662477b39b83d7b0a0615
          person@example.com|sha256(lower_trim)|542d240129883c019e106e3b1b2d3f3cb3537c43c425364de8e951d5a3083345
           Pat.Rivera+Sales@GMail.com |sha256(lower_trim)|48c40f10348750824877f5de57f2b51c9cd688578ad00c5d67f9d1be76294583
           Pat.Rivera+Sales@GMail.com |sha256(gmail_nodots)|15d69028147453cb412744540d6cf5a891b5a0d17719e93ed323e8cb19efcc28
           Pat.Rivera+Sales@GMail.com |sha256(gmail_nodots_noplus)|c0512e58dff8c0815e11c068285a7111d4d7f0cd5471211b177d87e654a142e0
          """,
      delimiter = '|')
  void addressesHaveThePublishedDigests(String address, String variant, String digest) {
    assertThat(IdentifierVariants.hashed(IdentifierKind.EMAIL, address))
        .contains(new Variant(variant, digest));
  }

  @ParameterizedTest
  @CsvSource({
    "+448444124653,sha256(e164_digits),"
        + "dc008fda46e2e64002cf2f82a4906236282d431c4f75e5b60bfe79fc48546383",
    "+1 (555) 010-0199,sha256(e164_digits),"
        + "90be998a6e4b5bec4f18e14bc56a618ba6dd57100b89276067e3a77ff7140b4a",
    "+1 (555) 010-0199,sha256(e164_plus),"
        + "82fea6c5f54083ef6e2302f364430f7ca4e0daa597c74c81d61db3aa7bef6436",
    "+15550100199,sha1(national),fac0f5b37b44660ca50b2963543aedde3b9b1753",
  })
  void numbersHaveThePublishedDigests(String number, String variant, String digest) {
    assertThat(IdentifierVariants.hashed(IdentifierKind.PHONE, number))
        .contains(new Variant(variant, digest));
  }

  @ParameterizedTest
  @CsvSource({
    "gmail_firstdot_only, p.a.t@gmail.com, pa.t@gmail.com",
    "gmail_nodots, p.a.t@googlemail.com, pat@googlemail.com",
    "gmail_canonical, p.a.t+x@googlemail.com, pat@gmail.com",
    "nodots_noplus_anydomain, Pat.Rivera+News@contoso.example, patrivera@contoso.example",
    "plus_stripped, Pat.Rivera+News@contoso.example, pat.rivera@contoso.example",
    "alnum_only, pat_rivera@contoso.example, patrivera@contoso.example",
    "idn_ascii, pat@b\u00fccher.example, pat@xn--bcher-kva.example",
    "idn_unicode, pat@xn--bcher-kva.example, pat@b\u00fccher.example",
    "as_written, Pat@Contoso.example, Pat@Contoso.example",
  })
  void formsFollowEachVendorsRule(String form, String address, String text) {
    assertThat(EmailForms.of(address)).containsEntry(form, text);
  }

  @Test
  void dotsStayOutsideGmail() {
    assertThat(EmailForms.of("pat.rivera@contoso.example"))
        .doesNotContainKeys("gmail_nodots", "gmail_firstdot_only");
  }

  @Test
  void aHashOfAHashIsACandidate() {
    List<Variant> twice =
        IdentifierVariants.hashedTwice(IdentifierKind.EMAIL, "pat@contoso.example");
    Variant once = IdentifierVariants.hashed(IdentifierKind.EMAIL, "pat@contoso.example").get(2);
    assertThat(once.id()).isEqualTo("md5(lower_trim)");
    assertThat(twice).extracting(Variant::id).contains("sha256(md5(lower_trim))");
    assertThat(twice).allSatisfy(v -> assertThat(v.token()).hasSizeBetween(32, 64));
  }

  @Test
  void base64OfThePublishedDigestIsReadAsTheDigest() {
    assertThat(digests("em", "wFEuWN/4wIFeEcBoKFpxEdTX8M1UcSEbF32H5lShQuA="))
        .containsExactly("c0512e58dff8c0815e11c068285a7111d4d7f0cd5471211b177d87e654a142e0");
  }

  @Test
  void namesHaveNoCandidates() {
    assertThat(IdentifierVariants.hashed(IdentifierKind.NAME, "john")).isEmpty();
  }

  static List<String> digests(String name, String value) {
    return Stream.of(new org.ascertain.model.HttpParameter("QUERY", name, value))
        .flatMap(parameter -> ObservedTokens.of(parameter).stream())
        .filter(token -> token.kind() == IdentifierKind.HASH)
        .map(ObservedToken::text)
        .filter(text -> text.contains("_") || HexFormat.of().parseHex(text).length > 0)
        .toList();
  }
}
