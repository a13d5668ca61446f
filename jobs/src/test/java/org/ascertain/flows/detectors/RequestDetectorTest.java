package org.ascertain.flows.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.flows.Scene;
import org.ascertain.model.Actor;
import org.ascertain.model.Grade;
import org.ascertain.model.Hashes;
import org.ascertain.model.HttpParameter;
import org.ascertain.model.Mechanism;
import org.ascertain.model.RecipientStatus;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.Flow;
import org.ascertain.tables.FlowContact;
import org.ascertain.tables.Grant;
import org.ascertain.tables.HttpRequest;
import org.ascertain.tables.RowEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestDetectorTest {
  private static final String KIM = "kim.lee@fabrikam.example";
  private static final String PIXEL = "https://t.pixelworks.test/p";

  @ParameterizedTest
  @CsvSource({
    "em, kim.lee@fabrikam.example, PLAIN",
    "q, find Kim.Lee@Fabrikam.example, PLAIN",
    "ud[em], SHA256, sha256(lower_trim)",
    "em, MD5, md5(lower_trim)",
    "ph, +1 555 010 0199, PLAIN",
    "phone, 5550100199, PLAIN",
  })
  void anIdentifierThatTheCustomerHoldsIsTracking(String name, String value, String variant) {
    String sent =
        value.equals("SHA256")
            ? Hashes.sha256(KIM)
            : value.equals("MD5") ? Hashes.md5(KIM.getBytes(StandardCharsets.UTF_8)) : value;
    Scene scene = new Scene().with(request(PIXEL, name, sent).row()).holding(KIM, "+15550100199");
    var rows = scene.flowRows();
    assertThat(rows).hasSize(1);
    Flow flow = rows.get(0).flow();
    assertThat(flow.mechanism()).isEqualTo(Mechanism.WEB_TRACKING);
    assertThat(flow.thirdPartyId()).isEqualTo("pixel");
    assertThat(flow.grade()).isEqualTo(Grade.B);
    assertThat(flow.contactCount()).isEqualTo(1);
    assertThat(rows.get(0).contacts())
        .extracting(FlowContact::matchVariant)
        .containsExactly(variant);
  }

  @ParameterizedTest
  @CsvSource({
    "https://crm.contoso.example/p, em, kim.lee@fabrikam.example, the customer's own host",
    "https://d1.cloudfront.net/p, em, kim.lee@fabrikam.example, a carrier",
    "https://outlook.office365.test/p, em, kim.lee@fabrikam.example, the provider's service",
    "https://t.pixelworks.test/p, em, pat@contoso.example, the customer's own people",
    "https://t.pixelworks.test/p, em, help@pixelworks.test, the recipient's own people",
    "https://t.pixelworks.test/p, em, info@fabrikam.example, a function",
    "https://t.pixelworks.test/p, cudff[em], kim.lee@fabrikam.example, a masked sibling",
    "https://t.pixelworks.test/p, em, d41d8cd98f00b204e9800998ecf8427e, the empty text",
    "https://t.pixelworks.test/p, em, c8c39e61ca1662477b39b83d7b0a0615, nobody known",
    "https://t.pixelworks.test/p, id, 5550100199, no phone by its name",
  })
  void otherRequestsAreNoFlow(String url, String name, String value, String why) {
    Scene scene =
        new Scene()
            .with(request(url, name, value).row())
            .holding(KIM, "+15550100199", "info@fabrikam.example");
    assertThat(scene.flows()).as(why).isEmpty();
  }

  @Test
  void aPlainStrangerIsOnlyInferred() {
    Scene scene = new Scene().with(request(PIXEL, "em", "me@gmail.com").row()).holding(KIM);
    assertThat(scene.flows()).extracting(Flow::grade).containsExactly(Grade.F);
  }

  @Test
  void aCorrespondentIsKnownToo() {
    Scene scene = new Scene().with(request(PIXEL, "em", Hashes.sha256(KIM)).row()).knowing(KIM);
    assertThat(scene.flows()).extracting(Flow::grade).containsExactly(Grade.B);
  }

  @Test
  void manyPeopleInOneRequestAreAnUpload() {
    HttpRequest upload = upload("https://sync.syncer.test/book", 7).row();
    Flow flow = new Scene().with(upload).flows().get(0);
    assertThat(flow.mechanism()).isEqualTo(Mechanism.CONTACT_SYNC);
    assertThat(flow.grade()).isEqualTo(Grade.B);
    assertThat(flow.contactCount()).isEqualTo(7);
    assertThat(flow.actor()).isEqualTo(Actor.APP);
  }

  @Test
  void anUploadOfAnApplicationWithAGrantIsItsAccess() {
    Grant grant =
        RowEdit.of(Grant.class)
            .with("occurredAt", Scene.NOON.minus(Duration.ofDays(1)))
            .with("mailbox", Scene.PAT)
            .with("event", "GRANT")
            .with("appName", "Syncer")
            .with("isTenantWide", false)
            .with("scopesAdded", List.of("Contacts.Read"))
            .row();
    List<Flow> flows =
        new Scene().with(grant, upload("https://sync.syncer.test/book", 7).row()).flows();
    assertThat(flows).hasSize(1);
    assertThat(flows.get(0).mechanism()).isEqualTo(Mechanism.APP_ACCESS);
    assertThat(flows.get(0).grade()).isEqualTo(Grade.B);
    assertThat(flows.get(0).occurredAt()).isEqualTo(Scene.NOON);
    assertThat(flows.get(0).windowFromAt()).isEqualTo(Scene.NOON.minus(Duration.ofDays(1)));
  }

  @Test
  void oneVisitIsOneFlowWhateverRecordedIt() {
    HttpRequest har = request(PIXEL, "em", KIM).with("sourceKind", SourceKind.HAR).row();
    HttpRequest proxy =
        request(PIXEL, "em", KIM)
            .with("sourceKind", SourceKind.SQUID)
            .with("occurredAt", Scene.NOON.plusSeconds(2))
            .row();
    HttpRequest later =
        request(PIXEL, "em", KIM).with("occurredAt", Scene.NOON.plus(Duration.ofHours(3))).row();
    List<Flow> flows = new Scene().with(har, proxy, later).holding(KIM).flows();
    assertThat(flows).extracting(flow -> flow.evidence().size()).containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void theProvidersAdvertisingIsProviderUse() {
    Flow flow =
        new Scene()
            .with(request("https://bat.bing.com/p", "em", Hashes.sha256(KIM)).row())
            .holding(KIM)
            .flows()
            .get(0);
    assertThat(flow.mechanism()).isEqualTo(Mechanism.PROVIDER_USE);
    assertThat(flow.recipientStatus()).isEqualTo(RecipientStatus.PROVIDER_AFFILIATE);
    assertThat(flow.thirdPartyId()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2016-10-01, WEB_TRACKING", "2017-10-01, PROVIDER_USE"})
  void anAcquisitionTurnsAThirdPartyIntoAnAffiliate(String day, Mechanism mechanism) {
    Instant at = Instant.parse(day + "T00:00:00Z");
    HttpRequest request =
        request("https://px.ads.linkedin.com/c", "em", KIM).with("occurredAt", at).row();
    assertThat(new Scene().with(request).holding(KIM).flows())
        .extracting(Flow::mechanism)
        .containsExactly(mechanism);
  }

  @Test
  void aHostAloneIsInferred() {
    HttpRequest tunnel =
        request(PIXEL, "x", "y").with("isHostOnly", true).with("parameters", List.of()).row();
    assertThat(new Scene().with(tunnel).flows())
        .extracting(Flow::grade, Flow::mechanism)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Grade.F, Mechanism.WEB_TRACKING));
  }

  @Test
  void theSocialConnectorAsksByHash() {
    List<HttpParameter> asked = new ArrayList<>();
    String[] held = new String[8];
    for (int i = 0; i < held.length; i++) {
      held[i] = "p" + i + "@fabrikam.example";
      asked.add(
          new HttpParameter(
              "XML",
              "hashedAddresses.personAddresses.hashedAddress",
              Hashes.md5(held[i].getBytes(StandardCharsets.UTF_8))));
    }
    HttpRequest request =
        request("https://api.facebook.com/people", "x", "y").with("parameters", asked).row();
    Flow flow = new Scene().with(request).holding(held).flows().get(0);
    assertThat(flow.mechanism()).isEqualTo(Mechanism.CONTACT_SYNC);
    assertThat(flow.actor()).isEqualTo(Actor.USER_FEATURE);
    assertThat(flow.contactCount()).isEqualTo(8);
  }

  private static RowEdit<HttpRequest> upload(String url, int count) {
    List<HttpParameter> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(new HttpParameter("JSON", "contacts.email", "p" + i + "@fabrikam.example"));
    }
    return request(url, "x", "y").with("parameters", people);
  }

  private static RowEdit<HttpRequest> request(String url, String name, String value) {
    return RowEdit.of(HttpRequest.class)
        .with("occurredAt", Scene.NOON)
        .with("url", url)
        .with("host", url.replaceAll("https://|/.*", ""))
        .with("path", "/p")
        .with("isHostOnly", false)
        .with("parameters", List.of(new HttpParameter("QUERY", name, value)));
  }
}
