package org.ascertain.formats.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          2019-03-04T15:02:11                 | 2019-03-04T15:02:11Z
          2019-03-04T15:02:11Z                | 2019-03-04T15:02:11Z
          2019-03-05T10:00:00.1234567Z        | 2019-03-05T10:00:00.123456Z
          2019-03-19T18:43:33.402+02:00       | 2019-03-19T16:43:33.402Z
          2019-03-19T18:43:33.402+0200        | 2019-03-19T16:43:33.402Z
          2016-09-21 22:47:17 UTC             | 2016-09-21T22:47:17Z
          2016-09-21 22:47:17                 | 2016-09-21T22:47:17Z
          9/20/2023 4:05:03 AM                | 2023-09-20T04:05:03Z
          12/21/2016 2:06:58 PM               | 2016-12-21T14:06:58Z
          3/5/2019 14:00                      | 2019-03-05T14:00:00Z
          10/Oct/2019:13:55:36 +0200          | 2019-10-10T11:55:36Z
          2019-03-05                          | 2019-03-05T00:00:00Z
          05 Mar 2019                         | 2019-03-05T00:00:00Z
          yesterday                           | -
          2019-13-05T10:00:00                 | -
          ''                                  | -
          """)
  void readsInstants(String text, Instant expected) {
    assertThat(LogTimes.instant(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          2019-05-13         | 2019-05-13
          May 13, 2019       | 2019-05-13
          September 15, 2016 | 2016-09-15
          05 Mar 2019        | 2019-03-05
          10/16/2016         | 2016-10-16
          13/2016            | -
          """)
  void readsDays(String text, LocalDate expected) {
    assertThat(LogTimes.date(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1550000000,2019-02-12T19:33:20Z",
        "1550000000123,2019-02-12T19:33:20.123Z",
        "1470482200.250,2016-08-06T11:16:40.250Z",
        "0,-",
        "-5,-",
        "abc,-"
      })
  void readsSecondsSince1970(String text, Instant expected) {
    assertThat(LogTimes.epoch(text)).isEqualTo(expected);
  }
}
