package org.ascertain.query.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ascertain.errors.UserException;
import org.ascertain.model.Mechanism;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {
  private static final String FLOWS =
      "plant_id,customer_id,mailbox,third_party_id,mechanism,grade,occurred_at,window_from_at,window_to_at,contact_count,mechanisms_accepted,grades_accepted,is_strict,what,locator\n";
  private static final String DECOYS =
      "decoy_id,kind,customer_id,third_party_id,mechanisms,must_not,why,locator\n";
  private static final String CUSTOMERS =
      "customer_id,sampled,is_member,is_affected,is_exposed,is_exposed_open\n";

  @TempDir Path folder;

  @Test
  void readsItsThreeFiles() throws IOException {
    write(
        "T1,c1,,x,APP_ACCESS,C,2019-03-04T15:02:11Z,,,3,APP_ACCESS;CONTACT_SYNC,B;C,true,what,a",
        "N1,kind,c1,,MAIL_OUT;FORWARDING,flow,why,a",
        "c1,true,true,false,true,false");

    Truth truth = Truth.read(folder);

    assertThat(truth.flows().get(0).mechanisms())
        .containsExactly(Mechanism.CONTACT_SYNC, Mechanism.APP_ACCESS);
    assertThat(truth.flows().get(0).windowToAt()).isNull();
    assertThat(truth.decoys().get(0).thirdPartyId()).isNull();
    assertThat(truth.decoys().get(0).mustNot()).isEqualTo(MustNot.FLOW);
    assertThat(truth.customers())
        .containsExactly(new CustomerRow("c1", true, true, false, true, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          T1,c1,,x,NONSENSE,C,,,,,APP_ACCESS,C,true,,           ! mechanism
          T1,c1,,x,APP_ACCESS,C,4 March,,,,APP_ACCESS,C,true,,  ! occurred_at
          T1,c1,,x,APP_ACCESS,C,,,,,APP_ACCESS,Z,true,,         ! grades_accepted
          T1,c1,,x,APP_ACCESS,C,,,,,APP_ACCESS,C,perhaps,,      ! is_strict
          """)
  void wrongValueIsNamedWithItsPlace(String row, String column) throws IOException {
    write(row, "", "");

    assertThatThrownBy(() -> Truth.read(folder))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("flows.csv")
        .hasMessageContaining("row 1")
        .hasMessageContaining(column);
  }

  @Test
  void missingFileIsNamed() {
    assertThatThrownBy(() -> Truth.read(folder))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("flows.csv");
  }

  @Test
  void readsTruthThatWasWrittenElsewhere() {
    String matters = System.getProperty("matters.dir", "");
    Assumptions.assumeFalse(matters.isEmpty(), "matters.dir is not given");

    Truth truth = Truth.read(Path.of(matters, "a", "truth"));

    assertThat(truth.customers()).hasSize(24);
    assertThat(truth.customers().stream().filter(CustomerRow::isSampled)).hasSize(15);
    assertThat(truth.flows()).isNotEmpty();
    assertThat(truth.decoys()).isNotEmpty();
  }

  private void write(String flow, String decoy, String customer) throws IOException {
    Files.writeString(folder.resolve("flows.csv"), FLOWS + flow + "\n");
    Files.writeString(folder.resolve("decoys.csv"), DECOYS + decoy + "\n");
    Files.writeString(folder.resolve("customers.csv"), CUSTOMERS + customer + "\n");
  }
}
