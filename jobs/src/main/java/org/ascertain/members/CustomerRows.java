package org.ascertain.members;

import java.util.List;
import java.util.Map;
import org.ascertain.matter.Matter;
import org.ascertain.model.Nullable;
import org.ascertain.tables.Customer;
import org.ascertain.tables.FrameCustomer;

/** Rows of {@code customers}: the frame's row joined with what was produced. */
final class CustomerRows {
  private final Affiliation affiliation;
  private final ObservabilityJudgement observability;

  CustomerRows(Matter matter) {
    this.affiliation = new Affiliation(matter.provider(), matter.classDefinition().period());
    this.observability = new ObservabilityJudgement(matter.classDefinition().period());
  }

  /** The customer; at least one of frame row and evidence is there. */
  Customer of(@Nullable FrameCustomer frame, @Nullable CustomerEvidence evidence) {
    if (frame == null) {
      return of(onlyInEvidence(evidence.customerId()), evidence, /* inFrame= */ false);
    }
    CustomerEvidence produced =
        evidence == null ? CustomerEvidence.none(frame.customerId()) : evidence;
    return of(frame, produced, /* inFrame= */ true);
  }

  private Customer of(FrameCustomer frame, CustomerEvidence evidence, boolean inFrame) {
    return new Customer(
        frame.customerId(),
        frame.name(),
        frame.domains(),
        frame.tenantIds(),
        frame.state(),
        frame.country(),
        frame.plan(),
        frame.edition(),
        frame.seats(),
        frame.priceMonth(),
        frame.subscribedFromOn(),
        frame.subscribedToOn(),
        frame.stratum(),
        frame.sampled(),
        frame.isCertainty(),
        frame.isNamedPlaintiff(),
        inFrame,
        affiliation.isAffiliate(frame.domains()),
        evidence.mailboxCount(),
        evidence.sourceCount(),
        observability.daysByKind(evidence.coverage()),
        frame.attributes());
  }

  private static FrameCustomer onlyInEvidence(String customerId) {
    return new FrameCustomer(
        customerId,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        false,
        Map.of(),
        "",
        0);
  }
}
