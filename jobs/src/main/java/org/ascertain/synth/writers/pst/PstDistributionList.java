package org.ascertain.synth.writers.pst;

import java.util.List;

/**
 * A private distribution list.
 *
 * @param name its name
 * @param members who is on it
 */
public record PstDistributionList(String name, List<Member> members) {

  /**
   * A member that the list itself describes.
   *
   * @param name display name
   * @param address SMTP address
   */
  public record Member(String name, String address) {}

  /** The item. */
  public PstMessage message() {
    List<byte[]> ids =
        members.stream()
            .map(member -> EntryIds.oneOff(member.name(), "SMTP", member.address()))
            .toList();
    PstProperties properties = PstMail.putSubject(PstProperties.empty(), name);
    properties.text(0x3001, name).text(NamedSets.address(0x8053), name);
    properties.byteArrays(NamedSets.address(0x8055), ids);
    properties.byteArrays(NamedSets.address(0x8054), ids);
    properties.integer(NamedSets.address(0x804C), members.size());
    return PstMessage.of("IPM.DistList", properties);
  }
}
