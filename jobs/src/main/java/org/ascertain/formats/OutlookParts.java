package org.ascertain.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.msg.MsgAttachment;
import org.ascertain.formats.msg.MsgFile;
import org.ascertain.formats.msg.MsgMessage;
import org.ascertain.formats.tnef.TnefAttachment;
import org.ascertain.formats.tnef.TnefReader;

/** The bytes of what is attached to messages of Outlook. */
final class OutlookParts {
  private OutlookParts() {}

  /**
   * What is attached to a message in a file, found through messages inside each other. A message or
   * another object has no bytes of its own: they are those that its hash covers.
   *
   * @param numbers of the attachments from the outside in
   */
  static SpooledBytes ofFile(ByteSource file, List<Integer> numbers, Scratch scratch)
      throws IOException {
    try (MsgFile opened = MsgFile.open(file, scratch)) {
      MsgMessage message = opened.message();
      for (int number : numbers.subList(0, numbers.size() - 1)) {
        message = attachment(message, number).message();
      }
      MsgAttachment last = attachment(message, numbers.get(numbers.size() - 1));
      try (InputStream in = open(last)) {
        return SpooledBytes.of(in, scratch);
      }
    }
  }

  private static InputStream open(MsgAttachment attachment) throws IOException {
    if (attachment.isMessage()) {
      return attachment.message().storage().open();
    }
    return attachment.isObject() ? attachment.storage().open() : attachment.open();
  }

  private static MsgAttachment attachment(MsgMessage message, int number) throws IOException {
    for (MsgAttachment attachment : message.attachments()) {
      if (attachment.number() == number) {
        return attachment;
      }
    }
    throw new ContentException(FailureCode.CORRUPT, "The message has no attachment " + number);
  }

  /** What is attached in a TNEF stream, by its place from 0. */
  static ByteSource ofStream(ByteSource stream, int ordinal) throws IOException {
    List<TnefAttachment> attachments = TnefReader.read(stream).attachments();
    boolean isThere = ordinal < attachments.size() && attachments.get(ordinal).bytes() != null;
    if (!isThere) {
      throw new ContentException(FailureCode.CORRUPT, "The stream has no attachment " + ordinal);
    }
    return attachments.get(ordinal).bytes();
  }
}
