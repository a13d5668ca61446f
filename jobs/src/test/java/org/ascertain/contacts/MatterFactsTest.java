package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.contacts.ItemContext.Content;
import org.ascertain.model.Holder;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.AddressPair;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.MailboxOwner;
import org.ascertain.tables.RecipientContact;
import org.ascertain.tables.RepeatedText;
import org.junit.jupiter.api.Test;

class MatterFactsTest {
  @Test
  void anItemKnowsItsMailboxAndTheMatter() {
    ItemContext context =
        facts().around(TestItem.message("m").build(), Instant.EPOCH, Content.READ);
    assertThat(context.mailbox()).isEqualTo("pat@contoso.example");
    assertThat(context.repeatedTexts()).containsExactly("hash");
    assertThat(context.holder()).isEqualTo(Holder.CUSTOMER);
    assertThat(context.shownAt()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void theAddressThatMostItemsShowWins() {
    ItemContext context = facts().around(TestItem.message("m").build(), null, Content.READ);
    assertThat(context.addressPairs()).containsEntry("/o=x/cn=pat", "pat@contoso.example");
  }

  @Test
  void theDigestFollowsTheFacts() {
    assertThat(facts().digest()).isEqualTo(facts().digest());
    assertThat(new MatterFacts().digest()).isNotEqualTo(facts().digest());
  }

  @Test
  void recordsOfRecipientsAreHeldByThem() {
    List<Record> rows = new ArrayList<>();
    RecipientRows.write(contact("r1", null), rows::add);
    RecipientRows.write(contact("r2", "r1"), rows::add);
    assertThat(rows).hasSize(3);
    assertThat(rows)
        .filteredOn(ContactRecord.class::isInstance)
        .map(ContactRecord.class::cast)
        .allMatch(row -> row.holder() == Holder.THIRD_PARTY)
        .extracting(ContactRecord::thirdPartyId, ContactRecord::heldFromAt)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("facebook", Instant.ofEpochSecond(5)));
    assertThat(rows)
        .filteredOn(ContactOccurrence.class::isInstance)
        .map(row -> ((ContactOccurrence) row).value())
        .containsExactly("anna@x.example", "+14155550132");
  }

  private static MatterFacts facts() {
    return new MatterFacts()
        .owners(List.of(new MailboxOwner("c-1", "Pat Rivera", "pat@contoso.example", 5, 6)))
        .repeatedTexts(List.of(new RepeatedText("hash", 21)))
        .addressPairs(
            List.of(
                new AddressPair("/o=x/cn=pat", "old@contoso.example", 1),
                new AddressPair("/o=x/cn=pat", "pat@contoso.example", 2)));
  }

  private static RecipientContact contact(String id, String repeats) {
    return new RecipientContact(
        id,
        "unit",
        "item",
        0,
        "row:0@0+1",
        null,
        repeats,
        SourceKind.FACEBOOK_EXPORT,
        "c-1",
        null,
        "facebook",
        null,
        "export",
        "contacts_uploaded",
        "Anna Ash",
        List.of("anna@x.example"),
        List.of("+14155550132"),
        Instant.ofEpochSecond(5),
        null);
  }
}
