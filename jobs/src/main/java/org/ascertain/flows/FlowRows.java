package org.ascertain.flows;

import java.io.Serializable;
import java.util.List;
import org.ascertain.tables.Flow;
import org.ascertain.tables.FlowContact;

/** The flow of one event and the contacts that it touched. */
public record FlowRows(Flow flow, List<FlowContact> contacts) implements Serializable {}
