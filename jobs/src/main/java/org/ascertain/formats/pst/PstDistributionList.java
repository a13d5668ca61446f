package org.ascertain.formats.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.ascertain.formats.mapi.OutlookParty;
import org.ascertain.model.Nullable;

/**
 * The members of a distribution list, as the list itself keeps them: a member that is another
 * contact of the store is told by the name and address that it had when it was added.
 *
 * @param name name of the list; null when none
 * @param members who is in it
 */
public record PstDistributionList(@Nullable String name, List<OutlookParty> members) {
  private static final PropertyName NAME = PropertyName.of(PropertyName.ADDRESS, 0x8053);
  private static final PropertyName ONE_OFF = PropertyName.of(PropertyName.ADDRESS, 0x8054);
  private static final PropertyName MEMBERS = PropertyName.of(PropertyName.ADDRESS, 0x8055);
  private static final byte[] ONE_OFF_ID =
      HexFormat.of().parseHex("812b1fa4bea310199d6e00dd010f5402");
  private static final int WIDE = 0x8000;

  /** Reads them off an item. */
  public static PstDistributionList of(PstMessage message) throws IOException {
    PstProperties properties = message.properties();
    List<byte[]> entries = properties.binaries(properties.idOf(ONE_OFF));
    if (entries.isEmpty()) {
      entries = properties.binaries(properties.idOf(MEMBERS));
    }
    List<OutlookParty> members = new ArrayList<>();
    for (byte[] entry : entries) {
      OutlookParty member = member(entry, properties.node().codes());
      if (member != null) {
        members.add(member);
      }
    }
    return new PstDistributionList(properties.string(NAME), members);
  }

  /** A one-off entry id: name, type and address in itself; null for any other. */
  @Nullable
  static OutlookParty member(byte[] entry, StringCodes codes) {
    if (entry.length < 24 || !Arrays.equals(entry, 4, 20, ONE_OFF_ID, 0, 16)) {
      return null;
    }
    boolean isWide = (Little.u16(entry, 22) & WIDE) != 0;
    List<String> words = new ArrayList<>();
    int at = 24;
    while (at < entry.length && words.size() < 3) {
      int end = end(entry, at, isWide);
      words.add(isWide ? codes.unicode(entry, at, end) : codes.narrow(entry, at, end));
      at = end + (isWide ? 2 : 1);
    }
    return words.size() < 3
        ? null
        : new OutlookParty(words.get(0), words.get(1), words.get(2), null);
  }

  private static int end(byte[] entry, int from, boolean isWide) {
    int step = isWide ? 2 : 1;
    int at = from;
    while (at + step <= entry.length && !(entry[at] == 0 && (!isWide || entry[at + 1] == 0))) {
      at += step;
    }
    return Math.min(at, entry.length);
  }
}
