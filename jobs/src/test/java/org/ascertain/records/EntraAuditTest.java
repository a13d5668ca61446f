package org.ascertain.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.Grant;
import org.junit.jupiter.api.Test;

class EntraAuditTest {
  @Test
  void consentsReadAsInTheUnifiedLog() throws IOException {
    String json =
        """
        {"value":[{"id":"Directory_1","activityDisplayName":"Consent to application","result":"success",
         "activityDateTime":"2019-03-04T15:02:11.5Z","correlationId":"c0ffee",
         "initiatedBy":{"user":{"id":"24fc","userPrincipalName":"pat@contoso.example","ipAddress":"203.0.113.7"}},
         "targetResources":[{"id":"6118","displayName":"Contact Sync Pro","type":"ServicePrincipal",
          "modifiedProperties":[{"displayName":"ConsentContext.OnBehalfOfAll","oldValue":null,"newValue":"\\"False\\""},
          {"displayName":"ConsentAction.Permissions","newValue":"\\"[] => [[Id: K, ClientId: 6118, PrincipalId: 24fc, ResourceId: r, ConsentType: Principal, Scope: Contacts.Read]]; \\""},
          {"displayName":"TargetId.ServicePrincipalNames","newValue":"\\"9d4f2a7c-3e1b-4c85-b6a0-2f7e1d9c3b54;https://sync.example\\""}]}]}]}\
        """;
    List<Record> rows = Reading.read(SourceKind.ENTRA_AUDIT, json);
    AuditEvent event = Reading.only(AuditEvent.class, rows);
    assertThat(event.operation()).isEqualTo("Consent to application");
    assertThat(event.occurredAt()).isEqualTo(Instant.parse("2019-03-04T15:02:11.500Z"));
    assertThat(event.result()).isEqualTo("SUCCESS");
    assertThat(event.clientIp()).isEqualTo("203.0.113.7");
    assertThat(event.customerId()).isEqualTo("contoso");
    assertThat(event.raw()).contains("activityDisplayName");
    Grant grant = Reading.only(Grant.class, rows);
    assertThat(grant.scopesAdded()).containsExactly("Contacts.Read");
    assertThat(grant.appId()).isEqualTo("9d4f2a7c-3e1b-4c85-b6a0-2f7e1d9c3b54");
    assertThat(grant.appName()).isEqualTo("Contact Sync Pro");
    assertThat(grant.mailbox()).isEqualTo("pat@contoso.example");
    assertThat(grant.isTenantWide()).isFalse();
    assertThat(grant.grantKey()).isEqualTo("c0ffee");
  }
}
