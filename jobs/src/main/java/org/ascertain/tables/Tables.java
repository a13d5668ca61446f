package org.ascertain.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.spark.Table;

/** The list of all tables: the contract between stages, queries and people. */
public final class Tables {
  private static final List<Class<? extends Record>> ROW_TYPES =
      List.of(
          Source.class,
          SourceLocation.class,
          Unit.class,
          UnitAttempt.class,
          Item.class,
          ItemTextPart.class,
          ItemFailure.class,
          Reconciliation.class,
          AuditEvent.class,
          Grant.class,
          PolicyChange.class,
          HttpRequest.class,
          MailTrace.class,
          RecipientContact.class,
          LoadFileRow.class,
          ExportAccount.class,
          Subprocessor.class,
          RecordReject.class,
          FrameCustomer.class,
          ThirdParty.class,
          Designation.class,
          Duplicate.class,
          ThreadMember.class,
          RepeatedText.class,
          AddressPair.class,
          MailboxOwner.class,
          ContactOccurrence.class,
          ContactRecord.class,
          Person.class,
          PersonIdentifier.class,
          PersonLink.class,
          PersonIdChange.class,
          PersonMeasure.class,
          Flow.class,
          FlowContact.class,
          SourceOverlap.class,
          Customer.class,
          Exposure.class,
          ClassMember.class,
          Attrition.class,
          Draw.class,
          ReviewSample.class,
          ReviewLabel.class,
          ErrorRate.class,
          Estimate.class,
          Damages.class,
          Figure.class,
          Run.class);

  private Tables() {}

  /** Every table, in the order of the pipeline. */
  public static List<Table<?>> all() {
    return ROW_TYPES.stream().<Table<?>>map(Table::of).toList();
  }

  /** Row types by table name. */
  public static Map<String, Class<? extends Record>> rowTypes() {
    Map<String, Class<? extends Record>> rowTypes = new LinkedHashMap<>();
    ROW_TYPES.forEach(rowType -> rowTypes.put(Table.of(rowType).name(), rowType));
    return rowTypes;
  }
}
