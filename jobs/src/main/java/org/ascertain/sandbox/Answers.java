package org.ascertain.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Nullable;
import org.ascertain.sandbox.ParsedDocument.Failure;
import org.ascertain.sandbox.wire.Frame;

/** What a parser process has told of one document so far. */
final class Answers {
  private final SortedMap<Integer, PartDraft> parts = new TreeMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private int open;

  Answers(PartDraft document) {
    parts.put(0, document);
  }

  /** Takes in a frame about a part; returns the bytes of a part that begins, else 0. */
  long take(Frame frame) throws IOException {
    int ordinal = frame.index();
    switch (frame.kind()) {
      case PART -> {
        return begin(ordinal, frame);
      }
      case TYPE -> part(ordinal).type(frame.word());
      case TEXT -> part(ordinal).text(frame.word());
      case PART_END -> end(ordinal, frame);
      case FAILURE ->
          failures.add(new Failure(ordinal, FailureCode.valueOf(frame.word()), frame.word()));
      default -> throw new IOException("Unexpected frame " + frame.kind());
    }
    return 0;
  }

  Attempt toAttempt(@Nullable Death death) {
    List<ParsedPart> done = parts.values().stream().map(PartDraft::toPart).toList();
    return new Attempt(done, failures, death, open);
  }

  private long begin(int ordinal, Frame frame) throws IOException {
    int parent = frame.index();
    String name = frame.text();
    long size = frame.number();
    parts.put(ordinal, new PartDraft(ordinal, parent, name, size, frame.word(), frame.word()));
    open = ordinal;
    return size;
  }

  private void end(int ordinal, Frame frame) throws IOException {
    PartDraft part = part(ordinal);
    for (long left = frame.number(); left > 0; left--) {
      part.metadata(frame.word(), frame.word());
    }
    open = Math.max(0, part.parent());
  }

  private PartDraft part(int ordinal) throws IOException {
    PartDraft part = parts.get(ordinal);
    if (part == null) {
      throw new IOException("Nothing was said of part " + ordinal);
    }
    return part;
  }
}
