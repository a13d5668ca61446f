package org.ascertain.flows;

import java.util.List;
import org.ascertain.flows.detectors.AllowListDetector;
import org.ascertain.flows.detectors.AppAccessDetector;
import org.ascertain.flows.detectors.ConnectDetector;
import org.ascertain.flows.detectors.EnvelopeDetector;
import org.ascertain.flows.detectors.FeaturePolicyDetector;
import org.ascertain.flows.detectors.ForwardingDetector;
import org.ascertain.flows.detectors.HostOnlyDetector;
import org.ascertain.flows.detectors.MailOutDetector;
import org.ascertain.flows.detectors.NetworkFolderDetector;
import org.ascertain.flows.detectors.NotificationDetector;
import org.ascertain.flows.detectors.RecipientExportDetector;
import org.ascertain.flows.detectors.RequestDetector;
import org.ascertain.flows.detectors.SubcontractorDetector;
import org.ascertain.flows.detectors.VendorRecordDetector;
import org.ascertain.flows.evidence.Detector;

/** Every detector, one line each. */
final class Detectors {
  private Detectors() {}

  static List<Detector> all() {
    return List.of(
        new AppAccessDetector(),
        new ConnectDetector(),
        new NetworkFolderDetector(),
        new RecipientExportDetector(),
        new VendorRecordDetector(),
        new NotificationDetector(),
        new FeaturePolicyDetector(),
        new RequestDetector(),
        new MailOutDetector(),
        new ForwardingDetector(),
        new SubcontractorDetector(),
        new AllowListDetector(),
        new HostOnlyDetector(),
        new EnvelopeDetector());
  }

  /** Their names and versions: when one changes, the flows are out of date. */
  static String versions() {
    return String.join(
        " ", all().stream().map(detector -> detector.id() + "@" + detector.version()).toList());
  }
}
