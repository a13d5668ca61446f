package org.ascertain.formats.archives;

import java.util.Arrays;
import java.util.Optional;
import org.ascertain.model.Locator;
import org.ascertain.model.Nullable;

/** Formats that hold entries or wrap one stream. */
public enum ArchiveFormat {
  /** Zip. */
  ZIP("zip", "application/zip"),

  /** Tar. */
  TAR("tar", "application/x-tar"),

  /** 7-Zip. */
  SEVEN_ZIP("7z", "application/x-7z-compressed"),

  /** RAR. */
  RAR("rar", "application/vnd.rar"),

  /** Gzip around one stream. */
  GZIP("gz", "application/gzip"),

  /** Bzip2 around one stream. */
  BZIP2("bz2", "application/x-bzip2"),

  /** XZ around one stream. */
  XZ("xz", "application/x-xz");

  private final String label;
  private final String mediaType;

  ArchiveFormat(String label, String mediaType) {
    this.label = label;
    this.mediaType = mediaType;
  }

  /** The format of a media type; empty when it is none of these. */
  public static Optional<ArchiveFormat> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(format -> format.mediaType.equals(mediaType)).findFirst();
  }

  /** The name that locators use. */
  public String label() {
    return label;
  }

  /** Media type. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether it wraps one stream and has no list of entries. */
  public boolean isCompression() {
    return this == GZIP || this == BZIP2 || this == XZ;
  }

  /** Whether any entry can be read without those before it. */
  public boolean isCuttable() {
    return this == ZIP || this == TAR;
  }

  /**
   * The name of what an archive of this format holds: an entry's own, else that of the file without
   * the ending that the compression gave it.
   *
   * @param archivePath the name of the archive; null without one
   * @param entryName the name as the archive spells it
   */
  public String nameInside(@Nullable String archivePath, String entryName) {
    if (!isCompression()) {
      return entryName;
    }
    String name = archivePath == null ? "" : archivePath;
    return name.matches("(?i).*\\.t(gz|bz2?|xz)$")
        ? name.replaceFirst("\\.[^.]*$", ".tar")
        : name.replaceFirst("(?i)\\.(gz|bz2|xz)$", "");
  }

  /** Where something in an archive of this format is. */
  public Locator inside(Locator archive, int ordinal, String name) {
    return isCompression() ? archive.then(label) : archive.entry(label, ordinal, name);
  }

  /** The format of a name that locators use; empty when it is none of these. */
  public static Optional<ArchiveFormat> ofLabel(String label) {
    return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst();
  }
}
