package org.ascertain.synth.scene;

/** A file of the matter that is written as it is. */
public final class OutsideFile {
  private final String path;
  private final byte[] content;

  /** A file with this content at a path below the matter's folder; the bytes are not copied. */
  public OutsideFile(String path, byte[] content) {
    this.path = path;
    this.content = content;
  }

  /** Path below the matter's folder. */
  public String path() {
    return path;
  }

  /** The bytes. */
  public byte[] content() {
    return content;
  }
}
