package org.ascertain.records;

import java.math.BigInteger;
import java.util.Arrays;
import org.ascertain.model.Hashes;

/**
 * The events of a file seen so far, each with the ordinal of its first row: 24 bytes an event, and
 * no more than a fixed number of them. Repeats of later ones are found over all files together.
 */
final class SeenEvents {
  static final long NEW = -1;

  private static final int MAX_EVENTS = 1 << 21;
  private static final int FIRST_SLOTS = 1 << 10;

  private long[] high = new long[FIRST_SLOTS];
  private long[] low = new long[FIRST_SLOTS];
  private long[] ordinals = emptySlots(FIRST_SLOTS);
  private int count;

  /** The ordinal of the first row of this event; {@link #NEW} when this is it. */
  long firstOrdinal(String eventId, long ordinal) {
    BigInteger hash = new BigInteger(Hashes.id("event", eventId), 16);
    long highBits = hash.shiftRight(Long.SIZE).longValue();
    long lowBits = hash.longValue();
    int slot = slot(highBits, lowBits);
    if (ordinals[slot] != NEW) {
      return ordinals[slot];
    }
    if (count < MAX_EVENTS) {
      put(slot, highBits, lowBits, ordinal);
      growWhenHalfFull();
    }
    return NEW;
  }

  private int slot(long highBits, long lowBits) {
    int slot = (int) lowBits & (ordinals.length - 1);
    while (ordinals[slot] != NEW && (high[slot] != highBits || low[slot] != lowBits)) {
      slot = (slot + 1) & (ordinals.length - 1);
    }
    return slot;
  }

  private void put(int slot, long highBits, long lowBits, long ordinal) {
    high[slot] = highBits;
    low[slot] = lowBits;
    ordinals[slot] = ordinal;
    count++;
  }

  private void growWhenHalfFull() {
    if (count * 2 <= ordinals.length) {
      return;
    }
    long[] oldHigh = high;
    long[] oldLow = low;
    long[] oldOrdinals = ordinals;
    high = new long[oldHigh.length * 2];
    low = new long[oldLow.length * 2];
    ordinals = emptySlots(oldOrdinals.length * 2);
    count = 0;
    for (int i = 0; i < oldOrdinals.length; i++) {
      if (oldOrdinals[i] != NEW) {
        put(slot(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldOrdinals[i]);
      }
    }
  }

  private static long[] emptySlots(int size) {
    long[] slots = new long[size];
    Arrays.fill(slots, NEW);
    return slots;
  }
}
