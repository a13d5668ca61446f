package org.ascertain.formats.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Requests in captures and in logs of proxies, servers and monitors. */
class RequestLogsTest {
  private static final String DIGEST = "c8c39e61ca1662477b39b83d7b0a0615";

  @Test
  void harKeepsEveryField() throws IOException {
    String entry =
        """
        {"startedDateTime":"2019-03-19T18:43:33.402+02:00","pageref":"p1","request":{"method":"post",
         "url":"https://Graph.Facebook.com:443/v2/contacts?em=x","headers":[{"name":"content-type","value":"application/json"}],
         "cookies":[{"name":"c","value":"1"}],"postData":{"mimeType":"application/json","text":"{\\"a\\":\\"b\\"}"}},
         "response":{"status":200},"_x":1}\
        """;
    LogFile file =
        LogFile.of(
            "{\"log\":{\"version\":\"1.2\",\"pages\":[{\"id\":\"p1\",\"title\":\"https://crm.example/\"}],"
                + "\"entries\":["
                + entry
                + ",{\"startedDateTime\":\"x\",\"request\":{}}]}}");
    var rows = file.rows(new HarReader());
    assertThat(rows).extracting(Row::isRead).containsExactly(true, false);
    assertThat(file.at(rows.get(0).place())).isEqualTo(entry);
    assertThat(rows.get(1).place().ordinal()).isEqualTo(1);
    HttpEntry request = rows.get(0).value();
    assertThat(request.startedAt()).isEqualTo(Instant.parse("2019-03-19T16:43:33.402Z"));
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.host()).isEqualTo("graph.facebook.com");
    assertThat(request.path()).isEqualTo("/v2/contacts");
    assertThat(request.pageUrl()).isEqualTo("https://crm.example/");
    assertThat(request.status()).isEqualTo(200);
    assertThat(request.bodyMediaType()).isEqualTo("application/json");
    assertThat(request.body()).isEqualTo("{\"a\":\"b\"}");
    assertThat(request.parameters())
        .extracting(found -> found.place() + " " + found.name() + "=" + found.value())
        .containsExactly("QUERY em=x", "COOKIE c=1", "JSON a=b");
  }

  @Test
  void harWithoutLogIsRefused() throws IOException {
    assertThat(LogFile.of("{\"a\":1}").rows(new HarReader()))
        .extracting(Row::problem)
        .containsExactly("No log of requests");
    assertThat(LogFile.of("{\"log\":{\"entries\":[]}}").rows(new HarReader())).isEmpty();
  }

  @Test
  void squid() throws IOException {
    var entries =
        LogFile.of(
                "1470482200.250     24 192.0.2.37 TCP_MISS/200 8461 GET http://x.example/a?m="
                    + DIGEST
                    + " pat@contoso.example HIER_DIRECT/203.0.113.173 text/html\n"
                    + "1470558965.000 9 192.0.2.58 TCP_TUNNEL/200 1 CONNECT px.tracker.example:443"
                    + " - X/- -\n")
            .values(new SquidReader());
    assertThat(entries.get(0).account()).isEqualTo("pat@contoso.example");
    assertThat(entries.get(0).startedAt()).isEqualTo(Instant.parse("2016-08-06T11:16:40.250Z"));
    assertThat(entries.get(0).parameters().get(0).value()).isEqualTo(DIGEST);
    assertThat(entries.get(1).isHostOnly()).isTrue();
    assertThat(entries.get(1).host()).isEqualTo("px.tracker.example");
    assertThat(entries.get(1).account()).isNull();
    assertThat(LogFile.of("nonsense\n").rows(new SquidReader()).get(0).problem())
        .isEqualTo("Not a line of a squid log");
  }

  @Test
  void combined() throws IOException {
    HttpEntry entry =
        LogFile.of(
                "192.0.2.1 - pat [10/Oct/2019:13:55:36 +0200] \"GET /x?e=1 HTTP/1.1\" 200 2326"
                    + " \"https://ref.example/\" \"A \\\"B\\\"\"\n")
            .values(new AccessLogReader())
            .get(0);
    assertThat(entry.account()).isEqualTo("pat");
    assertThat(entry.pageUrl()).isEqualTo("https://ref.example/");
    assertThat(entry.startedAt()).isEqualTo(Instant.parse("2019-10-10T11:55:36Z"));
    assertThat(entry.status()).isEqualTo(200);
    assertThat(entry.path()).isEqualTo("/x");
  }

  @Test
  void w3c() throws IOException {
    LogFile file =
        LogFile.of(
            "#Software: X\r\n#Fields: date time c-ip cs-username cs-method cs-host cs-uri-stem"
                + " cs-uri-query sc-status cs(Referer)\r\n"
                + "2019-03-05 10:00:01 192.0.2.1 pat@contoso.example GET t.example /p em="
                + DIGEST
                + " 200 https://r.example/\r\n"
                + "#Fields: time cs-method cs-uri\r\n"
                + "#Date: 2019-03-06\r\n"
                + "11:00:00 GET https://u.example/\r\n"
                + "x\r\n");
    var rows = file.rows(new W3cLogReader());
    assertThat(rows.get(0).value().url()).isEqualTo("http://t.example/p?em=" + DIGEST);
    assertThat(rows.get(0).value().startedAt()).isEqualTo(Instant.parse("2019-03-05T10:00:01Z"));
    assertThat(rows.get(1).value().host()).isEqualTo("u.example");
    assertThat(rows.get(1).value().startedAt()).isEqualTo(Instant.parse("2019-03-06T11:00:00Z"));
    assertThat(rows.get(2).problem()).isEqualTo("The line holds no request");
  }

  @Test
  void zeekAsTextAndAsJson() throws IOException {
    String text =
        """
        #separator \\x09
        #path\thttp
        #fields\tts\tmethod\thost\turi\treferrer\tstatus_code
        1470522577.5\tGET\twww.x.example\t/a?b=\\x41\t-\t200
        #close\t2020
        """;
    ZeekEntry entry = LogFile.of(text).values(new ZeekReader()).get(0);
    assertThat(entry.path()).isEqualTo("http");
    assertThat(entry.request().url()).isEqualTo("http://www.x.example/a?b=A");
    assertThat(entry.request().startedAt()).isEqualTo(Instant.parse("2016-08-06T22:29:37.500Z"));
    assertThat(entry.request().pageUrl()).isNull();
    ZeekEntry json =
        LogFile.of("{\"ts\":1470522577.5,\"server_name\":\"px.example\"}\n")
            .values(new ZeekReader())
            .get(0);
    assertThat(json.isRequest()).isFalse();
    assertThat(json.request().isHostOnly()).isTrue();
    assertThat(json.request().host()).isEqualTo("px.example");
  }

  @Test
  void messageTracesInThreeShapes() throws IOException {
    MailEntry enhanced =
        LogFile.of(
                "origin_timestamp,sender_address,Recipient_status,message_subject,total_bytes,message_id,directionality\n"
                    + "2019-03-05T10:00:00.1234567Z,pat@contoso.example,\"a@x.example##Receive,"
                    + " Send;b@x.example##Receive, Deliver\",list,88213,<1@x>,2\n")
            .values(new MessageTraceReader())
            .get(0);
    assertThat(enhanced.recipients()).containsExactly("a@x.example", "b@x.example");
    assertThat(enhanced.direction()).isEqualTo("OUTBOUND");
    assertThat(enhanced.event()).isEqualTo("Receive, Send;Receive, Deliver");
    assertThat(enhanced.sizeBytes()).isEqualTo(88213);
    MailEntry summary =
        LogFile.of(
                """
                Date,Sender,Recipient,Subject,Status
                3/5/2019 10:00:00 AM,<>,a@x.example,s,Delivered
                """)
            .values(new MessageTraceReader())
            .get(0);
    assertThat(summary.sender()).isNull();
    assertThat(summary.at()).isEqualTo(Instant.parse("2019-03-05T10:00:00Z"));
    assertThat(summary.direction()).isEqualTo("UNKNOWN");
    MailEntry extended =
        LogFile.of(
                "date_time,source,event_id,recipient_address,Recipient_status,sender_address\n"
                    + "2019-03-05T10:00:00Z,MAILBOXRULE,REDIRECT,a@x.example;b@x.example,\"a##R,"
                    + " S\",p@c.example\n")
            .values(new MessageTraceReader())
            .get(0);
    assertThat(extended.recipients()).containsExactly("a@x.example", "b@x.example");
    assertThat(extended.event()).isEqualTo("REDIRECT");
    assertThat(extended.eventSource()).isEqualTo("MAILBOXRULE");
  }
}
