package org.ascertain.records;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascertain.formats.exports.FacebookContactsReader;
import org.ascertain.formats.exports.FacebookProfileReader;
import org.ascertain.formats.exports.GrantSnapshotReader;
import org.ascertain.formats.exports.LinkedInContactsReader;
import org.ascertain.formats.exports.LoadFileReader;
import org.ascertain.formats.exports.SubprocessorListReader;
import org.ascertain.formats.logs.AccessLogReader;
import org.ascertain.formats.logs.AuditLogReader;
import org.ascertain.formats.logs.EntraAuditReader;
import org.ascertain.formats.logs.HarReader;
import org.ascertain.formats.logs.MessageTraceReader;
import org.ascertain.formats.logs.SquidReader;
import org.ascertain.formats.logs.W3cLogReader;
import org.ascertain.formats.logs.ZeekReader;
import org.ascertain.model.SourceKind;
import org.ascertain.records.ExportFiles.NamedFile;

/** Which reader reads which kind of source: one line a kind. */
public final class RecordReaders {
  private static final Map<SourceKind, RecordReader> READERS = new EnumMap<>(SourceKind.class);

  static {
    put(SourceKind.M365_AUDIT, new MappedReader<>(new AuditLogReader(), AuditRecords::new));
    put(SourceKind.ENTRA_AUDIT, new MappedReader<>(new EntraAuditReader(), AuditRecords::new));
    put(SourceKind.GRAPH_DATA_CONNECT, new MappedReader<>(new AuditLogReader(), AuditRecords::new));
    put(SourceKind.MESSAGE_TRACE, new MappedReader<>(new MessageTraceReader(), MailRecords::new));
    put(
        SourceKind.OAUTH_GRANTS,
        new MappedReader<>(new GrantSnapshotReader(), GrantSnapshotRecords::new));
    put(
        SourceKind.SUBPROCESSORS,
        new MappedReader<>(new SubprocessorListReader(), frame -> new SubprocessorRecords()));
    put(
        SourceKind.LOAD_FILE,
        new MappedReader<>(new LoadFileReader(), frame -> new LoadFileRecords()));
    put(SourceKind.FACEBOOK_EXPORT, facebook());
    put(SourceKind.LINKEDIN_EXPORT, linkedIn());
    put(SourceKind.HAR, new MappedReader<>(new HarReader(), HttpRecords::new));
    put(SourceKind.ZEEK, new MappedReader<>(new ZeekReader(), ZeekRecords::new));
    put(SourceKind.SQUID, new MappedReader<>(new SquidReader(), HttpRecords::new));
    put(SourceKind.ACCESS_LOG, new MappedReader<>(new AccessLogReader(), HttpRecords::new));
    put(SourceKind.W3C_LOG, new MappedReader<>(new W3cLogReader(), HttpRecords::new));
  }

  private RecordReaders() {}

  /** The reader of a kind; empty for kinds without records, and for those not read yet. */
  public static Optional<RecordReader> of(SourceKind kind) {
    return Optional.ofNullable(READERS.get(kind));
  }

  private static RecordReader facebook() {
    return new ExportFiles(
        List.of(
            new NamedFile(
                ExportFiles.FACEBOOK_CONTACTS,
                new MappedReader<>(
                    new FacebookContactsReader(), frame -> new RecipientRecords("facebook"))),
            new NamedFile(
                ExportFiles.FACEBOOK_PROFILE,
                new MappedReader<>(
                    new FacebookProfileReader(), frame -> new AccountRecords("facebook")))));
  }

  private static RecordReader linkedIn() {
    return new ExportFiles(
        List.of(
            new NamedFile(
                ExportFiles.LINKEDIN_CONTACTS,
                new MappedReader<>(
                    new LinkedInContactsReader(), frame -> new RecipientRecords("linkedin")))));
  }

  private static void put(SourceKind kind, RecordReader reader) {
    READERS.put(kind, reader);
  }
}
