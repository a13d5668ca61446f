package org.ascertain.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.ascertain.errors.UserException;
import org.ascertain.matter.ClassDefinition;
import org.ascertain.matter.Clause;
import org.ascertain.matter.DetectorSettings;
import org.ascertain.matter.ExtractionSettings;
import org.ascertain.matter.Matter;
import org.ascertain.matter.Period;
import org.ascertain.matter.Provider;
import org.ascertain.matter.Sampling;
import org.ascertain.matter.Theory;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.RecipientStatus;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.Progress;
import org.ascertain.spark.SparkSessionExtension;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.Attrition;
import org.ascertain.tables.ClassMember;
import org.ascertain.tables.Customer;
import org.ascertain.tables.Exposure;
import org.ascertain.tables.Flow;
import org.ascertain.tables.FlowContact;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.RowEdit;
import org.ascertain.tables.Source;
import org.ascertain.tables.TableRuntime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessionExtension.class)
class MembersStageTest {
  private static final Period PERIOD =
      new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31));

  @TempDir Path folder;

  @Test
  void customersAreJudgedFromFrameSourcesAndFlows(SparkSession spark) {
    StageContext context = context(spark);
    write(context);

    new MembersStage(matter("edition = 'business'")).run(context);

    Map<String, ClassMember> members = new TreeMap<>();
    context
        .tables()
        .read(ClassMember.class)
        .collectAsList()
        .forEach(member -> members.put(member.customerId(), member));
    assertThat(members.keySet()).containsExactly("c1", "c2", "c3", "c4", "c5", "ghost");
    assertThat(members.get("c1").isAffected()).isTrue();
    assertThat(members.get("c1").isExposed()).isFalse();
    assertThat(members.get("c1").observability()).containsEntry("APP_ACCESS", "FULL");
    assertThat(members.get("c2").isAffected()).as("observed and nothing found").isFalse();
    assertThat(members.get("c3").isAffected()).as("no source could show it").isNull();
    assertThat(members.get("c4").failedClause()).isEqualTo("business");
    assertThat(members.get("c4").isAffected()).isNull();
    assertThat(members.get("c5").isMember()).isTrue();
    assertThat(members.get("c5").isAffected()).as("not drawn").isNull();
    assertThat(members.get("ghost").failedClause()).isEqualTo("subscribed-in-period");
    assertThat(members.get("ghost").clauseResults())
        .containsEntry("subscribed-in-period", "unknown");
  }

  @Test
  void attritionCountsTheFrameRuleByRule(SparkSession spark) {
    StageContext context = context(spark);
    write(context);

    new MembersStage(matter("edition = 'business'")).run(context);

    assertThat(context.tables().read(Attrition.class).collectAsList())
        .extracting(
            Attrition::clauseId,
            Attrition::keptCount,
            Attrition::droppedCount,
            Attrition::unknownCount)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("subscribed-in-period", 5L, 0L, 0L),
            org.assertj.core.groups.Tuple.tuple("business", 4L, 1L, 0L),
            org.assertj.core.groups.Tuple.tuple("affiliates", 4L, 0L, 0L));
  }

  @Test
  void exposuresCountDistinctContactsAndPeople(SparkSession spark) {
    StageContext context = context(spark);
    write(context);

    new MembersStage(matter("edition = 'business'")).run(context);

    List<Exposure> exposures = context.tables().read(Exposure.class).collectAsList();
    assertThat(exposures).hasSize(1);
    assertThat(exposures.get(0).contactCount()).isEqualTo(3);
    assertThat(exposures.get(0).personCount()).isEqualTo(2);
    assertThat(exposures.get(0).nonUserCount()).as("one has an address of a customer").isEqualTo(1);
    List<Customer> customers = context.tables().read(Customer.class).collectAsList();
    assertThat(customers).filteredOn(Customer::inFrame).hasSize(5);
    assertThat(customers)
        .filteredOn(customer -> customer.customerId().equals("c1"))
        .extracting(Customer::coverageDays)
        .containsExactly(Map.of("m365-audit", 365L));
  }

  @Test
  void aMistakeInAClauseIsToldWithItsName(SparkSession spark) {
    StageContext context = context(spark);
    write(context);

    assertThatThrownBy(() -> new MembersStage(matter("edtion = 'business'")).run(context))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("'business'")
        .hasMessageContaining("edtion")
        .hasMessageContaining("subscribed_from_on");
    assertThatThrownBy(() -> new MembersStage(matter("edition =")).run(context))
        .isInstanceOf(UserException.class);
    assertThatThrownBy(() -> new MembersStage(matter("edition")).run(context))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no condition");
    assertThatThrownBy(() -> new MembersStage(matter("CAST(name AS int) > 3")).run(context))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("'business'");
  }

  private StageContext context(SparkSession spark) {
    Workspace workspace = new Workspace(folder.toUri().toString());
    return TableRuntime.context(spark, workspace, 200, Progress.SILENT);
  }

  private static void write(StageContext context) {
    context
        .tables()
        .replace(
            FrameCustomer.class,
            List.of(
                frame("c1", "business", true),
                frame("c2", "business", true),
                frame("c3", "business", true),
                frame("c4", "education", true),
                frame("c5", "business", false)));
    context
        .tables()
        .replace(
            Source.class, List.of(source("s1", "c1"), source("s2", "c2"), source("s3", "ghost")));
    context.tables().replace(Flow.class, List.of(flow("f1", "c1", "2017-03-01T10:00:00Z")));
    context
        .tables()
        .replace(
            FlowContact.class,
            List.of(
                new FlowContact("f1", "r1", null, "p1", "PLAIN"),
                new FlowContact("f1", "r2", null, "p2", "PLAIN"),
                new FlowContact("f1", "r3", null, "p2", "PLAIN"),
                new FlowContact("f1", "r3", null, "p2", "SHA256")));
    context
        .tables()
        .replace(
            PersonIdentifier.class,
            List.of(
                new PersonIdentifier(
                    "p1", "ann@c2.example", org.ascertain.model.IdentifierKind.EMAIL),
                new PersonIdentifier(
                    "p2", "bob@elsewhere.example", org.ascertain.model.IdentifierKind.EMAIL)));
  }

  private static Matter matter(String clause) {
    ClassDefinition definition =
        new ClassDefinition(
            1,
            "customer",
            true,
            PERIOD,
            List.of(new Clause("business", Clause.Effect.KEEP, clause)),
            List.of(new Clause("affiliates", Clause.Effect.DROP, "is_provider_affiliate")));
    Theory theory = new Theory(Set.of(Mechanism.APP_ACCESS), Set.of(Actor.APP), Set.of());
    return new Matter(
        "m",
        "M",
        "file:/m.yaml",
        "0",
        "file:/w",
        ZoneOffset.UTC,
        new Provider("P", List.of("provider.example"), List.of()),
        theory,
        definition,
        null,
        new Sampling(Sampling.Design.STRATIFIED, "stratum", "sampled"),
        List.of(),
        List.of(),
        List.of(),
        DetectorSettings.DEFAULT,
        Map.of(),
        List.of(),
        ExtractionSettings.DEFAULT);
  }

  private static FrameCustomer frame(String id, String edition, boolean isSampled) {
    return new FrameCustomer(
        id,
        "Name " + id,
        List.of(id + ".example"),
        List.of(),
        "WA",
        "US",
        "plan",
        edition,
        3,
        null,
        LocalDate.of(2015, 1, 1),
        null,
        "s",
        isSampled,
        false,
        false,
        Map.of(),
        "sha",
        0);
  }

  private static Source source(String id, String customerId) {
    return RowEdit.of(Source.class)
        .with("sourceId", id)
        .with("kind", SourceKind.M365_AUDIT)
        .with("isKindDeclared", true)
        .with("side", Side.CUSTOMER)
        .with("customerId", customerId)
        .with("coversFromOn", PERIOD.from())
        .with("coversToOn", PERIOD.to())
        .row();
  }

  private static Flow flow(String id, String customerId, String at) {
    return new Flow(
        id,
        customerId,
        null,
        "third",
        Mechanism.APP_ACCESS,
        Actor.APP,
        Grade.C,
        Instant.parse(at),
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
