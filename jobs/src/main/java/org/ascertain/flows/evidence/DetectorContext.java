package org.ascertain.flows.evidence;

import org.ascertain.flows.recipients.SubprocessorLists;
import org.ascertain.flows.recipients.ThirdPartyResolver;
import org.ascertain.matter.DetectorSettings;
import org.ascertain.matter.Period;

/**
 * What all customers share.
 *
 * @param resolver who is behind hosts, addresses and applications
 * @param subprocessors the provider's lists by date
 * @param settings thresholds of the matter
 * @param period class period: an event that spans its ends is told apart there
 */
public record DetectorContext(
    ThirdPartyResolver resolver,
    SubprocessorLists subprocessors,
    DetectorSettings settings,
    Period period) {}
