package org.ascertain.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ascertain.Corpora;
import org.ascertain.errors.UserException;
import org.ascertain.formats.logs.LogFile;
import org.ascertain.tables.FrameCustomer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameReaderTest {
  private static final String HEADER =
      "customer_id,name,domains,tenant_ids,state,country,plan,edition,seats,price_month,"
          + "subscribed_from,subscribed_to,stratum,sampled,region code\n";

  @Test
  void readsEveryColumn() throws IOException {
    String row =
        "c-1,\"Contoso, \"\"Inc\"\"\",contoso.example; contoso.test,t1;t2,WA,US,Business Premium,"
            + "business,455,12.50,2013-02-01,2015-11-30,large,certainty,west\n";
    FrameCustomer customer = read(HEADER + row, "c-1").get(0);
    assertThat(customer.name()).isEqualTo("Contoso, \"Inc\"");
    assertThat(customer.domains()).containsExactly("contoso.example", "contoso.test");
    assertThat(customer.tenantIds()).containsExactly("t1", "t2");
    assertThat(customer.seats()).isEqualTo(455);
    assertThat(customer.priceMonth()).isEqualTo(new BigDecimal("12.50"));
    assertThat(customer.subscribedFromOn()).isEqualTo(LocalDate.of(2013, 2, 1));
    assertThat(customer.subscribedToOn()).isEqualTo(LocalDate.of(2015, 11, 30));
    assertThat(customer.sampled()).isTrue();
    assertThat(customer.isCertainty()).isTrue();
    assertThat(customer.isNamedPlaintiff()).isTrue();
    assertThat(customer.attributes()).hasSize(1).containsEntry("region code", "west");
    assertThat(customer.frameSha256()).hasSize(64);
    assertThat(customer.frameRow()).isZero();
  }

  @Test
  void emptyIsNull() throws IOException {
    FrameCustomer customer = read(HEADER + "c-1,,,,,,,,,,,,,,\n").get(0);
    assertThat(customer.name()).isNull();
    assertThat(customer.domains()).isEmpty();
    assertThat(customer.seats()).isNull();
    assertThat(customer.sampled()).isNull();
    assertThat(customer.isCertainty()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"true,true", "YES,true", "1,true", "no,false", "0,false", "False,false", "'',-"})
  void sampledIsSpelledInManyWays(String written, Boolean expected) throws IOException {
    assertThat(read("customer_id,sampled\nc," + written + "\n").get(0).sampled())
        .isEqualTo(expected);
  }

  @Test
  void tellsAllMistakesAtOnce() {
    String text =
        """
        customer_id;seats;price_month;subscribed_from;subscribed_to;sampled
        a;many;cheap;1/2/2019;;maybe
        ;1;1;2019-02-01;2019-01-01;
        a;1;1;;;
        """;
    assertThatThrownBy(() -> read(text, "z"))
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll(
            "customers.csv has 8 mistakes",
            "row 2, column seats: 'many' is no whole number",
            "row 2, column price_month: 'cheap'",
            "row 2, column subscribed_from: '1/2/2019' is no date; write it as 2019-05-31",
            "row 2, column sampled: 'maybe' is neither true nor false",
            "row 3, column customer_id: is empty; fill it in",
            "row 3, column subscribed_to: 2019-01-01 lies before subscribed_from 2019-02-01",
            "row 4, column customer_id: 'a' stands twice",
            "named plaintiff 'z' is not in customers.csv");
  }

  @Test
  void refusesAFileThatIsNoFrame() {
    assertThatThrownBy(() -> read("a,b\n1,2\n")).hasMessageContaining("No header");
  }

  @Test
  void readsTheFrameOfTheMatter() throws IOException {
    Path path = Corpora.path("matters.dir", "a/customers.csv");
    List<FrameCustomer> frame =
        FrameReader.read(LogFiles.of(path), "customers.csv", List.of("Q01034", "Q01041"));
    assertThat(frame).hasSize(24);
    assertThat(frame.stream().filter(FrameCustomer::isNamedPlaintiff)).hasSize(2);
    CustomerDirectory directory = CustomerDirectory.of(frame);
    assertThat(directory.ofTenant("00ACEA6D-73B9-4FD1-94CD-BD82BC7C5802")).hasValue("Q01013");
    assertThat(directory.ofAddress("x@mail.tournesol-imprimerie.test")).hasValue("Q01132");
  }

  private static List<FrameCustomer> read(String text, String... plaintiffs) throws IOException {
    return FrameReader.read(LogFile.of(text), "customers.csv", List.of(plaintiffs));
  }
}
