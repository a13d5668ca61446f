package org.ascertain.flows.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.flows.recipients.CustomerIdentity;
import org.ascertain.model.Nullable;
import org.ascertain.tables.FrameCustomer;

/** Gathers the rows of one customer. */
public final class CustomerEvidenceBuilder {
  private final CustomerIdentity customer;
  private final FrameCustomer frame;
  private final Map<Class<?>, List<Object>> rows = new LinkedHashMap<>();

  /** Begins with what is the customer's own; the frame's row may be null. */
  public CustomerEvidenceBuilder(CustomerIdentity customer, @Nullable FrameCustomer frame) {
    this.customer = customer;
    this.frame = frame;
  }

  /** Adds a row of any kind that {@link CustomerEvidence} lists. */
  public CustomerEvidenceBuilder add(Object row) {
    rows.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(row);
    return this;
  }

  /** Adds rows. */
  public CustomerEvidenceBuilder addAll(Iterable<?> all) {
    all.forEach(this::add);
    return this;
  }

  /** The evidence, in the order in which rows were added. */
  public CustomerEvidence build() {
    Map<Class<?>, List<?>> copy = new LinkedHashMap<>();
    rows.forEach((type, list) -> copy.put(type, List.copyOf(list)));
    return new CustomerEvidence(customer, frame, copy);
  }
}
