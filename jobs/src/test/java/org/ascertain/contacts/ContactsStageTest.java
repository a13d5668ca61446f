package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.ascertain.duplicates.DuplicatesStage;
import org.ascertain.model.ItemKind;
import org.ascertain.persons.PersonsStage;
import org.ascertain.spark.Progress;
import org.ascertain.spark.SparkSessionExtension;
import org.ascertain.spark.Stage;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.Duplicate;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.Item;
import org.ascertain.tables.MailboxOwner;
import org.ascertain.tables.Person;
import org.ascertain.tables.TableRuntime;
import org.ascertain.tables.ThreadMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessionExtension.class)
class ContactsStageTest {
  private static final List<Item> ITEMS =
      List.of(
          TestItem.message("m1")
              .messageId("<m1@contoso.example>")
              .from("Pat Rivera", "pat@contoso.example")
              .to("Kim Vale", "kim@fabrikam.example")
              .text("Please ask robin@northwind.example.\n")
              .build(),
          TestItem.message("m2")
              .messageId("<m1@contoso.example>")
              .from("Pat Rivera", "pat@contoso.example")
              .to("Kim Vale", "kim@fabrikam.example")
              .text("Please  ask robin@northwind.example.")
              .bytes("other bytes")
              .build(),
          TestItem.message("m3")
              .messageId("<m3@contoso.example>")
              .replyTo("<m1@contoso.example>")
              .sent("2019-03-06T10:00:00Z")
              .from("Pat Rivera", "pat@contoso.example")
              .to("Lee Ames", "lee@tailspin.example")
              .build(),
          TestItem.of("a1", ItemKind.ATTACHMENT, "text/csv")
              .in("m1")
              .text("Name;E-Mail\nRobin Ash;robin@northwind.example\nJo Fox;jo@northwind.example\n")
              .bytes("csv")
              .build(),
          TestItem.of("a2", ItemKind.ATTACHMENT, "text/csv")
              .in("m2")
              .text("Name;E-Mail\nRobin Ash;robin@northwind.example\nJo Fox;jo@northwind.example\n")
              .bytes("csv")
              .build());

  @TempDir Path folder;

  @Test
  void itemsBecomeGroupsContactsAndPeople(SparkSession spark) throws Exception {
    StageContext context = context(spark);
    context.tables().replace(Item.class, ITEMS);
    context.tables().replace(FrameCustomer.class, List.of(customer()));

    for (Stage stage : stages()) {
      stage.run(context);
    }

    assertThat(context.tables().read(MailboxOwner.class).collectAsList())
        .extracting(MailboxOwner::address)
        .containsExactly("pat@contoso.example");
    assertThat(context.tables().read(Duplicate.class).collectAsList())
        .filteredOn(row -> row.scope().equals("MESSAGE"))
        .filteredOn(Duplicate::isRepresentative)
        .extracting(Duplicate::itemId)
        .containsExactlyInAnyOrder("m1", "m3", "a1");
    assertThat(context.tables().read(ThreadMember.class).collectAsList())
        .extracting(ThreadMember::groupId)
        .hasSize(3)
        .containsOnly(context.tables().read(ThreadMember.class).first().groupId());
    assertThat(context.tables().read(ContactRecord.class).collectAsList()).hasSize(4);
    assertThat(context.tables().read(Person.class).collectAsList()).hasSize(5);
  }

  @Test
  void aSecondRunDoesNothing(SparkSession spark) throws Exception {
    StageContext context = context(spark);
    context.tables().replace(Item.class, ITEMS);
    new ContactsStage(null).run(context);
    long rows = context.tables().read(ContactOccurrence.class).count();

    new ContactsStage(null).run(context);

    assertThat(context.tables().read(ContactOccurrence.class).count()).isEqualTo(rows);
  }

  @Test
  void nothingToReadLeavesEmptyTables(SparkSession spark) throws Exception {
    StageContext context = context(spark);
    for (Stage stage : stages()) {
      stage.run(context);
    }
    assertThat(context.tables().read(Person.class).collectAsList()).isEmpty();
  }

  private static List<Stage> stages() {
    return List.of(new DuplicatesStage(null), new ContactsStage(null), new PersonsStage(null));
  }

  private StageContext context(SparkSession spark) throws IOException {
    return TableRuntime.context(
        spark, new Workspace(folder.toUri().toString()), 1_000_000, Progress.SILENT);
  }

  private static FrameCustomer customer() {
    return new FrameCustomer(
        "c-1",
        "Contoso",
        List.of("contoso.example"),
        List.of(),
        null,
        "US",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        false,
        Map.of(),
        "sha",
        0);
  }
}
