package org.ascertain.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.ascertain.formats.logs.AuditEntry;
import org.ascertain.formats.logs.AuditLogReader;
import org.ascertain.formats.logs.LogFile;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.Grant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantReadingTest {
  private static final String NAMES =
      "{'Name':'TargetId.ServicePrincipalNames','NewValue':"
          + "'9D4F2A7C-3e1b-4c85-b6a0-2f7e1d9c3b54;https://contactsync.example'}";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          first consent       | [] => [[Id: K, ClientId: c, PrincipalId: p, ResourceId: r, ConsentType: Principal, Scope:  Contacts.Read offline_access, CreatedDateTime: , LastModifiedDateTime ]]; | GRANT +Contacts.Read,offline_access =Contacts.Read,offline_access
          widened             | [[Id: K, ClientId: c, PrincipalId: p, ResourceId: r, ConsentType: Principal, Scope: User.Read]] => [[Id: K, ClientId: c, PrincipalId: p, ResourceId: r, ConsentType: Principal, Scope:  User.Read Mail.Read]]; | GRANT +Mail.Read =User.Read,Mail.Read
          unchanged           | [[Id: K, ClientId: c, PrincipalId: p, ResourceId: r, ConsentType: Principal, Scope: User.Read]] => [[Id: K, ClientId: c, PrincipalId: p, ResourceId: r, ConsentType: Principal, Scope: user.read]]; | GRANT =user.read
          narrowed            | [[Id: K, ClientId: c, PrincipalId: p, ResourceId: r, ConsentType: Principal, Scope: User.Read Mail.Read]] => [[Id: K, ClientId: c, PrincipalId: p, ResourceId: r, ConsentType: Principal, Scope: User.Read]]; | REVOKE -Mail.Read =User.Read
          gone                | [[Id: K, ClientId: c, PrincipalId: p, ResourceId: r, ConsentType: Principal, Scope: Mail.Read]] => []; | REVOKE -Mail.Read =
          like but not equal  | [[Id: K, ClientId: c, PrincipalId: p, ResourceId: r, ConsentType: Principal, Scope: Mail.ReadBasic]] => [[Id: K, ClientId: c, PrincipalId: p, ResourceId: r, ConsentType: Principal, Scope: Mail.ReadBasic Mail.Read]]; | GRANT +Mail.Read =Mail.ReadBasic,Mail.Read
          """)
  void comparesBothSidesOfTheArrow(String what, String permissions, String expected)
      throws IOException {
    Grant grant = Reading.only(Grant.class, consent("'False'", "'False'", permissions));
    assertThat(summary(grant)).isEqualTo(expected.strip());
  }

  @Test
  void keepsEveryFieldOfAConsent() throws IOException {
    String permissions =
        "[] => [[Id: Kp7x, ClientId: 6118-client, PrincipalId: 24fc-user, ResourceId: 2b7e-graph,"
            + " ConsentType: Principal, Scope:  Contacts.Read User.Read, CreatedDateTime: ,"
            + " LastModifiedDateTime ]]; ";
    List<Record> rows = consent("'True'", "'False'", permissions);
    Grant grant = Reading.only(Grant.class, rows);
    assertThat(grant.appId()).isEqualTo("9d4f2a7c-3e1b-4c85-b6a0-2f7e1d9c3b54");
    assertThat(grant.appUrls()).containsExactly("https://contactsync.example");
    assertThat(grant.appName()).isEqualTo("Contact Sync Pro");
    assertThat(grant.clientObjectId()).isEqualTo("6118-client");
    assertThat(grant.resourceId()).isEqualTo("2b7e-graph");
    assertThat(grant.principal()).isEqualTo("24fc-user");
    assertThat(grant.mailbox()).isEqualTo("pat.rivera@contoso.example");
    assertThat(grant.grantedBy()).isEqualTo("Pat.Rivera@contoso.example");
    assertThat(grant.grantKey()).isEqualTo("c0ffee00");
    assertThat(grant.customerId()).isEqualTo("contoso");
    assertThat(grant.permissionType()).isEqualTo("DELEGATED");
    assertThat(grant.isAdminConsent()).isTrue();
    assertThat(grant.isTenantWide()).as("an administrator's own consent").isFalse();
    AuditEvent event = Reading.only(AuditEvent.class, rows);
    assertThat(grant.ordinal()).isEqualTo(event.ordinal());
    assertThat(grant.locator()).isEqualTo(event.locator()).startsWith("zip#0(a)/row:0@0+");
  }

  @Test
  void oneEntryForAllMakesTheWholeConsentForAll() throws IOException {
    String permissions =
        "[] => [[Id: a, ClientId: c, PrincipalId: , ResourceId: r1, ConsentType: AllPrincipals,"
            + " Scope: A.Read], [Id: b, ClientId: c, PrincipalId: p, ResourceId: r2, ConsentType:"
            + " Principal, Scope: B.Read]]; ";
    List<Grant> grants = Reading.of(Grant.class, consent("'True'", "'False'", permissions));
    assertThat(grants).extracting(Grant::resourceId).containsExactly("r1", "r2");
    assertThat(grants).allMatch(Grant::isTenantWide);
    assertThat(grants).extracting(Grant::mailbox).containsOnlyNulls();
    assertThat(grants).extracting(Grant::recordId).doesNotHaveDuplicates();
  }

  @Test
  void onBehalfOfAllMakesItForAll() throws IOException {
    String permissions = "[] => [[Id: a, ClientId: c, PrincipalId: , Scope: A.Read]]; ";
    assertThat(Reading.only(Grant.class, consent("'True'", "'True'", permissions)).isTenantWide())
        .isTrue();
  }

  @Test
  void aGrantForSomebodyElseIsNotTheActorsMailbox() throws IOException {
    String permissions = "[] => [[Id: a, ClientId: c, PrincipalId: other, Scope: A.Read]]; ";
    assertThat(Reading.only(Grant.class, consent("'True'", "'False'", permissions)).mailbox())
        .isNull();
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Add delegated permission grant.    | '' => ' Contacts.Read User.Read'     | GRANT +Contacts.Read,User.Read =Contacts.Read,User.Read
          Add OAuth2PermissionGrant.         | '' => 'Contacts.Read'                | GRANT +Contacts.Read =Contacts.Read
          Add delegated permission grant     | '"User.Read"' => '"User.Read Mail.Read"' | GRANT +Mail.Read =User.Read,Mail.Read
          Remove delegated permission grant. | 'People.Read Mail.Read' => ''        | REVOKE -People.Read,Mail.Read =
          Remove delegated permission grant. | '' => 'People.Read'                  | REVOKE -People.Read =
          Remove delegated permission grant. | 'User.Read' => 'User.Read Mail.Read' | GRANT +Mail.Read =User.Read,Mail.Read
          """)
  void readsDelegatedGrants(String operation, String change, String expected) throws IOException {
    String[] sides = change.strip().replace("\"", "\\\"").split(" => ", -1);
    String json =
        """
        {'Operation':'%s','OrganizationId':'%s','UserId':'pat.rivera@contoso.example',
         'ObjectId':'00000003-0000-0000-c000-000000000000/ags;https://graph.microsoft.com',
         'ModifiedProperties':[{'Name':'DelegatedPermissionGrant.Scope','OldValue':%s,'NewValue':%s},
          {'Name':'DelegatedPermissionGrant.ConsentType','NewValue':'Principal'},
          {'Name':'DelegatedPermissionGrant.PrincipalId','NewValue':'p'},
          {'Name':'ServicePrincipal.ObjectID','NewValue':'client-object'},
          {'Name':'ServicePrincipal.AppId','NewValue':''}]}\
        """
            .formatted(operation, Reading.CONTOSO_TENANT, sides[0], sides[1]);
    Grant grant = Reading.only(Grant.class, read(json));
    assertThat(summary(grant)).isEqualTo(expected.strip());
    assertThat(grant.appId()).isNull();
    assertThat(grant.clientObjectId()).isEqualTo("client-object");
    assertThat(grant.resourceId()).isEqualTo("00000003-0000-0000-c000-000000000000");
    assertThat(grant.grantKey()).isEqualTo("client-object|p|00000003-0000-0000-c000-000000000000");
    assertThat(grant.mailbox()).isEqualTo("pat.rivera@contoso.example");
  }

  @ParameterizedTest
  @CsvSource({
    "Add app role assignment to service principal.,GRANT +Contacts.Read =Contacts.Read",
    "Remove app role assignment from service principal.,REVOKE -Contacts.Read ="
  })
  void rolesOfApplicationsAreForTheWholeTenant(String operation, String expected)
      throws IOException {
    String json =
        """
        {'Operation':'%s','UserId':'admin@contoso.example','ObjectId':'x',
         'ModifiedProperties':[{'Name':'AppRole.Value','NewValue':'Contacts.Read'},
          {'Name':'ServicePrincipal.AppId','NewValue':'AB'},
          {'Name':'ServicePrincipal.DisplayName','NewValue':'Reader'}]}\
        """
            .formatted(operation);
    Grant grant = Reading.only(Grant.class, read(json));
    assertThat(summary(grant)).isEqualTo(expected);
    assertThat(grant.isTenantWide()).isTrue();
    assertThat(grant.permissionType()).isEqualTo("APPLICATION");
    assertThat(grant.appId()).isEqualTo("ab");
    assertThat(grant.appName()).isEqualTo("Reader");
    assertThat(grant.mailbox()).isNull();
  }

  @Test
  void aRemovedApplicationLosesEverything() throws IOException {
    String json =
        """
        {'Operation':'Remove service principal.','ObjectId':'9d4f2a7c-3e1b-4c85-b6a0-2f7e1d9c3b54',
         'Target':[{'ID':'ServicePrincipal_52ca','Type':2},{'ID':'ServicePrincipal','Type':2},
          {'ID':'Reader','Type':1}]}\
        """;
    Grant grant = Reading.only(Grant.class, read(json));
    assertThat(summary(grant)).isEqualTo("REVOKE =");
    assertThat(grant.clientObjectId()).isEqualTo("52ca");
    assertThat(grant.appName()).isEqualTo("Reader");
  }

  @ParameterizedTest
  @CsvSource({
    "Approved,GRANT +BasicDataSet_v0.Contact_v1 =BasicDataSet_v0.Contact_v1",
    "Revoked,REVOKE -BasicDataSet_v0.Contact_v1 =",
    "Pending,''"
  })
  void readsDataConnectConsents(String state, String expected) throws IOException {
    String json =
        """
        {'Operation':'Approve data access request','RecordType':217,'State':'%s',
         'ApplicationId':'2BB4','ApplicationName':'Mailbox Link','UserId':'admin@contoso.example',
         'AppRegistrationTenantId':'0d17','DestinationSinks':['https://lake.crm.example/in'],
         'Datasets':[{'DatasetName':'BasicDataSet_v0.Contact_v1','Scope':'All'}]}\
        """
            .formatted(state);
    List<Grant> grants = Reading.of(Grant.class, read(json));
    assertThat(grants.stream().map(GrantReadingTest::summary).toList())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    assertThat(grants).allMatch(grant -> grant.appUrls().contains("https://lake.crm.example/in"));
  }

  @ParameterizedTest
  @CsvSource({
    "Consent to application.,Failure",
    "Add app role assignment grant to user.,Success",
    "Update application.,Success"
  })
  void failuresAssignmentsAndRequestsGiveNothing(String operation, String result)
      throws IOException {
    String json =
        """
        {'Operation':'%s','ResultStatus':'%s','ModifiedProperties':[
         {'Name':'ConsentAction.Permissions','NewValue':'[] => [[Id: K, ClientId: c, Scope: A]]; '},
         {'Name':'AppRole.Value','NewValue':'A'},{'Name':'RequiredResourceAccess','NewValue':'[{}]'}]}\
        """
            .formatted(operation, result);
    List<Record> rows = read(json);
    assertThat(Reading.of(Grant.class, rows)).isEmpty();
    assertThat(Reading.of(AuditEvent.class, rows)).hasSize(1);
  }

  @Test
  void aRepeatedEventRepeatsItsGrants() throws IOException {
    String line =
        "{'Id':'E1','Operation':'Consent to"
            + " application.','ModifiedProperties':[{'Name':'ConsentAction.Permissions','NewValue':'[]"
            + " => [[Id: K, ClientId: c, Scope: A]]; '}]}";
    List<Record> rows = read(line + "\n" + line.replace("E1", "e1") + "\n");
    List<Grant> grants = Reading.of(Grant.class, rows);
    assertThat(grants)
        .extracting(Grant::repeatsRecordId)
        .containsExactly(null, grants.get(0).recordId());
    List<AuditEvent> events = Reading.of(AuditEvent.class, rows);
    assertThat(events)
        .extracting(AuditEvent::repeatsRecordId)
        .containsExactly(null, events.get(0).recordId());
  }

  @Test
  void namesOfOperationsEndWithAPeriodOrNot() throws IOException {
    AuditEntry entry =
        LogFile.of("{\"Operation\":\"Consent to application\"}")
            .values(new AuditLogReader())
            .get(0);
    assertThat(GrantReading.of(entry)).isEmpty();
    assertThat(entry.act()).isEqualTo("consent to application");
  }

  private static List<Record> consent(String admin, String all, String permissions)
      throws IOException {
    return read(
        """
        {'Operation':'Consent to application.','OrganizationId':'%s','ResultStatus':'Success',
         'UserId':'Pat.Rivera@contoso.example','RecordType':'8',
         'ExtendedProperties':[{'Name':'correlationId','Value':'c0ffee00'},
          {'Name':'targetName','Value':'Contact Sync Pro'}],
         'Actor':[{'ID':'Pat.Rivera@contoso.example','Type':5},{'ID':'User_24fc-user','Type':2}],
         'ModifiedProperties':[{'Name':'ConsentContext.IsAdminConsent','NewValue':%s},
          {'Name':'ConsentContext.OnBehalfOfAll','NewValue':%s},%s,
          {'Name':'ConsentAction.Permissions','NewValue':'%s','OldValue':''}]}\
        """
            .formatted(Reading.CONTOSO_TENANT, admin, all, NAMES, permissions));
  }

  private static List<Record> read(String json) throws IOException {
    return Reading.read(SourceKind.M365_AUDIT, json.replace('\'', '"'));
  }

  private static String summary(Grant grant) {
    StringBuilder text = new StringBuilder(grant.event());
    if (!grant.scopesAdded().isEmpty()) {
      text.append(" +").append(String.join(",", grant.scopesAdded()));
    }
    if (!grant.scopesRemoved().isEmpty()) {
      text.append(" -").append(String.join(",", grant.scopesRemoved()));
    }
    return text.append(" =").append(String.join(",", grant.scopes())).toString();
  }
}
