package org.ascertain.flows;

import java.io.Serializable;
import java.util.List;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.recipients.SubprocessorLists;
import org.ascertain.flows.recipients.ThirdPartyResolver;
import org.ascertain.matter.DetectorSettings;
import org.ascertain.matter.Period;
import org.ascertain.matter.Provider;
import org.ascertain.tables.Subprocessor;
import org.ascertain.tables.ThirdParty;

/**
 * What all customers share, as the few rows that are sent to every task; each task builds its
 * indexes once.
 *
 * @param thirdParties the registry
 * @param subprocessors lines of the provider's lists
 * @param provider the defendant
 * @param settings thresholds
 * @param period class period
 */
record FlowLookups(
    List<ThirdParty> thirdParties,
    List<Subprocessor> subprocessors,
    Provider provider,
    DetectorSettings settings,
    Period period)
    implements Serializable {

  /** Copies the lists, so that they can be sent. */
  FlowLookups {
    thirdParties = List.copyOf(thirdParties);
    subprocessors = List.copyOf(subprocessors);
  }

  ThirdPartyResolver resolver() {
    return new ThirdPartyResolver(thirdParties, provider);
  }

  DetectorContext context() {
    ThirdPartyResolver resolver = resolver();
    return new DetectorContext(
        resolver, new SubprocessorLists(subprocessors, resolver), settings, period);
  }
}
