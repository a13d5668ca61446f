package org.ascertain.tables;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row with nothing in it but what a test says. */
public final class RowEdit<R extends Record> {
  private static int rows;

  private final Class<R> type;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private RowEdit(Class<R> type, int seed) {
    this.type = type;
    R empty = SampleRows.sparse(type, seed);
    for (RecordComponent component : type.getRecordComponents()) {
      values.put(component.getName(), value(component, empty));
    }
  }

  /** A row that differs from all others in its ids. */
  public static <R extends Record> RowEdit<R> of(Class<R> type) {
    rows++;
    return new RowEdit<>(type, rows);
  }

  /** Sets a component by its name. */
  public RowEdit<R> with(String component, Object value) {
    if (!values.containsKey(component)) {
      throw new IllegalArgumentException(type.getSimpleName() + " has no " + component);
    }
    values.put(component, value);
    return this;
  }

  /** The row. */
  public R row() {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values.values().toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a row of " + type, e);
    }
  }

  private static Object value(RecordComponent component, Object row) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }
}
