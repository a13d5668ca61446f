package org.ascertain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.ascertain.errors.UserException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracerTest {
  @TempDir static Path folder;

  @BeforeAll
  static void write() {
    SmallCase.in(folder);
  }

  /** The first thing below, the first below that, and so on. */
  @ParameterizedTest
  @CsvSource({
    "estimate-1, estimate/customer/flow/place/item/item/source",
    "estimate-2, estimate",
    "estimate-3, estimate/customer/flow/place/item/item/source",
    "estimate-4, estimate",
    "c-1, customer/flow/place/item/item/source",
    "flow-1, flow/place/item/item/source",
    "person-1, person/identifier/occurrence/item/item/source",
    "occurrence-1, occurrence/item/item/source",
    "item-1, item/source",
    "unit-1, unit/source",
    "source-1, source",
    "sour, source",
  })
  void walksDownToTheSource(String id, String way) {
    assertThat(way(trace(id))).isEqualTo(way);
  }

  @Test
  void showsHashesAndPlaces() {
    TraceNode flow = trace("flow-1");
    TraceNode place = flow.below().get(0);
    assertThat(place.id()).isEqualTo("mbox@0+9/mime:2/row:7@80+9");
    TraceNode item = place.below().get(0);
    assertThat(item.facts()).containsEntry("sha256", "2c2c").doesNotContainKey("text");
    TraceNode source = item.below().get(0).below().get(0);
    assertThat(source.facts())
        .containsEntry("sha256", "5a5a")
        .containsEntry("path", "a.mbox")
        .containsEntry("lies_at", List.of("file:/in/a.mbox"));
  }

  @Test
  void saysHowManyAreNotShown() {
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(folder.toString())) {
      List<TraceNode> below = new Tracer(snapshot, 1).trace("c-1").below();
      assertThat(below).extracting(TraceNode::kind).containsExactly("flow", "more");
      assertThat(below.get(1).facts()).containsEntry("not_shown", 1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nothing-1, Nothing has the id 'nothing-1'",
    "flow-, 'More than one id begins with ''flow-'': flows flow-1, flows flow-2'",
    "flo, Nothing has the id",
  })
  void tellsWhichIdsThereAre(String id, String message) {
    assertThatThrownBy(() -> trace(id))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(message);
  }

  private static TraceNode trace(String id) {
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(folder.toString())) {
      return new Tracer(snapshot, 20).trace(id);
    }
  }

  private static String way(TraceNode node) {
    return node.below().isEmpty() ? node.kind() : node.kind() + "/" + way(node.below().get(0));
  }
}
