package org.ascertain.formats.pst;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import org.ascertain.model.Nullable;

/**
 * What an appointment says beyond a message.
 *
 * @param startsAt when it starts; null when not recorded
 * @param endsAt when it ends; null when not recorded
 * @param location where; null when not said
 * @param isAllDay whether it takes whole days
 * @param uid its global object id in hexadecimal; null when none
 * @param zone the zone in which it was made, in words; null when not said
 * @param recurrence how it recurs; null when it does not
 */
public record PstAppointment(
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    @Nullable String location,
    boolean isAllDay,
    @Nullable String uid,
    @Nullable String zone,
    @Nullable Recurrence recurrence) {
  private static final PropertyName START = PropertyName.of(PropertyName.APPOINTMENT, 0x820D);
  private static final PropertyName END = PropertyName.of(PropertyName.APPOINTMENT, 0x820E);
  private static final PropertyName LOCATION = PropertyName.of(PropertyName.APPOINTMENT, 0x8208);
  private static final PropertyName ALL_DAY = PropertyName.of(PropertyName.APPOINTMENT, 0x8215);
  private static final PropertyName PATTERN = PropertyName.of(PropertyName.APPOINTMENT, 0x8216);
  private static final PropertyName ZONE = PropertyName.of(PropertyName.APPOINTMENT, 0x8234);
  private static final PropertyName ID = PropertyName.of(PropertyName.MEETING, 0x03);

  /** Reads them off an item. */
  public static PstAppointment of(PstMessage message) throws IOException {
    PstProperties properties = message.properties();
    byte[] id = properties.bytes(properties.idOf(ID));
    byte[] pattern = properties.bytes(properties.idOf(PATTERN));
    Integer allDay = properties.integer(ALL_DAY);
    return new PstAppointment(
        properties.time(START),
        properties.time(END),
        properties.string(LOCATION),
        allDay != null && allDay != 0,
        id == null || id.length == 0 ? null : HexFormat.of().formatHex(id),
        properties.string(ZONE),
        pattern == null ? null : Recurrence.read(pattern, properties.node().codes()));
  }
}
