package org.ascertain.formats.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailDateParserTest {
  private final MailDateParser parser = new MailDateParser(ZoneId.of("America/Los_Angeles"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mon, 2 Jan 2017 11:00:00 +0100       | 2017-01-02T10:00:00Z |
          2 Jan 2017 11:00 +0100               | 2017-01-02T10:00:00Z |
          Tue, 2 Jan 2017 11:00:00 +0100 (CET) | 2017-01-02T10:00:00Z |
          Mon, 2 Jan 2017 11:00:00 GMT         | 2017-01-02T11:00:00Z |
          Mon, 2 Jan 2017 11:00:00 GMT-0500    | 2017-01-02T16:00:00Z |
          Mon, 2 Jan 2017 11:00:00 EST         | 2017-01-02T16:00:00Z |
          Mon, 2 Jan 2017 11:00:00 -0000       | 2017-01-02T11:00:00Z |
          Mon Jan  2 11:00:00 2017             | 2017-01-02T19:00:00Z | ZONE_ASSUMED
          Mon, 2 Jan 2017 11:00:00             | 2017-01-02T19:00:00Z | ZONE_ASSUMED
          Mon, 02-Jan-2017 11:00:00 GMT        | 2017-01-02T11:00:00Z |
          Mon, 2 Jan 17 11:00:00 +0000         | 2017-01-02T11:00:00Z |
          Mon, 2 Jan 98 11:00:00 +0000         | 1998-01-02T11:00:00Z |
          2017-01-02T11:00:00Z                 | 2017-01-02T11:00:00Z |
          2017-01-02 11:00:00.123 +01:00       | 2017-01-02T10:00:00Z |
          2002/09/14 Sat 02:29:32 CDT          | 2002-09-14T07:29:32Z |
          Mo, 2 Okt 2017 11:00:00 +0200        | 2017-10-02T09:00:00Z |
          Mon, 2 Jan 2017 01:00:00 PM +0000    | 2017-01-02T13:00:00Z |
          Mon, 2 Jan 1706 11:00:00 +0000       |                      | ABSURD
          Mon, 2 Jan 3609 11:00:00 +0000       |                      | ABSURD
          Thu, 1 Jan 1970 00:00:00 +0000       |                      | ABSURD
          yesterday                            |                      | UNREADABLE
          Mon, 32 Jan 2017 11:00:00 +0000      |                      | UNREADABLE
          Mon, 2 Jan 2017 25:00:00 +0000       |                      | UNREADABLE
          """)
  void datesOfMail(String text, String at, String flag) {
    MailDate date = parser.parse(text);

    assertThat(date.at() == null ? null : date.at().toString()).isEqualTo(at);
    assertThat(date.flag()).isEqualTo(flag);
    assertThat(date.text()).isEqualTo(text);
  }

  @Test
  void noDateIsAbsent() {
    assertThat(parser.parse(null)).isEqualTo(MailDate.ABSENT);
    assertThat(parser.parse("  ")).isEqualTo(MailDate.ABSENT);
  }
}
