package org.ascertain.formats.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.ascertain.model.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportHeadersTest {
  @Test
  void fieldsAndTheirMeaning() {
    TransportHeaders headers =
        headers(
            "Microsoft Mail Internet Headers Version 2.0\r\n"
                + "Received: from a.example\r\n\tby b.example; Mon, 4 Mar 2019 09:31:00 +0000\r\n"
                + "From: Pat Rivera <pat@sender.example>\r\n"
                + "Reply-To: desk@sender.example\r\n"
                + "Date: Mon, 4 Mar 2019 09:30:00 +0000\r\n"
                + "Message-ID: <1@sender.example>\r\n"
                + "References: <a@x.example>\r\n <b@x.example>\r\n"
                + "\r\nNo: header\r\n");

    assertThat(headers.headers().fields())
        .extracting(RawHeader::name)
        .hasSize(6)
        .doesNotContain("No");
    assertThat(headers.headers().fields().get(0).value())
        .startsWith("from a.example\tby b.example;");
    assertThat(headers.participants())
        .extracting(Participant::address)
        .containsExactly("pat@sender.example", "desk@sender.example");
    assertThat(headers.date().at()).isEqualTo(Instant.parse("2019-03-04T09:30:00Z"));
    assertThat(headers.messageId()).isEqualTo("<1@sender.example>");
    assertThat(headers.references()).containsExactly("<a@x.example>", "<b@x.example>");
    assertThat(headers.has("reply-to")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "'a', 0", "'a:', 1", "'A: b\nC: d', 2", "' x\nA: b', 1", "'\nA: b', 0"})
  void oddTexts(String text, int count) {
    assertThat(headers(text).headers().fields()).hasSize(count);
  }

  private static TransportHeaders headers(String text) {
    return TransportHeaders.of(text, ZoneOffset.UTC);
  }
}
