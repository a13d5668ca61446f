package org.ascertain.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.ascertain.formats.logs.LogFile;
import org.ascertain.tables.Designation;
import org.junit.jupiter.api.Test;

class DesignationReaderTest {
  @Test
  void readsItemsAndFamilies() throws IOException {
    assertThat(
            DesignationReader.read(
                LogFile.of("item_id,designation\na,Privileged\nb,clawed-back\nc,AEO\n"), "p.csv"))
        .extracting(Designation::itemId, Designation::designation)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", "PRIVILEGED"),
            org.assertj.core.groups.Tuple.tuple("b", "CLAWED_BACK"),
            org.assertj.core.groups.Tuple.tuple("c", "AEO"));
  }

  @Test
  void refusesOtherWords() {
    assertThatThrownBy(
            () -> DesignationReader.read(LogFile.of("item_id,designation\na,secret\n"), "p.csv"))
        .hasMessageContaining("row 2, column designation: 'secret' is none of");
  }
}
