package org.ascertain.records;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ascertain.formats.logs.AuditLogReader;
import org.ascertain.model.SourceKind;

/** Which reader reads which kind of source: one line a kind. */
public final class RecordReaders {
  private static final Map<SourceKind, RecordReader> READERS = new EnumMap<>(SourceKind.class);

  static {
    READERS.put(SourceKind.M365_AUDIT, new MappedReader<>(new AuditLogReader(), AuditRecords::new));
  }

  private RecordReaders() {}

  /** The reader of a kind; empty for kinds without records, and for those not read yet. */
  public static Optional<RecordReader> of(SourceKind kind) {
    return Optional.ofNullable(READERS.get(kind));
  }
}
