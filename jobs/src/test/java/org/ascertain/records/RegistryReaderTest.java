package org.ascertain.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.ascertain.formats.logs.LogFile;
import org.ascertain.tables.ThirdParty;
import org.junit.jupiter.api.Test;

class RegistryReaderTest {
  @Test
  void theShippedRegistryIsUnverifiedAndDated() throws IOException {
    List<ThirdParty> rows = RegistryReader.shipped();
    assertThat(rows.stream().map(ThirdParty::thirdPartyId).distinct()).hasSize(200);
    assertThat(rows.stream().flatMap(row -> row.domains().stream()).distinct()).hasSize(407);
    assertThat(rows).noneMatch(ThirdParty::verified);
    assertThat(rows.stream().filter(row -> row.thirdPartyId().equals("linkedin")))
        .extracting(row -> row.validFromOn() + " " + row.validToOn() + " " + row.parent())
        .containsExactly("null 2016-12-07 null", "2016-12-08 null Microsoft Corporation");
  }

  @Test
  void rowsOfOneOrganisationAndValidityBecomeOne() throws IOException {
    List<ThirdParty> rows =
        read(
            "third_party_id,organization,category,domain,parent,note,valid_from_on,valid_to_on,"
                + "role,app_ids,verified\n"
                + "x,X Corp,ad_tech,X.example,,,,2019-12-31,carrier,a1;a2,true\n"
                + "x,X Corp,ad_tech,x.test,,,,2019-12-31,carrier,a2;a3,yes\n"
                + "x,X Corp,ad_tech,x.invalid,Y,n,2020-01-01,,,,\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0))
        .isEqualTo(
            new ThirdParty(
                "x",
                "X Corp",
                "ad_tech",
                null,
                List.of("x.example", "x.test"),
                List.of("a1", "a2", "a3"),
                "CARRIER",
                null,
                LocalDate.of(2019, 12, 31),
                "extra.csv",
                true,
                null));
    assertThat(rows.get(1).role()).isEqualTo("RECIPIENT");
    assertThat(rows.get(1).verified()).isFalse();
  }

  @Test
  void laterRegistriesReplaceRowsOfTheSameValidity() throws IOException {
    List<ThirdParty> first = read("third_party_id,organization,category,domain\nx,X,c,x.example\n");
    List<ThirdParty> later = read("third_party_id,organization,category,domain\nx,Z,c,z.example\n");
    assertThat(RegistryReader.merged(List.of(first, later)))
        .singleElement()
        .satisfies(row -> assertThat(row.name()).isEqualTo("Z"));
  }

  @Test
  void tellsAllMistakesAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    third_party_id,organization,category,domain,role,valid_from_on
                    x,,c,x.example,friend,soon
                    """))
        .hasMessageContainingAll(
            "extra.csv has 3 mistakes",
            "column organization",
            "column role",
            "column valid_from_on");
  }

  private static List<ThirdParty> read(String text) throws IOException {
    return RegistryReader.read(LogFile.of(text), "extra.csv");
  }
}
