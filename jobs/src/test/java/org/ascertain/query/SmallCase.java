package org.ascertain.query;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ascertain.tables.ClassMember;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.Customer;
import org.ascertain.tables.Estimate;
import org.ascertain.tables.Exposure;
import org.ascertain.tables.Flow;
import org.ascertain.tables.FlowContact;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.Person;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.Reconciliation;
import org.ascertain.tables.Source;
import org.ascertain.tables.SourceLocation;
import org.ascertain.tables.Unit;
import org.ascertain.tables.UnitAttempt;

/**
 * One customer whose address book went to one third party, from the estimate down to the source.
 */
public final class SmallCase {
  private SmallCase() {}

  /** Writes it into a folder, as a finished run. */
  public static TestWorkspace in(Path folder) {
    TestWorkspace workspace = new TestWorkspace(folder);
    received(workspace);
    found(workspace);
    concluded(workspace);
    return workspace.finish("run-1", "FINISHED");
  }

  private static void received(TestWorkspace workspace) {
    workspace
        .append(
            Source.class,
            TestRows.of(Source.class, "source_id", "source-1", "path", "a.mbox", "sha256", "5a5a"))
        .append(
            SourceLocation.class,
            TestRows.of(SourceLocation.class, "source_id", "source-1", "uri", "file:/in/a.mbox"))
        .append(
            Unit.class,
            TestRows.of(Unit.class, "unit_id", "unit-1", "source_id", "source-1"),
            TestRows.of(Unit.class, "unit_id", "unit-2", "source_id", "source-1"))
        .append(
            UnitAttempt.class,
            TestRows.of(
                UnitAttempt.class,
                "unit_id",
                "unit-1",
                "stage",
                "ITEMS",
                "status",
                "DONE",
                "wave",
                1L,
                "item_count",
                2L,
                "failed_count",
                1L))
        .append(
            Item.class,
            TestRows.of(
                Item.class,
                "item_id",
                "item-1",
                "source_id",
                "source-1",
                "locator",
                "mbox@0+9",
                "sha256",
                "1b1b"),
            TestRows.of(
                Item.class,
                "item_id",
                "item-2",
                "source_id",
                "source-1",
                "parent_id",
                "item-1",
                "locator",
                "mbox@0+9/mime:2",
                "sha256",
                "2c2c"))
        .append(
            ItemFailure.class,
            TestRows.of(
                ItemFailure.class,
                "source_id",
                "source-1",
                "code",
                "ENCRYPTED",
                "locator",
                "mbox@0+9/mime:3"))
        .append(
            Reconciliation.class,
            TestRows.of(
                Reconciliation.class,
                "source_id",
                "source-1",
                "expected_count",
                4L,
                "emitted_count",
                2L,
                "failed_count",
                1L,
                "difference",
                1L));
  }

  private static void found(TestWorkspace workspace) {
    workspace
        .append(
            ContactOccurrence.class,
            TestRows.of(
                ContactOccurrence.class,
                "occurrence_id",
                "occurrence-1",
                "item_id",
                "item-2",
                "value",
                "pat@a.example"))
        .append(Person.class, TestRows.of(Person.class, "person_id", "person-1"))
        .append(
            PersonIdentifier.class,
            TestRows.of(
                PersonIdentifier.class, "person_id", "person-1", "identifier", "pat@a.example"))
        .append(
            Flow.class,
            TestRows.of(
                Flow.class,
                "flow_id",
                "flow-1",
                "customer_id",
                "c-1",
                "third_party_id",
                "facebook",
                "mechanism",
                "CONTACT_SYNC",
                "grade",
                "A",
                "evidence",
                List.of(
                    Map.of(
                        "item_id",
                        "item-2",
                        "locator",
                        "mbox@0+9/mime:2/row:7@80+9",
                        "source_kind",
                        "MAIL"))),
            TestRows.of(Flow.class, "flow_id", "flow-2", "customer_id", "c-1", "grade", "E"))
        .append(
            FlowContact.class,
            TestRows.of(FlowContact.class, "flow_id", "flow-1", "person_id", "person-1"));
  }

  private static void concluded(TestWorkspace workspace) {
    workspace
        .append(Customer.class, TestRows.of(Customer.class, "customer_id", "c-1"))
        .append(
            ClassMember.class,
            TestRows.of(
                ClassMember.class, "customer_id", "c-1", "is_member", true, "is_affected", true))
        .append(
            Exposure.class,
            TestRows.of(
                Exposure.class,
                "customer_id",
                "c-1",
                "third_party_id",
                "facebook",
                "mechanism",
                "CONTACT_SYNC",
                "best_grade",
                "A",
                "in_theory",
                true))
        .append(
            Estimate.class,
            estimate("estimate-1", "affected_customers", "CLASS"),
            estimate("estimate-2", "affected_customers", "mechanism=APP_ACCESS"),
            estimate("estimate-3", "affected_customers", "third_party=facebook"),
            estimate("estimate-4", "exposed_customers", "ALL"));
  }

  private static Estimate estimate(String id, String estimand, String domain) {
    return TestRows.of(
        Estimate.class,
        "estimate_id",
        id,
        "estimand",
        estimand,
        "domain",
        domain,
        "point",
        1.0,
        "is_default",
        true);
  }
}
