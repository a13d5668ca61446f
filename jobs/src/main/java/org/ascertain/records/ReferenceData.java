package org.ascertain.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.errors.UserException;
import org.ascertain.formats.ByteSource;
import org.ascertain.matter.Matter;
import org.ascertain.matter.SourceEntry;
import org.ascertain.model.Hashes;
import org.ascertain.tables.Designation;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.ThirdParty;

/**
 * What a matter lists besides its sources: customers, organisations, designations.
 *
 * @param customers the frame
 * @param thirdParties the shipped registry and the matter's own
 * @param designations designations of all files
 */
record ReferenceData(
    List<FrameCustomer> customers, List<ThirdParty> thirdParties, List<Designation> designations) {
  /** Opens files that the matter file names. */
  @FunctionalInterface
  interface Files {
    /** The bytes of a file, by its path as the matter file writes it. */
    ByteSource open(String path) throws IOException;
  }

  /**
   * Reads what the matter lists.
   *
   * @throws UserException when a file has mistakes, or a source names an unknown organisation
   */
  static ReferenceData read(Matter matter, Files files) throws IOException {
    List<FrameCustomer> customers = new ArrayList<>();
    if (matter.frame() != null) {
      String path = matter.frame().path();
      customers.addAll(FrameReader.read(files.open(path), path, matter.frame().namedPlaintiffs()));
    }
    List<List<ThirdParty>> registries = new ArrayList<>();
    registries.add(RegistryReader.shipped());
    for (String path : matter.thirdParties()) {
      registries.add(RegistryReader.read(files.open(path), path));
    }
    List<Designation> designations = new ArrayList<>();
    for (String path : matter.designations()) {
      designations.addAll(DesignationReader.read(files.open(path), path));
    }
    List<ThirdParty> thirdParties = RegistryReader.merged(registries);
    checkSources(matter, thirdParties);
    return new ReferenceData(customers, thirdParties, designations);
  }

  private static void checkSources(Matter matter, List<ThirdParty> thirdParties) {
    ThirdPartyNames names = ThirdPartyNames.of(thirdParties);
    for (SourceEntry source : matter.sources()) {
      if (source.thirdParty() != null) {
        names.id(source.thirdParty());
      }
    }
  }

  /** Changes when the frame or the registry does: the rows of records depend on both. */
  String version() {
    return Hashes.id("reference-data", customers, thirdParties);
  }

  /** Changes when anything of it does. */
  String fingerprint() {
    return Hashes.id("reference-data", customers, thirdParties, designations);
  }
}
