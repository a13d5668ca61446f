package org.ascertain.model;

import java.util.Arrays;
import java.util.Optional;

/** What kind of evidence a source holds. */
public enum SourceKind {
  /** Messages: EML, mbox, PST, MSG. */
  MAIL("mail"),

  /** Loose documents. */
  DOCUMENTS("documents"),

  /** Address books: vCard, contact CSV or XLSX. */
  CONTACTS("contacts"),

  /** Microsoft 365 unified audit log. */
  M365_AUDIT("m365-audit"),

  /** Entra audit log as JSON. */
  ENTRA_AUDIT("entra-audit"),

  /** A snapshot of OAuth grants. */
  OAUTH_GRANTS("oauth-grants"),

  /** Graph Data Connect consents. */
  GRAPH_DATA_CONNECT("graph-data-connect"),

  /** Mailbox policies and connect subscriptions. */
  OWA_POLICY("owa-policy"),

  /** Exchange message trace. */
  MESSAGE_TRACE("message-trace"),

  /** A Purview or content-search package. */
  PURVIEW_EXPORT("purview-export"),

  /** A production described by a load file. */
  LOAD_FILE("load-file"),

  /** Facebook "Download your information". */
  FACEBOOK_EXPORT("facebook-export"),

  /** LinkedIn data export. */
  LINKEDIN_EXPORT("linkedin-export"),

  /** Google Takeout. */
  GOOGLE_TAKEOUT("google-takeout"),

  /** Google Vault. */
  GOOGLE_VAULT("google-vault"),

  /** HTTP archive of a browser. */
  HAR("har"),

  /** Zeek network logs. */
  ZEEK("zeek"),

  /** Squid proxy log. */
  SQUID("squid"),

  /** nginx or Apache access log. */
  ACCESS_LOG("access-log"),

  /** W3C extended log. */
  W3C_LOG("w3c-log"),

  /** Lists of subprocessors. */
  SUBPROCESSORS("subprocessors"),

  /** Breach notices. */
  BREACH_NOTICES("breach-notices");

  private final String label;

  SourceKind(String label) {
    this.label = label;
  }

  /** The kind as the matter file spells it, for example {@code m365-audit}. */
  public String label() {
    return label;
  }

  /** The kind that the matter file spells so, empty when there is none. */
  public static Optional<SourceKind> ofLabel(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }

  /** Whether the files of this kind hold records (rows of structured evidence). */
  public boolean holdsRecords() {
    return this != MAIL && this != DOCUMENTS && this != CONTACTS;
  }
}
