package org.ascertain.synth.writers.pst;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;

/**
 * An entry of a calendar, in UTC.
 *
 * @param uid what all copies of the meeting share
 * @param subject subject
 * @param location place; may be empty
 * @param start when it begins, or begins first
 * @param length how long it takes
 * @param organiser who invites; null for an entry without others
 * @param attendees who is invited
 * @param recurrence how it repeats; null when it does not
 */
public record PstAppointment(
    String uid,
    String subject,
    String location,
    Instant start,
    Duration length,
    @Nullable PstRecipient organiser,
    List<PstRecipient> attendees,
    @Nullable PstRecurrence recurrence) {
  private static final byte[] GLOBAL_ID =
      HexFormat.of().parseHex("040000008200e00074c5b7101a82e008");
  private static final String EXCEPTION_CLASS =
      "IPM.OLE.CLASS.{00061055-0000-0000-C000-000000000046}";
  private static final int BUSY = 2;
  private static final Duration DAY = Duration.ofDays(1);

  /** An entry that does not repeat. */
  public static PstAppointment once(String uid, String subject, Instant start, Duration length) {
    return new PstAppointment(uid, subject, "", start, length, null, List.of(), null);
  }

  /** The same at a place. */
  public PstAppointment at(String newLocation) {
    return new PstAppointment(
        uid, subject, newLocation, start, length, organiser, attendees, recurrence);
  }

  /** The same as a meeting. */
  public PstAppointment with(PstRecipient newOrganiser, List<PstRecipient> newAttendees) {
    return new PstAppointment(
        uid, subject, location, start, length, newOrganiser, newAttendees, recurrence);
  }

  /** The same, repeated. */
  public PstAppointment repeated(PstRecurrence newRecurrence) {
    return new PstAppointment(
        uid, subject, location, start, length, organiser, attendees, newRecurrence);
  }

  /** The item; what differs from the pattern is attached to it. */
  public PstMessage message() {
    PstProperties properties = described("IPM.Appointment");
    List<PstAttachment> exceptions = new ArrayList<>();
    if (recurrence != null) {
      putRecurrence(properties);
      recurrence.exceptions().forEach(each -> exceptions.add(exception(each)));
    }
    return PstMessage.of("IPM.Appointment", properties)
        .withRecipients(recipients())
        .withAttachments(exceptions);
  }

  /** A mail that invites to it, of a class such as {@code IPM.Schedule.Meeting.Request}. */
  public PstMessage invitation(String messageClass, Instant sentAt) {
    PstMail mail = PstMail.ofClass(messageClass, subject).at(sentAt, sentAt);
    if (organiser != null) {
      mail.from(organiser.name(), organiser.address());
    }
    attendees.forEach(mail::to);
    return mail.with(described(messageClass)).message();
  }

  private PstProperties described(String messageClass) {
    PstProperties properties = PstMail.putSubject(PstProperties.empty(), subject);
    Instant end = start.plus(length);
    properties.time(NamedSets.appointment(0x820D), start);
    properties.time(NamedSets.appointment(0x820E), end);
    properties.integer(NamedSets.appointment(0x8213), (int) length.toMinutes());
    properties.integer(NamedSets.appointment(0x8205), BUSY);
    properties.flag(NamedSets.appointment(0x8215), isAllDay());
    properties.flag(NamedSets.appointment(0x8223), recurrence != null);
    properties.integer(NamedSets.appointment(0x8217), organiser == null ? 0 : 1);
    properties.text(NamedSets.appointment(0x8208), location.isEmpty() ? null : location);
    properties.time(NamedSets.common(0x8516), start).time(NamedSets.common(0x8517), end);
    properties.time(0x0060, start).time(0x0061, end);
    properties.bytes(NamedSets.meeting(0x3), globalId()).bytes(NamedSets.meeting(0x23), globalId());
    if (organiser != null && messageClass.startsWith("IPM.Appointment")) {
      properties.text(0x0042, organiser.name()).text(0x0064, organiser.addressType());
      properties.text(0x0065, organiser.address()).text(0x0C1A, organiser.name());
      properties.text(0x0C1E, organiser.addressType()).text(0x0C1F, organiser.address());
    }
    return properties;
  }

  private boolean isAllDay() {
    boolean isWhole = length.toSeconds() % DAY.toSeconds() == 0 && !length.isZero();
    return isWhole && start.getEpochSecond() % DAY.toSeconds() == 0;
  }

  private void putRecurrence(PstProperties properties) {
    properties.bytes(NamedSets.appointment(0x8216), recurrence.pattern(start, length));
    properties.integer(NamedSets.appointment(0x8231), recurrence.frequency().type());
    properties.time(NamedSets.appointment(0x8235), start);
    properties.time(NamedSets.appointment(0x8236), recurrence.lastStart(start).plus(length));
    properties.text(NamedSets.appointment(0x8232), recurrence.described());
  }

  private List<PstRecipient> recipients() {
    List<PstRecipient> all = new ArrayList<>();
    if (organiser != null) {
      all.add(organiser);
    }
    all.addAll(attendees);
    return all;
  }

  private PstAttachment exception(PstRecurrence.Change change) {
    PstAppointment changed =
        new PstAppointment(
            uid, change.subject(), location, change.start(), length, organiser, attendees, null);
    PstProperties inner = changed.described(EXCEPTION_CLASS);
    inner.time(NamedSets.appointment(0x8228), change.replaced());
    PstMessage message = PstMessage.of(EXCEPTION_CLASS, inner).withRecipients(recipients());
    PstProperties outer = PstProperties.empty().flag(0x7FFE, true).integer(0x7FFD, 2);
    outer.time(0x7FFB, change.start()).time(0x7FFC, change.start().plus(length));
    return new PstAttachment(PstAttachment.Method.EMBEDDED, "Untitled", null, message, outer);
  }

  /** The global object id ([MS-OXOCAL] 2.2.1.27) of a meeting that came as iCalendar. */
  private byte[] globalId() {
    byte[] own = ("vCal-Uid\1\0\0\0" + Hashes.id("meeting", uid)).getBytes(StandardCharsets.UTF_8);
    LittleEndian id = new LittleEndian().put(GLOBAL_ID).int4(0).int8(0).int8(0);
    return id.int4(own.length + 1).put(own).int1(0).toBytes();
  }
}
