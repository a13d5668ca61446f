package org.ascertain.sandbox.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ascertain.model.Nullable;
import org.ascertain.model.Passwords;

/**
 * What a child is asked to do with the bytes that follow.
 *
 * @param reading how
 * @param name file name, null when it has none
 * @param mediaType media type told from outside, or null
 * @param skipped ordinals of embedded parts that are listed but not parsed
 * @param bounds how much may be found
 * @param passwords tried on what is encrypted
 */
public record Request(
    Reading reading,
    @Nullable String name,
    @Nullable String mediaType,
    Set<Integer> skipped,
    Bounds bounds,
    Passwords passwords) {
  /** Copies the set. */
  public Request {
    skipped = Set.copyOf(skipped);
  }

  /** As the content of a frame. */
  public FrameBody toBody() {
    FrameBody body = new FrameBody().text(reading.name()).text(name).text(mediaType);
    body.number(skipped.size());
    new TreeSet<>(skipped).forEach(body::number);
    bounds.writeTo(body);
    body.number(passwords.size());
    passwords.words().forEach(body::text);
    return body;
  }

  /**
   * From the content of a frame.
   *
   * @throws IOException when the frame is no request
   */
  public static Request from(Frame frame) throws IOException {
    Reading reading = Reading.valueOf(frame.word());
    String name = frame.text();
    String mediaType = frame.text();
    Set<Integer> skipped = new TreeSet<>();
    for (long left = frame.number(); left > 0; left--) {
      skipped.add(frame.index());
    }
    Bounds bounds = Bounds.from(frame);
    List<String> words = new ArrayList<>();
    for (long left = frame.number(); left > 0; left--) {
      words.add(frame.word());
    }
    return new Request(reading, name, mediaType, skipped, bounds, Passwords.of(words));
  }
}
