package org.ascertain.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ascertain.contacts.TestItem;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;
import org.ascertain.tables.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Pat </O=CONTOSO/CN=PAT>                | pat@contoso.example | /o=contoso/cn=pat
          Pat <pat@contoso.example>              | pat@contoso.example | none
          Pat </O=CONTOSO/CN=PAT>                | none                | none
          IMCEAEX-_O=CONTOSO_CN=PAT@contoso.example | imceaex-_o=contoso_cn=pat@contoso.example | none
          """)
  void pairs(String raw, String address, String name) {
    Item item = TestItem.message("m").build();
    Participant participant = new Participant(ParticipantRole.FROM, 0, "Pat", address, raw);
    Item named = withParticipants(item, List.of(participant));
    assertThat(PairFinder.pairs(named).keySet())
        .isEqualTo(name == null ? java.util.Set.of() : java.util.Set.of(name));
  }

  private static Item withParticipants(Item item, List<Participant> participants) {
    return new Item(
        item.itemId(),
        item.unitId(),
        item.sourceId(),
        item.parentId(),
        item.familyId(),
        item.locator(),
        item.depth(),
        item.ordinal(),
        item.kind(),
        item.sourceKind(),
        item.mediaType(),
        item.name(),
        item.folder(),
        item.sizeBytes(),
        item.sha256(),
        item.hashBasis(),
        item.md5(),
        item.mih(),
        item.custodian(),
        item.customerId(),
        item.sentAt(),
        item.receivedAt(),
        item.dateText(),
        item.dateFlag(),
        item.subject(),
        item.messageId(),
        item.inReplyTo(),
        item.referenceIds(),
        participants,
        item.text(),
        item.textCharsCount(),
        item.textTruncated(),
        item.language(),
        item.extraction(),
        item.metadata());
  }
}
