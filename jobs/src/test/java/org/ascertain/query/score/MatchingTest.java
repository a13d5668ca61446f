package org.ascertain.query.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.ascertain.tables.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {
  private static final Parentage PARENTAGE =
      new Parentage(
          List.of(
              Rows.thirdParty("twilio", "Twilio", "Twilio Inc."),
              Rows.thirdParty("sendgrid", "SendGrid", "Twilio Inc."),
              Rows.thirdParty("facebook", "Meta Platforms (Facebook)", "Meta Platforms, Inc."),
              Rows.thirdParty("whatsapp", "WhatsApp", "Meta Platforms, Inc."),
              Rows.thirdParty("instagram", "Instagram", "Meta Platforms, Inc.")));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          same in everything      ! c1|x|MAIL_OUT|B|2019-03-04            ! c1|x|MAIL_OUT|B|2019-03-04 ! true
          another customer        ! c1|x|MAIL_OUT|B|2019-03-04            ! c2|x|MAIL_OUT|B|2019-03-04 ! false
          no customer             ! c1|x|MAIL_OUT|B|2019-03-04            ! |x|MAIL_OUT|B|2019-03-04   ! false
          another third party     ! c1|x|MAIL_OUT|B|2019-03-04            ! c1|y|MAIL_OUT|B|2019-03-04 ! false
          no third party          ! c1|x|MAIL_OUT|B|2019-03-04            ! c1||MAIL_OUT|B|2019-03-04  ! false
          parent of the planted   ! c1|sendgrid|MAIL_OUT|B|2019-03-04     ! c1|twilio|MAIL_OUT|B|2019-03-04 ! true
          parent, name in brackets! c1|whatsapp|MAIL_OUT|B|2019-03-04     ! c1|facebook|MAIL_OUT|B|2019-03-04 ! true
          child of the planted    ! c1|twilio|MAIL_OUT|B|2019-03-04       ! c1|sendgrid|MAIL_OUT|B|2019-03-04 ! false
          sister of the planted   ! c1|whatsapp|MAIL_OUT|B|2019-03-04     ! c1|instagram|MAIL_OUT|B|2019-03-04 ! false
          another mechanism       ! c1|x|MAIL_OUT|B|2019-03-04            ! c1|x|FORWARDING|B|2019-03-04 ! false
          accepted mechanism      ! c1|x|MAIL_OUT;FORWARDING|B|2019-03-04 ! c1|x|FORWARDING|B|2019-03-04 ! true
          another grade           ! c1|x|MAIL_OUT|B|2019-03-04            ! c1|x|MAIL_OUT|C|2019-03-04 ! false
          accepted grade          ! c1|x|MAIL_OUT|B;C|2019-03-04          ! c1|x|MAIL_OUT|C|2019-03-04 ! true
          provider's own use      ! c1|m|PROVIDER_USE|C|2019-03-04        ! c1||PROVIDER_USE|C|2019-03-04 ! true
          next day                ! c1|x|MAIL_OUT|B|2019-03-04            ! c1|x|MAIL_OUT|B|2019-03-05 ! false
          ends of one day         ! c1|x|MAIL_OUT|B|2019-03-04T00:00:00Z  ! c1|x|MAIL_OUT|B|2019-03-04T23:59:59Z ! true
          windows overlap         ! c1|x|APP_ACCESS|D||2019-03-04|2019-03-09 ! c1|x|APP_ACCESS|D||2019-03-08| ! true
          windows touch only      ! c1|x|APP_ACCESS|D||2019-03-04|2019-03-09 ! c1|x|APP_ACCESS|D||2019-03-09| ! false
          start unknown           ! c1|x|CONTACT_SYNC|E|||2019-03-09      ! c1|x|CONTACT_SYNC|E|||2018-01-01 ! true
          moment in the window    ! c1|x|APP_ACCESS|C|2019-03-08|2019-03-04| ! c1|x|APP_ACCESS|C|2019-03-20 ! true
          moment before the window! c1|x|APP_ACCESS|C|2019-03-08|2019-03-04| ! c1|x|APP_ACCESS|C|2019-03-01 ! false
          nothing known of time   ! c1|x|APP_ACCESS|D|2019-03-04          ! c1|x|APP_ACCESS|D|         ! false
          """)
  void aFlowAnswersARow(String rule, String planted, String found, boolean isMatch) {
    PlantedRow row = Rows.planted("T1", true, planted);

    Map<PlantedRow, Flow> matches =
        Matching.match(List.of(row), List.of(Rows.flow("f1", found)), PARENTAGE);

    assertThat(matches.containsKey(row)).isEqualTo(isMatch);
  }

  @Test
  void oneFlowAnswersOneRow() {
    List<PlantedRow> rows =
        List.of(
            Rows.planted("T1", true, "c1|x|MAIL_OUT|B|2019-03-04"),
            Rows.planted("T2", true, "c1|x|MAIL_OUT|B|2019-03-04"));

    assertThat(
            Matching.match(rows, List.of(Rows.flow("f", "c1|x|MAIL_OUT|B|2019-03-04")), PARENTAGE))
        .hasSize(1);
  }

  @Test
  void aRowGivesWayWhereThatMatchesMore() {
    PlantedRow choosy = Rows.planted("T2", true, "c1|x|MAIL_OUT|B|2019-03-04");
    PlantedRow easy = Rows.planted("T1", true, "c1|x|MAIL_OUT|B;C|2019-03-04");
    List<Flow> flows =
        List.of(
            Rows.flow("f1", "c1|x|MAIL_OUT|B|2019-03-04"),
            Rows.flow("f2", "c1|x|MAIL_OUT|C|2019-03-04"));

    Map<PlantedRow, Flow> matches = Matching.match(List.of(easy, choosy), flows, PARENTAGE);

    assertThat(matches.get(easy).flowId()).isEqualTo("f2");
    assertThat(matches.get(choosy).flowId()).isEqualTo("f1");
  }

  @Test
  void strictRowsComeFirst() {
    PlantedRow open = Rows.planted("T1", false, "c1|x|MAIL_OUT|B|2019-03-04");
    PlantedRow strict = Rows.planted("T2", true, "c1|x|MAIL_OUT|B|2019-03-04");
    Flow flow = Rows.flow("f1", "c1|x|MAIL_OUT|B|2019-03-04");

    assertThat(Matching.match(List.of(open, strict), List.of(flow), PARENTAGE))
        .containsOnlyKeys(strict);
  }

  @Test
  void orderOfFlowsDoesNotMatter() {
    List<PlantedRow> rows = new ArrayList<>();
    List<Flow> flows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String grade = i % 3 == 0 ? "B;C" : "B";
      rows.add(Rows.planted("T" + i, true, "c1|x|MAIL_OUT|" + grade + "|2019-03-0" + (1 + i % 4)));
      String found = i % 2 == 0 ? "B" : "C";
      flows.add(Rows.flow("f" + i, "c1|x|MAIL_OUT|" + found + "|2019-03-0" + (1 + i % 5)));
    }
    Map<PlantedRow, Flow> matches = Matching.match(rows, flows, PARENTAGE);
    Collections.reverse(flows);

    assertThat(Matching.match(rows, flows, PARENTAGE)).isEqualTo(matches);
  }
}
