package org.ascertain.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.PolicyChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReadingTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Set-OwaMailboxPolicy       | Identity=OwaMailboxPolicy-Default,DisableFacebook=True | - | OwaMailboxPolicy-Default | Identity=OwaMailboxPolicy-Default;DisableFacebook=True
          Set-CASMailbox             | Identity=lee@contoso.example,EwsAllowList=App/* | lee@contoso.example | lee@contoso.example | Identity=lee@contoso.example;EwsAllowList=App/*
          New-ConnectSubscription    | Facebook=True,Mailbox=Lee@contoso.example | lee@contoso.example | org\\x | Facebook=True;Mailbox=Lee@contoso.example
          Remove-ConnectSubscription | Identity=Facebook | admin@contoso.example | Facebook | Identity=Facebook
          Set-Mailbox                | Identity=lee@contoso.example,ForwardingSmtpAddress=smtp:x@y.example | lee@contoso.example | lee@contoso.example | ForwardingSmtpAddress=smtp:x@y.example
          Set-Mailbox                | Identity=lee@contoso.example,ProhibitSendQuota=50GB | - | - | -
          New-InboxRule              | Name=r,ForwardTo=x@y.example | admin@contoso.example | r | Name=r;ForwardTo=x@y.example
          New-TransportRule          | Name=t,BlindCopyTo=x@y.example | - | t | Name=t;BlindCopyTo=x@y.example
          Get-Mailbox                | Identity=x | - | - | -
          """)
  void oneRowForEachParameter(
      String operation, String parameters, String mailbox, String policy, String expected)
      throws IOException {
    StringBuilder list = new StringBuilder();
    for (String parameter : parameters.split(",", -1)) {
      String[] pair = parameter.split("=", -1);
      list.append(list.isEmpty() ? "" : ",")
          .append("{'Name':'" + pair[0] + "','Value':'" + pair[1] + "'}");
    }
    List<PolicyChange> changes =
        Reading.of(PolicyChange.class, read(operation, "True", list.toString()));
    String found =
        String.join(
            ";", changes.stream().map(change -> change.setting() + "=" + change.value()).toList());
    assertThat(found).isEqualTo(expected == null ? "" : expected);
    assertThat(changes).allMatch(change -> java.util.Objects.equals(change.mailbox(), mailbox));
    assertThat(changes).allMatch(change -> java.util.Objects.equals(change.policy(), policy));
    assertThat(changes).extracting(PolicyChange::recordId).doesNotHaveDuplicates();
  }

  @Test
  void aCommandThatFailedSetsNothing() throws IOException {
    List<Record> rows =
        read("New-ConnectSubscription", "False", "{'Name':'Facebook','Value':'True'}");
    assertThat(Reading.of(PolicyChange.class, rows)).isEmpty();
    assertThat(Reading.only(AuditEvent.class, rows).result()).isEqualTo("FAILURE");
  }

  @Test
  void rulesOfAMailProgramHaveTheNamesOfTheCommand() throws IOException {
    String json =
        """
        {'Operation':'UpdateInboxRules','RecordType':2,'UserId':'pat@contoso.example',
         'MailboxOwnerUPN':'Pat@contoso.example','OperationProperties':[{'Name':'RuleName','Value':'x'},
         {'Name':'RuleActions','Value':'[{~ActionType~: ~Forward~, ~Recipients~: [~a@y.example~,~b@y.example~]},
         {~ActionType~:~Delete~}]'}]}\
        """
            .replace("\n", " ")
            .replace('\'', '"')
            .replace("~", "\\\"");
    List<PolicyChange> changes =
        Reading.of(PolicyChange.class, Reading.read(SourceKind.M365_AUDIT, json));
    assertThat(changes)
        .extracting(change -> change.policy() + " " + change.setting() + "=" + change.value())
        .contains("x ForwardTo=a@y.example;b@y.example", "x DeleteMessage=True");
    assertThat(changes).allMatch(change -> change.mailbox().equals("pat@contoso.example"));
  }

  @Test
  void oldValuesComeFromModifiedProperties() throws IOException {
    String json =
        ("{'Operation':'Set-OwaMailboxPolicy','Parameters':[{'Name':'FacebookEnabled','Value':'False'}],"
                + "'ModifiedProperties':[{'Name':'FacebookEnabled','OldValue':'True','NewValue':'False'},"
                + "{'Name':'LinkedInEnabled','OldValue':'True','NewValue':'False'}]}")
            .replace('\'', '"');
    assertThat(Reading.of(PolicyChange.class, Reading.read(SourceKind.M365_AUDIT, json)))
        .extracting(change -> change.setting() + " " + change.oldValue() + ">" + change.value())
        .containsExactly("FacebookEnabled True>False", "LinkedInEnabled True>False");
  }

  private static List<Record> read(String operation, String result, String parameters)
      throws IOException {
    String json =
        """
        {'Operation':'%s','RecordType':1,'ResultStatus':'%s','UserId':'admin@contoso.example',
         'ObjectId':'org\\\\x','Parameters':[%s]}\
        """
            .formatted(operation, result, parameters);
    return Reading.read(SourceKind.M365_AUDIT, json.replace('\'', '"'));
  }
}
