package org.ascertain.query.score;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ascertain.errors.UserException;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;

/** Reads one file of planted truth. */
final class TruthFile {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private TruthFile() {}

  /** The rows of a file, each made by the function. */
  static <T> List<T> read(Path file, Function<Row, T> toValue) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(reader)) {
      List<T> values = new ArrayList<>();
      for (CSVRecord csv : parser) {
        values.add(toValue.apply(new Row(file, csv)));
      }
      return List.copyOf(values);
    } catch (IOException e) {
      throw new UserException(
          "Planted truth "
              + file
              + " cannot be read. Name a folder with flows.csv, decoys.csv and"
              + " customers.csv.",
          e);
    }
  }

  /** A row, with the place that messages name. */
  record Row(Path file, CSVRecord csv) {
    PlantedRow plantedRow() {
      return new PlantedRow(
          text("plant_id"),
          text("customer_id"),
          text("third_party_id"),
          constant("mechanism", Mechanism.class, text("mechanism")),
          time("occurred_at"),
          time("window_from_at"),
          time("window_to_at"),
          constants("mechanisms_accepted", Mechanism.class),
          constants("grades_accepted", Grade.class),
          truth("is_strict"),
          text("what"));
    }

    DecoyRow decoyRow() {
      return new DecoyRow(
          text("decoy_id"),
          text("kind"),
          text("customer_id"),
          nullIfEmpty("third_party_id"),
          constants("mechanisms", Mechanism.class),
          constant("must_not", MustNot.class, text("must_not").toUpperCase(Locale.ROOT)));
    }

    CustomerRow customerRow() {
      return new CustomerRow(
          text("customer_id"),
          truth("sampled"),
          truth("is_member"),
          truth("is_affected"),
          truth("is_exposed"),
          truth("is_exposed_open"));
    }

    private String text(String column) {
      if (!csv.isSet(column)) {
        throw new UserException(
            "Planted truth "
                + file
                + " row "
                + csv.getRecordNumber()
                + " has no column "
                + column
                + ". Add the column.");
      }
      return csv.get(column).strip();
    }

    @Nullable
    private String nullIfEmpty(String column) {
      String text = text(column);
      return text.isEmpty() ? null : text;
    }

    private boolean truth(String column) {
      return switch (text(column)) {
        case "true" -> true;
        case "false" -> false;
        default -> throw wrong(column, "true or false");
      };
    }

    @Nullable
    private Instant time(String column) {
      String text = nullIfEmpty(column);
      try {
        return text == null ? null : Instant.parse(text);
      } catch (DateTimeException e) {
        throw wrong(column, "a time such as 2019-03-04T15:02:11Z, or nothing");
      }
    }

    private <E extends Enum<E>> E constant(String column, Class<E> type, String name) {
      return Arrays.stream(type.getEnumConstants())
          .filter(each -> each.name().equals(name))
          .findFirst()
          .orElseThrow(() -> wrong(column, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    private <E extends Enum<E>> Set<E> constants(String column, Class<E> type) {
      Set<E> values = EnumSet.noneOf(type);
      for (String name : text(column).split(";", -1)) {
        values.add(constant(column, type, name.strip()));
      }
      return values;
    }

    private UserException wrong(String column, String expected) {
      return new UserException(
          "Planted truth "
              + file
              + " row "
              + csv.getRecordNumber()
              + " has \""
              + csv.get(column)
              + "\" in column "
              + column
              + ". Write "
              + expected
              + ".");
    }
  }
}
