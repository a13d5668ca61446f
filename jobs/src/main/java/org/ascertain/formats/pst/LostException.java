package org.ascertain.formats.pst;

import java.io.IOException;

/** Something that cannot be read from a store; nothing around it is touched. */
final class LostException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient PstFinding finding;

  LostException(PstFinding finding) {
    super(finding.detail());
    this.finding = finding;
  }

  LostException(PstFinding.Kind kind, long position, String detail) {
    this(new PstFinding(kind, 0, position, detail));
  }

  PstFinding finding() {
    return finding;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
