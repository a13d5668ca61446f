package org.ascertain.items;

import java.util.ArrayList;
import java.util.List;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.Reconciliation;

/**
 * The rows of units that were read, in the order in which they came.
 *
 * @param items items
 * @param failures what could not be read
 * @param accounts what was expected and what came
 */
public record TakenRows(
    List<Item> items, List<ItemFailure> failures, List<Reconciliation> accounts) {
  /** None yet. */
  public TakenRows() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** Takes a row of any table. */
  public void take(Record row) {
    if (row instanceof Item item) {
      items.add(item);
    } else if (row instanceof ItemFailure failure) {
      failures.add(failure);
    } else if (row instanceof Reconciliation account) {
      accounts.add(account);
    }
  }
}
