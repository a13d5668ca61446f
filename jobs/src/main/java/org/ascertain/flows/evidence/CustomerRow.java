package org.ascertain.flows.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.ascertain.model.Nullable;

/**
 * One row of a customer's evidence, whatever its kind, on its way between two steps of a job. Rows
 * of sixteen kinds as columns of one table would be hundreds of columns; as bytes they are one. The
 * bytes never leave the job.
 *
 * @param customerId the customer; empty where no source says
 * @param rowId the row's own id; empty where it has none
 * @param bytes the row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CustomerRow(String customerId, String rowId, byte[] bytes) implements Serializable {

  /** The row of a customer, who may be unknown. */
  public static CustomerRow of(@Nullable String customerId, Record row) {
    return of(customerId, "", row);
  }

  /** The row of a customer, who may be unknown, under its own id. */
  public static CustomerRow of(@Nullable String customerId, String rowId, Record row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CustomerRow(customerId == null ? "" : customerId, rowId, bytes.toByteArray());
  }

  /** The row. */
  public Record row() {
    try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (Record) objects.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("A row of a kind that this program does not know", e);
    }
  }
}
