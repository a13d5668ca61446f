package org.ascertain.formats.pst;

import java.time.Instant;
import java.util.List;
import org.ascertain.model.Nullable;

/**
 * A folder, with everything that the store says of how many items it has.
 *
 * @param id its node id
 * @param path names of the folders around it and its own, below the root, joined by slashes
 * @param containerClass class of its items, {@code IPF.Note}; null when none
 * @param createdAt when it was made; null when not recorded
 * @param isReachable whether the folders around it lead to the root, and hierarchy tables list them
 * @param items its items
 * @param hidden its hidden items
 * @param dangling rows of its tables whose items do not exist, by node id
 */
public record PstFolder(
    long id,
    String path,
    @Nullable String containerClass,
    @Nullable Instant createdAt,
    boolean isReachable,
    Account items,
    Account hidden,
    List<Long> dangling) {
  /**
   * How many items there are by everything that counts them.
   *
   * @param counter the folder's own counter; null when it has none, or none that means this
   * @param rows rows in the index of its table; null when the table cannot be read
   * @param matrixRows rows that the table has room for; null when it cannot be read
   * @param nodes nodes whose parent is the folder
   */
  public record Account(
      @Nullable Integer counter, @Nullable Long rows, @Nullable Long matrixRows, long nodes) {
    /** Whether all that count agree. */
    public boolean agrees() {
      return (counter == null || counter == nodes)
          && (rows == null || rows == nodes)
          && (matrixRows == null || matrixRows == nodes);
    }

    @Override
    public String toString() {
      return "counter "
          + word(counter)
          + ", rows "
          + word(rows)
          + ", matrix rows "
          + word(matrixRows)
          + ", nodes "
          + nodes;
    }

    private static String word(@Nullable Number number) {
      return number == null ? "none" : number.toString();
    }
  }
}
