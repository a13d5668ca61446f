package org.ascertain.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Between the columns of a table, in snake case, and the components of its row, in camel case: the
 * only place that spells both.
 */
final class TableSchema {
  private TableSchema() {}

  /** Schema of the table, with column comments. */
  static StructType of(Class<? extends Record> rowType) {
    return (StructType) snake(RecordEncoder.of(rowType).schema());
  }

  /** Columns of the table as components of the row. */
  static Column[] toComponents(Class<? extends Record> rowType) {
    StructType components = RecordEncoder.of(rowType).schema();
    return rename(of(rowType), components);
  }

  /** Components of the row as columns of the table. */
  static Column[] toColumns(Class<? extends Record> rowType) {
    StructType components = RecordEncoder.of(rowType).schema();
    return rename(components, of(rowType));
  }

  private static Column[] rename(StructType from, StructType to) {
    List<Column> columns = new ArrayList<>();
    for (int index = 0; index < from.length(); index++) {
      StructField source = from.apply(index);
      StructField target = to.apply(index);
      Column column = functions.col(source.name());
      boolean isSame = source.dataType().equals(target.dataType());
      columns.add((isSame ? column : column.cast(relaxed(target.dataType()))).as(target.name()));
    }
    return columns.toArray(new Column[0]);
  }

  /**
   * The type with every nested field nullable, as files give them back: a cast may rename nested
   * fields but not forbid null. The encoder still refuses a null where the record forbids it.
   */
  private static DataType relaxed(DataType type) {
    if (type instanceof StructType struct) {
      return new StructType(
          Arrays.stream(struct.fields())
              .map(
                  field ->
                      DataTypes.createStructField(field.name(), relaxed(field.dataType()), true))
              .toArray(StructField[]::new));
    }
    if (type instanceof ArrayType array) {
      return DataTypes.createArrayType(relaxed(array.elementType()), /* containsNull= */ true);
    }
    return type;
  }

  private static DataType snake(DataType type) {
    if (type instanceof StructType struct) {
      return new StructType(
          Arrays.stream(struct.fields()).map(TableSchema::snake).toArray(StructField[]::new));
    }
    if (type instanceof ArrayType array) {
      return DataTypes.createArrayType(snake(array.elementType()), array.containsNull());
    }
    if (type instanceof MapType map) {
      return DataTypes.createMapType(
          snake(map.keyType()), snake(map.valueType()), map.valueContainsNull());
    }
    return type;
  }

  private static StructField snake(StructField field) {
    return new StructField(
        Table.columnName(field.name()),
        snake(field.dataType()),
        field.nullable(),
        field.metadata());
  }
}
