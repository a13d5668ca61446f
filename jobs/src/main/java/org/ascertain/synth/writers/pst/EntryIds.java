package org.ascertain.synth.writers.pst;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Entry ids and search keys ([MS-OXCDATA] 2.2). */
final class EntryIds {
  private static final byte[] ONE_OFF = hex("812b1fa4bea310199d6e00dd010f5402");
  private static final byte[] EXCHANGE = hex("dca740c8c042101ab4b908002b2fe182");
  private static final int UNICODE_WITHOUT_RICH_TEXT = 0x8001;

  private EntryIds() {}

  /** An address that is in no address book. */
  static byte[] oneOff(String name, String type, String address) {
    LittleEndian id = new LittleEndian();
    id.int4(0).put(ONE_OFF).int2(0).int2(UNICODE_WITHOUT_RICH_TEXT);
    for (String text : new String[] {name, type, address}) {
      id.put(text.getBytes(StandardCharsets.UTF_16LE)).int2(0);
    }
    return id.toBytes();
  }

  /** An entry of an Exchange directory. */
  static byte[] exchange(String x500) {
    LittleEndian id = new LittleEndian();
    id.int4(0).put(EXCHANGE).int4(1).int4(0);
    return id.put(x500.getBytes(StandardCharsets.US_ASCII)).int1(0).toBytes();
  }

  /** A node of this file. */
  static byte[] node(byte[] storeId, int nodeId) {
    return new LittleEndian(24).int4(0).put(storeId).int4(nodeId).toBytes();
  }

  /** What finds an address again: type and address in capitals. */
  static byte[] searchKey(String type, String address) {
    String key = (type + ":" + address).toUpperCase(Locale.ROOT) + "\0";
    return key.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
