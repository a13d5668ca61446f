package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ascertain.Corpora;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.Digests;
import org.ascertain.formats.FileByteSource;
import org.ascertain.formats.Scratch;
import org.ascertain.formats.mbox.MboxSplitter;
import org.ascertain.formats.mime.MessageReader;
import org.ascertain.formats.mime.MimeLimits;
import org.ascertain.formats.mime.ParsedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The finder loses no address that an expression finds, but for what is none. */
class AddressComparisonTest {
  private static final String KNOWN =
      "3e06e57471bc5ccf4bd14458afbc5185f0d979f98b7c6acca1e48106d248d0a4";

  @Test
  void everyDifferenceHasItsReason(TestReporter reporter) throws IOException {
    ByteSource archive = new FileByteSource(Corpora.path("mbox/linux-mips-2006.mbox"));
    AddressComparison sets = compared(archive);
    reporter.publishEntry(sets.report());

    Set<String> reasons = new TreeSet<>();
    for (Exclusion exclusion : Exclusion.values()) {
      if (exclusion.isNoIdentifier()) {
        reasons.add(exclusion.label());
      }
    }
    assertThat(reasons).containsAll(sets.onlyTheirs().keySet());
    assertThat(sets.sameCount()).isPositive();
    if (Digests.of(archive).sha256().equals(KNOWN)) {
      assertThat(sets.sameCount()).isEqualTo(331);
      assertThat(sets.onlyTheirs())
          .isEqualTo(Map.of("machine-made", 1, "message-id", 5, "url-userinfo", 1));
      assertThat(sets.onlyOursCount()).isZero();
    }
  }

  private static AddressComparison compared(ByteSource archive) throws IOException {
    MessageReader reader =
        new MessageReader(MimeLimits.DEFAULT, ZoneOffset.UTC, Scratch.ofSystem());
    AddressComparison sets = new AddressComparison();
    try (MboxSplitter messages = new MboxSplitter(archive, 0, archive.size())) {
      while (messages.hasNext()) {
        ParsedMessage message = reader.read(messages.next().content(), (part, content) -> {});
        if (message.text() != null) {
          sets.add(message.text());
        }
      }
    }
    return sets;
  }
}
