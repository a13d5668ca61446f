package org.ascertain.formats.tnef;

import org.ascertain.formats.ByteSource;
import org.ascertain.formats.mapi.MapiProperties;
import org.ascertain.formats.mapi.PropertyId;
import org.ascertain.model.Nullable;

/** Something attached in a TNEF stream. */
public final class TnefAttachment {
  private final MapiProperties properties = new MapiProperties();
  private @Nullable ByteSource bytes;
  private boolean isMessage;
  private @Nullable String title;

  /** Its properties. */
  public MapiProperties properties() {
    return properties;
  }

  /** Its bytes; null when it has none. A message inside is a TNEF stream. */
  public @Nullable ByteSource bytes() {
    return bytes;
  }

  /** Whether it is a message. */
  public boolean isMessage() {
    return isMessage;
  }

  /** Its file name, or the name that is shown for it; null without one. */
  public @Nullable String name() {
    for (int id : new int[] {PropertyId.ATTACHED_NAME, PropertyId.ATTACHED_SHORT_NAME}) {
      if (properties.text(id) != null) {
        return properties.text(id);
      }
    }
    return title != null ? title : properties.text(PropertyId.DISPLAY_NAME);
  }

  void title(String written) {
    title = written.isBlank() ? null : written;
  }

  void data(ByteSource data) {
    bytes = data;
  }

  void message(ByteSource data) {
    bytes = data;
    isMessage = true;
  }
}
