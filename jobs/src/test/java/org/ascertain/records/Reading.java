package org.ascertain.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.logs.LogFile;
import org.ascertain.model.Locator;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.FrameCustomer;

/** Files of tests read as the stage reads them, and a frame of two fictional customers. */
final class Reading {
  static final String CONTOSO_TENANT = "aaaaaaaa-1111-4222-8333-444444444444";

  static final CustomerDirectory CUSTOMERS =
      CustomerDirectory.of(
          List.of(
              customer("contoso", List.of("contoso.example"), List.of(CONTOSO_TENANT)),
              customer("fabrikam", List.of("fabrikam.test", "mail.contoso.example"), List.of())));

  private Reading() {}

  static FrameCustomer customer(String id, List<String> domains, List<String> tenants) {
    return new FrameCustomer(
        id,
        id,
        domains,
        tenants,
        null,
        "US",
        null,
        "business",
        10,
        BigDecimal.ONE,
        null,
        null,
        null,
        true,
        false,
        false,
        Map.of(),
        "f",
        0);
  }

  static RecordFile file(SourceKind kind, String path, ByteSource bytes) {
    return new RecordFile(
        "item", "unit", Locator.parse("zip#0(a)"), bytes, kind, "source-customer", null, path);
  }

  static List<Record> read(SourceKind kind, String text) throws IOException {
    return read(file(kind, "a/file", LogFile.of(text)));
  }

  static List<Record> read(RecordFile file) throws IOException {
    List<Record> rows = new ArrayList<>();
    RecordReaders.of(file.kind()).orElseThrow().read(file, CUSTOMERS, rows::add);
    return rows;
  }

  static <R extends Record> List<R> of(Class<R> type, List<Record> rows) {
    return rows.stream().filter(type::isInstance).map(type::cast).toList();
  }

  static <R extends Record> R only(Class<R> type, List<Record> rows) {
    List<R> some = of(type, rows);
    assertThat(some).hasSize(1);
    return some.get(0);
  }
}
