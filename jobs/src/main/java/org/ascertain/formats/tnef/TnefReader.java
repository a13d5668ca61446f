package org.ascertain.formats.tnef;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.Problem;
import org.ascertain.formats.mapi.CodePages;
import org.ascertain.formats.mapi.MapiProperties;
import org.ascertain.formats.mapi.PropertyId;
import org.ascertain.formats.mapi.PropertyType;

/**
 * Reads a TNEF stream attribute by attribute. What is attached is not copied: it is a range of the
 * stream. Checksums are not believed, since writers get them wrong.
 */
public final class TnefReader {
  private static final int SIGNATURE = 0x223E9F78;
  private static final int LONGEST = 256 << 20;
  private static final int MOST_ATTACHMENTS = 100_000;

  private final ByteSource stream;
  private final MapiProperties properties = new MapiProperties();
  private final List<MapiProperties> recipients = new ArrayList<>();
  private final List<TnefAttachment> attachments = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private Charset charset = CodePages.DEFAULT;

  private TnefReader(ByteSource stream) {
    this.stream = stream;
  }

  /**
   * Reads a stream as far as it goes.
   *
   * @throws ContentException when it is none
   * @throws IOException when its bytes cannot be read
   */
  public static TnefMessage read(ByteSource stream) throws IOException {
    TnefReader reader = new TnefReader(stream);
    reader.readAll();
    reader.properties.decodeWith(reader.charset);
    return new TnefMessage(
        reader.properties, reader.recipients, reader.attachments, reader.problems);
  }

  private void readAll() throws IOException {
    try (TnefInput in = new TnefInput(stream)) {
      if (stream.size() < 6 || in.int32() != SIGNATURE) {
        throw new ContentException(FailureCode.CORRUPT, "No TNEF stream");
      }
      in.int16();
      while (in.remaining() > 0) {
        if (in.remaining() < 9) {
          end(in);
          return;
        }
        int level = in.int8();
        int attribute = in.int32();
        long length = in.int32() & 0xFFFFFFFFL;
        if (level != 1 && level != 2) {
          problems.add(new Problem(FailureCode.CORRUPT, "No attribute where one should be"));
          return;
        }
        attribute(in, attribute & 0xFFFF, length);
      }
    }
  }

  /** Some writers put an empty line behind the last attribute. */
  private void end(TnefInput in) throws IOException {
    for (byte value : in.bytes(in.remaining())) {
      if (value != 0 && value != '\r' && value != '\n') {
        problems.add(new Problem(FailureCode.TRUNCATED, "The stream ends in an attribute"));
        return;
      }
    }
  }

  private void attribute(TnefInput in, int id, long length) throws IOException {
    long start = in.position();
    long there = Math.min(length, in.remaining());
    if (there < length) {
      problems.add(new Problem(FailureCode.TRUNCATED, "An attribute is cut off"));
    }
    try {
      if (id == 0x800F) {
        attachment().data(stream.slice(start, there));
      } else if (there <= LONGEST) {
        small(in, id, start, there);
      } else {
        problems.add(new Problem(FailureCode.TOO_MANY, "An attribute beyond the bound"));
      }
    } catch (ContentException e) {
      problems.add(new Problem(e.code(), e.getMessage()));
    }
    in.moveTo(Math.min(stream.size(), start + there + 2));
  }

  /** Ids of attributes: [MS-OXTNEF] 2.1.3.3. */
  private void small(TnefInput in, int id, long start, long length) throws IOException {
    switch (id) {
      case 0x9007 -> codePage(in, length);
      case 0x8008 -> narrow(PropertyId.MESSAGE_CLASS, in, length);
      case 0x8004 -> narrow(PropertyId.SUBJECT, in, length);
      case 0x800C -> narrow(PropertyId.BODY, in, length);
      case 0x8005 -> properties.put(PropertyId.SUBMITTED_AT, TnefTexts.date(in, length));
      case 0x8000 -> TnefTexts.from(in.bytes(length), charset, properties);
      case 0x9003 -> new TnefProperties(in, start + length).readInto(properties);
      case 0x9004 -> recipients(in, start + length);
      case 0x9002 -> begin();
      case 0x8010 -> attachment().title(TnefTexts.text(in.bytes(length), charset));
      case 0x9005 -> attached(in, start + length);
      default -> {
        // Fonts, versions, delegates, previews: nothing that is read.
      }
    }
  }

  private void codePage(TnefInput in, long length) throws IOException {
    if (length >= 4) {
      charset = CodePages.of(in.int32()).orElse(charset);
    }
  }

  /** Properties count before attributes, which come first and are often cut. */
  private void narrow(int id, TnefInput in, long length) throws IOException {
    byte[] bytes = in.bytes(length);
    if (id == PropertyId.MESSAGE_CLASS) {
      String name = new String(bytes, StandardCharsets.ISO_8859_1);
      properties.put(id, name.replace("IPM.Microsoft Mail.Note", "IPM.Note"));
    } else {
      properties.put(id, new MapiProperties.Narrow(bytes));
    }
  }

  private void begin() throws ContentException {
    if (attachments.size() >= MOST_ATTACHMENTS) {
      throw new ContentException(FailureCode.TOO_MANY, "More attachments than the bound");
    }
    attachments.add(new TnefAttachment());
  }

  private TnefAttachment attachment() throws ContentException {
    if (attachments.isEmpty()) {
      begin();
    }
    return attachments.get(attachments.size() - 1);
  }

  private void attached(TnefInput in, long end) throws IOException {
    TnefAttachment attachment = attachment();
    attachment.properties().decodeWith(charset);
    new TnefProperties(in, end)
        .onObject(
            (type, object) -> {
              if (type == PropertyType.OBJECT && TnefTexts.isMessage(stream, object)) {
                attachment.message(stream.slice(object.start() + 16, object.length() - 16));
              } else if (attachment.bytes() == null) {
                boolean isObject = type == PropertyType.OBJECT && object.length() >= 16;
                int before = isObject ? 16 : 0;
                attachment.data(stream.slice(object.start() + before, object.length() - before));
              }
            })
        .readInto(attachment.properties());
  }

  private void recipients(TnefInput in, long end) throws IOException {
    int count = in.int32();
    for (int i = 0; i < count && in.position() < end; i++) {
      MapiProperties recipient = new MapiProperties();
      recipient.decodeWith(charset);
      new TnefProperties(in, end).readInto(recipient);
      recipients.add(recipient);
    }
  }
}
