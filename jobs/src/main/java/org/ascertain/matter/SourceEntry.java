package org.ascertain.matter;

import java.io.Serializable;
import java.time.LocalDate;
import org.ascertain.model.Nullable;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;

/**
 * A line of the matter's sources.
 *
 * @param path glob, relative to the matter file or any Hadoop URI; {customer} and {custodian} stand
 *     for one path segment each
 * @param kind kind of source; null to find it from content
 * @param customer customer; null when the path says, or nothing does
 * @param custodian custodian; null likewise
 * @param side who kept the data
 * @param thirdParty id, name or domain of the third party; null unless side is RECIPIENT
 * @param received how it was received; null when not said
 * @param covers days that it covers; null when not said
 */
public record SourceEntry(
    String path,
    @Nullable SourceKind kind,
    @Nullable String customer,
    @Nullable String custodian,
    Side side,
    @Nullable String thirdParty,
    @Nullable Received received,
    @Nullable Period covers)
    implements Serializable {
  /**
   * A receipt.
   *
   * @param on day
   * @param from who handed it over
   * @param volume label of the volume
   * @param hashes file of declared hashes, as written
   */
  public record Received(
      @Nullable LocalDate on,
      @Nullable String from,
      @Nullable String volume,
      @Nullable String hashes)
      implements Serializable {}
}
