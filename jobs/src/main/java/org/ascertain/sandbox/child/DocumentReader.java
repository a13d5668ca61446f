package org.ascertain.sandbox.child;

import java.io.IOException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.ascertain.model.Nullable;
import org.ascertain.sandbox.wire.FrameBody;
import org.ascertain.sandbox.wire.FrameKind;
import org.ascertain.sandbox.wire.FrameWriter;
import org.ascertain.sandbox.wire.Reading;

/** Reads documents, one after the other, and tells what it finds. */
final class DocumentReader {
  private final Parsers parsers;
  private final FrameWriter answers;

  DocumentReader(Parsers parsers, FrameWriter answers) {
    this.parsers = parsers;
    this.answers = answers;
  }

  /** Reads one document to its end, or as far as the bounds allow. */
  void read(Received received) throws IOException {
    Findings findings = new Findings(answers, received.request().bounds(), received.size());
    if (received.request().reading() == Reading.FULL) {
      readFully(received, findings);
    } else {
      new SimpleReading(parsers.detector(), findings).read(received);
    }
    answers.write(FrameKind.DONE, new FrameBody().number(findings.isShaken() ? 1 : 0));
  }

  private void readFully(Received received, Findings findings) throws IOException {
    PartReading parts = new PartReading(parsers, findings, received.request());
    Metadata metadata = metadataOf(received.request().name(), received.request().mediaType());
    // Metadata of its own, or the name of the temporary file would become the document's.
    try (TikaInputStream in = TikaInputStream.get(received.path(), new Metadata())) {
      parts.readDocument(in, metadata);
    }
  }

  static Metadata metadataOf(@Nullable String name, @Nullable String mediaType) {
    Metadata metadata = new Metadata();
    if (name != null) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    if (mediaType != null) {
      metadata.set(Metadata.CONTENT_TYPE, mediaType);
    }
    return metadata;
  }
}
