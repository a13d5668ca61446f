package org.ascertain.tables;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ascertain.spark.Table;

/**
 * The data dictionary: every table and column in words, as Markdown, from the records themselves.
 */
public final class Dictionary {
  private static final Map<Type, String> TYPES =
      Map.ofEntries(
          Map.entry(String.class, "string"),
          Map.entry(boolean.class, "boolean"),
          Map.entry(Boolean.class, "boolean"),
          Map.entry(int.class, "int"),
          Map.entry(Integer.class, "int"),
          Map.entry(long.class, "bigint"),
          Map.entry(Long.class, "bigint"),
          Map.entry(double.class, "double"),
          Map.entry(Double.class, "double"),
          Map.entry(Instant.class, "timestamp"),
          Map.entry(LocalDate.class, "date"),
          Map.entry(BigDecimal.class, "decimal(38,18)"));

  private Dictionary() {}

  /** The whole page. */
  public static String markdown() {
    return "# Data dictionary\n\n"
        + "Written from the row types; a test keeps it equal. Times are UTC. A column that"
        + " may be null says what null means; all others never are.\n\n"
        + Tables.all().stream().map(Dictionary::section).collect(Collectors.joining("\n"));
  }

  private static String section(Table<?> table) {
    String kind = table.isOperational() ? " (operational)" : "";
    return "## "
        + table.name()
        + kind
        + "\n\n"
        + table.doc()
        + "\n\n| column | type | null | what it holds |\n|---|---|---|---|\n"
        + table.columns().stream().map(Dictionary::line).collect(Collectors.joining());
  }

  private static String line(Table.Column column) {
    return "| "
        + column.name()
        + " | "
        + type(column.component().getGenericType())
        + " | "
        + (column.isNullable() ? "yes" : "no")
        + " | "
        + column.doc().replace("|", "\\|")
        + " |\n";
  }

  private static String type(Type type) {
    if (TYPES.containsKey(type)) {
      return TYPES.get(type);
    }
    if (type instanceof ParameterizedType generic) {
      List<String> arguments =
          Arrays.stream(generic.getActualTypeArguments()).map(Dictionary::type).toList();
      String name = generic.getRawType() == List.class ? "array" : "map";
      return name + "&lt;" + String.join(", ", arguments) + "&gt;";
    }
    Class<?> simple = (Class<?>) type;
    return simple.isEnum() ? constants(simple) : fields(simple);
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining(", ", "string: ", ""));
  }

  private static String fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(
            component ->
                Table.columnName(component.getName()) + " " + type(component.getGenericType()))
        .collect(Collectors.joining(", ", "struct&lt;", "&gt;"));
  }
}
