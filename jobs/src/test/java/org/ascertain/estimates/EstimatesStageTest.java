package org.ascertain.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.ascertain.matter.Sampling.Design;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.RecipientStatus;
import org.ascertain.spark.Progress;
import org.ascertain.spark.SparkSessionExtension;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.ClassMember;
import org.ascertain.tables.Customer;
import org.ascertain.tables.Estimate;
import org.ascertain.tables.Exposure;
import org.ascertain.tables.Flow;
import org.ascertain.tables.FlowContact;
import org.ascertain.tables.TableRuntime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessionExtension.class)
class EstimatesStageTest {
  @TempDir Path folder;

  @Test
  void theTableIsMadeFromCustomersJudgementsAndFlows(SparkSession spark) {
    StageContext context =
        TableRuntime.context(spark, new Workspace(folder.toUri().toString()), 200, Progress.SILENT);
    List<Subject> subjects = new ArrayList<>(SampleMatters.stratum("a", 100, 20, 5, 3, 0));
    subjects.addAll(SampleMatters.stratum("b", 300, 30, 3, 0, 0));
    write(context, subjects);

    new EstimatesStage(SampleMatters.matter(Design.STRATIFIED)).run(context);

    assertThat(chosen(context, "affected_customers").point()).isCloseTo(55, within(1e-9));
    assertThat(chosen(context, "exposed_customers").point()).isCloseTo(15, within(1e-9));
    assertThat(chosen(context, "contacts_disclosed").point())
        .as("three linked contacts each, though the flows say two")
        .isCloseTo(165, within(1e-9));
    assertThat(chosen(context, "persons_disclosed").point())
        .as("eight customers share one person and have one of their own")
        .isEqualTo(9);
  }

  private static Estimate chosen(StageContext context, String estimand) {
    return context.tables().read(Estimate.class).collectAsList().stream()
        .filter(row -> row.estimand().equals(estimand) && row.domain().equals("CLASS"))
        .filter(Estimate::isDefault)
        .findFirst()
        .orElseThrow();
  }

  private static void write(StageContext context, List<Subject> subjects) {
    List<Exposure> exposures = new ArrayList<>();
    List<Flow> flows = new ArrayList<>();
    List<FlowContact> contacts = new ArrayList<>();
    for (Subject subject : subjects) {
      for (Exposure exposure : subject.exposures()) {
        String flowId = exposure.flowIds().get(0);
        exposures.add(exposure);
        flows.add(flow(flowId, subject.id(), exposure.bestGrade()));
        contacts.add(new FlowContact(flowId, "r1-" + flowId, null, "shared", "PLAIN"));
        contacts.add(new FlowContact(flowId, "r2-" + flowId, null, "p-" + flowId, "PLAIN"));
        contacts.add(new FlowContact(flowId, null, "o3-" + flowId, null, "SHA256"));
      }
    }
    context.tables().replace(Customer.class, subjects.stream().map(Subject::customer).toList());
    context.tables().replace(ClassMember.class, subjects.stream().map(Subject::judgement).toList());
    context.tables().replace(Exposure.class, exposures);
    context.tables().replace(Flow.class, flows);
    context.tables().replace(FlowContact.class, contacts);
  }

  private static Flow flow(String id, String customerId, Grade grade) {
    return new Flow(
        id,
        customerId,
        null,
        "third",
        Mechanism.APP_ACCESS,
        Actor.APP,
        grade,
        Instant.parse("2017-03-01T00:00:00Z"),
        null,
        null,
        false,
        List.of("CONTACTS"),
        2L,
        AuthorisationBasis.USER_CONSENT_SELF,
        RecipientStatus.CUSTOMER_AUTHORISED_APP,
        null,
        true,
        List.of(),
        "d",
        "1",
        "because");
  }
}
