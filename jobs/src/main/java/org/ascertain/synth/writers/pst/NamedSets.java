package org.ascertain.synth.writers.pst;

import java.util.UUID;

/** The sets of Outlook's numbered properties ([MS-OXPROPS] 1.3.2). */
final class NamedSets {
  static final UUID APPOINTMENT = set("00062002");
  static final UUID TASK = set("00062003");
  static final UUID ADDRESS = set("00062004");
  static final UUID COMMON = set("00062008");
  static final UUID LOG = set("0006200a");
  static final UUID NOTE = set("0006200e");
  static final UUID MEETING = UUID.fromString("6ed8da90-450b-101b-98da-00aa003f1305");

  private NamedSets() {}

  static PropertyKey appointment(int id) {
    return PropertyKey.numbered(APPOINTMENT, id);
  }

  static PropertyKey task(int id) {
    return PropertyKey.numbered(TASK, id);
  }

  static PropertyKey address(int id) {
    return PropertyKey.numbered(ADDRESS, id);
  }

  static PropertyKey common(int id) {
    return PropertyKey.numbered(COMMON, id);
  }

  static PropertyKey log(int id) {
    return PropertyKey.numbered(LOG, id);
  }

  static PropertyKey note(int id) {
    return PropertyKey.numbered(NOTE, id);
  }

  static PropertyKey meeting(int id) {
    return PropertyKey.numbered(MEETING, id);
  }

  private static UUID set(String start) {
    return UUID.fromString(start + "-0000-0000-c000-000000000046");
  }
}
