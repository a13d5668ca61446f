package org.ascertain.members;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;

/**
 * Which kinds of source can show which mechanism. A kind that is not listed for a mechanism says
 * nothing about it, however much of it was produced.
 */
final class MechanismSources {
  private static final Set<SourceKind> MAIL =
      EnumSet.of(
          SourceKind.MAIL,
          SourceKind.PURVIEW_EXPORT,
          SourceKind.LOAD_FILE,
          SourceKind.GOOGLE_VAULT,
          SourceKind.GOOGLE_TAKEOUT);
  private static final Set<SourceKind> WIRE =
      EnumSet.of(
          SourceKind.HAR,
          SourceKind.ZEEK,
          SourceKind.SQUID,
          SourceKind.ACCESS_LOG,
          SourceKind.W3C_LOG);
  private static final Set<SourceKind> ADMINISTRATION =
      EnumSet.of(
          SourceKind.M365_AUDIT,
          SourceKind.ENTRA_AUDIT,
          SourceKind.OAUTH_GRANTS,
          SourceKind.GRAPH_DATA_CONNECT,
          SourceKind.OWA_POLICY);
  private static final Set<SourceKind> NETWORK_EXPORTS =
      EnumSet.of(SourceKind.FACEBOOK_EXPORT, SourceKind.LINKEDIN_EXPORT);

  /** What a recipient's own records can show: data that reached it, by whatever way. */
  private static final Set<Mechanism> SHOWN_BY_RECIPIENTS =
      EnumSet.of(
          Mechanism.CONTACT_SYNC,
          Mechanism.APP_ACCESS,
          Mechanism.SUBCONTRACTOR,
          Mechanism.MAIL_OUT,
          Mechanism.FORWARDING);

  private static final Map<Mechanism, Set<SourceKind>> KINDS = kinds();

  private MechanismSources() {}

  /** Whether sources of the kind, kept by that side, can show the mechanism. */
  static boolean canShow(Mechanism mechanism, SourceKind kind, Side side) {
    return side == Side.RECIPIENT
        ? SHOWN_BY_RECIPIENTS.contains(mechanism)
        : KINDS.get(mechanism).contains(kind);
  }

  private static Map<Mechanism, Set<SourceKind>> kinds() {
    Map<Mechanism, Set<SourceKind>> kinds = new EnumMap<>(Mechanism.class);
    kinds.put(Mechanism.CONTACT_SYNC, union(MAIL, WIRE, ADMINISTRATION, NETWORK_EXPORTS));
    kinds.put(Mechanism.APP_ACCESS, union(WIRE, ADMINISTRATION));
    kinds.put(Mechanism.SUBCONTRACTOR, EnumSet.of(SourceKind.M365_AUDIT));
    kinds.put(Mechanism.PROVIDER_USE, union(WIRE, ADMINISTRATION));
    kinds.put(Mechanism.MAIL_OUT, union(MAIL, EnumSet.of(SourceKind.MESSAGE_TRACE)));
    kinds.put(
        Mechanism.FORWARDING,
        union(MAIL, EnumSet.of(SourceKind.MESSAGE_TRACE, SourceKind.M365_AUDIT)));
    kinds.put(Mechanism.WEB_TRACKING, WIRE);
    kinds.put(Mechanism.RECIPIENT_TRACKING, union(MAIL, WIRE));
    return kinds;
  }

  @SafeVarargs
  private static Set<SourceKind> union(Set<SourceKind>... sets) {
    Set<SourceKind> union = EnumSet.noneOf(SourceKind.class);
    for (Set<SourceKind> set : sets) {
      union.addAll(set);
    }
    return union;
  }
}
