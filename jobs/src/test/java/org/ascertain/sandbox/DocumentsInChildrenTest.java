package org.ascertain.sandbox;

import static org.ascertain.sandbox.Documents.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Hashes;
import org.ascertain.sandbox.ParsedDocument.Failure;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("hostile")
class DocumentsInChildrenTest {
  private static final String WORDS = "Pat Rivera, pat.rivera@contoso.example";

  @TempDir static Path scratch;
  private static ForkedParser parser;

  @BeforeAll
  static void start() {
    SandboxLimits limits =
        SandboxLimits.DEFAULT
            .withBaseTime(Duration.ofSeconds(60))
            .withChildren(1)
            .withBounds(1_000_000, 50, 5);
    parser = new ForkedParser(limits, scratch);
  }

  @AfterAll
  static void nothingIsLeft() throws IOException {
    parser.close();
    assertThat(ProcessHandle.current().descendants()).isEmpty();
    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void readsWordProcessing() throws IOException {
    ParsedDocument document = parse(Documents.docx(WORDS), "a.docx");
    assertThat(document.failures()).isEmpty();
    assertThat(document.rung()).isEqualTo("TIKA");
    assertThat(document.attempts()).isEqualTo(1);
    assertThat(document.parts()).hasSize(1);
    ParsedPart part = document.parts().get(0);
    assertThat(part.text()).contains(WORDS);
    assertThat(part.mediaType())
        .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertThat(part.name()).isEqualTo("a.docx");
  }

  @Test
  void readsCellsOfARowOnOneLine() throws IOException {
    String[][] cells = {{"Name", "E-mail"}, {"Pat Rivera", "pat@contoso.example"}};
    ParsedDocument document = parse(Documents.xlsx(cells), "a.xlsx");
    assertThat(document.failures()).isEmpty();
    assertThat(document.parts().get(0).text()).contains("Pat Rivera\tpat@contoso.example");
  }

  @Test
  void readsPdf() throws IOException {
    ParsedDocument document = parse(Documents.pdf(WORDS), null);
    assertThat(document.failures()).isEmpty();
    assertThat(document.parts().get(0).text()).contains(WORDS);
    assertThat(document.parts().get(0).mediaType()).isEqualTo("application/pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, text/html, '<html><body><p>Hello <b>Pat</b></p></body></html>', Hello Pat",
    "a.rtf, application/rtf, '{\\rtf1\\ansi Hello Pat\\par}', Hello Pat",
    "a.txt, text/plain, Hello Pat, Hello Pat",
    "a.csv, text/csv, 'name,mail\nPat,pat@contoso.example\n', pat@contoso.example",
    "a.xml, application/xml, '<?xml version=\"1.0\"?><a><b>Hello Pat</b></a>', Hello Pat"
  })
  void readsText(String name, String mediaType, String content, String expected) {
    ParsedDocument document = parse(utf8(content), name);
    assertThat(document.failures()).isEmpty();
    assertThat(document.parts().get(0).text()).contains(expected);
    assertThat(document.parts().get(0).mediaType()).isEqualTo(mediaType);
  }

  @Test
  void listsWhatIsEmbeddedWithItsDigests() throws IOException {
    byte[] inner = Documents.docx(WORDS);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("inner.docx", inner);
    entries.put("note.txt", utf8("A note"));
    ParsedDocument document = parse(Documents.zip(entries), "a.zip");
    assertThat(document.failures()).isEmpty();
    assertThat(document.parts())
        .extracting(ParsedPart::ordinal, ParsedPart::parentOrdinal, ParsedPart::name)
        .containsExactly(tuple(0, -1, "a.zip"), tuple(1, 0, "inner.docx"), tuple(2, 0, "note.txt"));
    ParsedPart part = document.parts().get(1);
    assertThat(part.text()).contains(WORDS);
    assertThat(part.sha256()).isEqualTo(Hashes.sha256(inner));
    assertThat(part.md5()).isEqualTo(Hashes.md5(inner));
    assertThat(part.sizeBytes()).isEqualTo(inner.length);
  }

  @Test
  void listsImagesOfADocument() throws Exception {
    ParsedDocument document = parse(Documents.docxWithImage(WORDS), "a.docx");
    assertThat(document.failures()).isEmpty();
    assertThat(document.parts()).hasSize(2);
    ParsedPart image = document.parts().get(1);
    assertThat(image.mediaType()).isEqualTo("image/png");
    assertThat(image.sha256()).isEqualTo(Hashes.sha256(Documents.png()));
    assertThat(image.text()).isNull();
  }

  @Test
  void givesTheSameTwice() throws Exception {
    byte[] bytes = Documents.docxWithImage(WORDS);
    assertThat(parse(bytes, "a.docx")).isEqualTo(parse(bytes, "a.docx"));
  }

  @ParameterizedTest
  @CsvSource({
    "exit, CRASHED, STRINGS",
    "oom, OUT_OF_MEMORY, STRINGS",
    "other, CORRUPT, STRINGS",
    "overflow, CRASHED, STRINGS"
  })
  void hostileDocumentCostsItselfAlone(String deed, FailureCode code, String rung)
      throws IOException {
    ParsedDocument document = parse(utf8("hostile:" + deed), "a.hostile");
    assertThat(document.failures()).extracting(Failure::code).containsExactly(code);
    assertThat(document.failures().get(0).message()).doesNotContain("quoted");
    assertThat(document.rung()).isEqualTo(rung);
    assertThat(document.parts()).hasSize(1);
    assertThat(parse(Documents.docx(WORDS), "b.docx").parts().get(0).text()).contains(WORDS);
  }

  @Test
  void hangingDocumentIsKilledInItsTime() {
    SandboxLimits limits = SandboxLimits.DEFAULT.withBaseTime(Duration.ofSeconds(2));
    byte[] bytes = utf8("hostile:hang");
    try (ForkedParser impatient = new ForkedParser(limits, scratch)) {
      ParsedDocument document =
          impatient.parse(new ByteArrayInputStream(bytes), bytes.length, "a.hostile", null);
      assertThat(document.failures())
          .extracting(Failure::code)
          .containsExactly(FailureCode.TIMEOUT);
    }
  }

  @Test
  void keepsWhatWasReadBeforeACrash() {
    ParsedDocument document = parse(utf8("hostile:write and exit"), "a.hostile");
    assertThat(document.parts().get(0).text()).startsWith("read before read before");
    assertThat(document.rung()).isEqualTo("TIKA_FRESH");
    assertThat(document.attempts()).isEqualTo(2);
    assertThat(document.failures()).extracting(Failure::code).containsExactly(FailureCode.CRASHED);
  }

  @Test
  void embeddedPartThatKillsCostsItselfAlone() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("before.txt", utf8("Before"));
    entries.put("poison.hostile", utf8("hostile:exit"));
    entries.put("after.txt", utf8("After"));
    ParsedDocument document = parse(Documents.zip(entries), "a.zip");
    assertThat(document.parts())
        .extracting(ParsedPart::name)
        .containsExactly("a.zip", "before.txt", "poison.hostile", "after.txt");
    assertThat(document.parts().get(3).text()).contains("After");
    assertThat(document.failures())
        .extracting(Failure::ordinal, Failure::code)
        .containsExactly(tuple(2, FailureCode.CRASHED));
    assertThat(document.rung()).isEqualTo("TIKA_FRESH");
  }

  @Test
  void brokenProgramFailsTheJob() {
    byte[] bytes = utf8("hostile:linkage");
    assertThatThrownBy(() -> parse(bytes, "a.hostile"))
        .isInstanceOf(LinkageError.class)
        .hasMessageContaining("org/example/Missing");
    assertThat(parse(utf8("Hello"), "a.txt").failures()).isEmpty();
  }

  @Test
  void bombIsStopped() throws IOException {
    ParsedDocument document = parse(Documents.bomb(100), "a.zip");
    assertThat(document.failures()).extracting(Failure::code).containsExactly(FailureCode.BOMB);
    assertThat(document.attempts()).isEqualTo(1);
  }

  @Test
  void partsAreCounted() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 60; i++) {
      entries.put("n%02d.txt".formatted(i), utf8("Note " + i));
    }
    ParsedDocument document = parse(Documents.zip(entries), "a.zip");
    assertThat(document.failures()).extracting(Failure::code).containsExactly(FailureCode.TOO_MANY);
    assertThat(document.parts()).hasSize(50);
  }

  @Test
  void nestingIsBounded() throws IOException {
    byte[] bytes = utf8("innermost");
    for (int i = 0; i < 8; i++) {
      bytes = Documents.zip(Map.of("level%d.zip".formatted(i), bytes));
    }
    ParsedDocument document = parse(bytes, "a.zip");
    assertThat(document.failures()).extracting(Failure::code).containsExactly(FailureCode.TOO_DEEP);
    assertThat(document.parts()).hasSize(7);
  }

  @Test
  void longTextIsCut() {
    char[] chars = new char[1_200_000];
    Arrays.fill(chars, 'x');
    ParsedDocument document = parse(utf8(new String(chars)), "a.txt");
    assertThat(document.parts().get(0).text()).hasSize(1_000_000);
    assertThat(document.failures()).extracting(Failure::code).containsExactly(FailureCode.TEXT_CUT);
  }

  @Test
  void encryptedIsSaidAndNotGuessedAt() throws Exception {
    for (byte[] bytes :
        List.of(Documents.encryptedDocx(WORDS), Documents.protectedPdf(WORDS, "user-secret"))) {
      ParsedDocument document = parse(bytes, null);
      assertThat(document.failures())
          .extracting(Failure::code)
          .containsExactly(FailureCode.ENCRYPTED);
      assertThat(document.rung()).isEqualTo("NONE");
      assertThat(document.parts().get(0).text()).isNull();
    }
  }

  @Test
  void restrictionsOfTheOwnerDoNotHideText() throws IOException {
    ParsedDocument document = parse(Documents.protectedPdf(WORDS, ""), "a.pdf");
    assertThat(document.failures()).isEmpty();
    assertThat(document.parts().get(0).text()).contains(WORDS);
    assertThat(document.parts().get(0).metadata()).containsEntry("pdf:encrypted", "true");
  }

  @Test
  void emptyIsSaid() {
    ParsedDocument document = parse(new byte[0], "_empty.doc");
    assertThat(document.failures()).extracting(Failure::code).containsExactly(FailureCode.EMPTY);
    assertThat(document.rung()).isEqualTo("NONE");
    assertThat(document.parts().get(0).sha256()).isEqualTo(Hashes.sha256(new byte[0]));
  }

  @ParameterizedTest
  @CsvSource({"300, TIKA", "700, TIKA_SIMPLE"})
  void cutOffOfficeFileGivesItsText(int missing, String rung) throws IOException {
    byte[] whole = Documents.docx(WORDS);
    ParsedDocument document = parse(Arrays.copyOf(whole, whole.length - missing), "a.docx");
    assertThat(document.failures())
        .extracting(Failure::code)
        .containsExactly(FailureCode.TRUNCATED);
    assertThat(document.rung()).isEqualTo(rung);
    assertThat(document.parts().get(0).text()).contains(WORDS);
  }

  @Test
  void unknownBytesGiveTheirPrintableRuns() {
    byte[] bytes = utf8("\u0001\u0002\u0003pat@contoso.example\u0000\u0000\u0001");
    byte[] wide = "Rivera".getBytes(StandardCharsets.UTF_16LE);
    byte[] both = Arrays.copyOf(bytes, bytes.length + wide.length);
    System.arraycopy(wide, 0, both, bytes.length, wide.length);
    ParsedDocument document = parse(both, "a.nk2");
    assertThat(document.parts().get(0).text()).isEqualTo("pat@contoso.example\nRivera\n");
    assertThat(document.rung()).isEqualTo("STRINGS");
    assertThat(document.failures())
        .extracting(Failure::code)
        .containsExactly(FailureCode.UNSUPPORTED);
  }

  @Test
  void outsideReferencesAreNotFollowed() throws IOException {
    Path secret = Files.writeString(scratch.resolve("secret.txt"), "SECRET");
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"%s\">]><a>before &e; after</a>"
            .formatted(secret.toUri());
    ParsedDocument document = parse(utf8(xml), "a.xml");
    assertThat(document.toString()).doesNotContain("SECRET");
    Files.delete(secret);
  }

  @Test
  void storageThatBreaksOffIsSaid() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("gone");
          }
        };
    ParsedDocument document = parser.parse(broken, 10, "a.txt", null);
    assertThat(document.failures())
        .extracting(Failure::code)
        .containsExactly(FailureCode.UNREADABLE);
  }

  private static ParsedDocument parse(byte[] bytes, String name) {
    return parser.parse(new ByteArrayInputStream(bytes), bytes.length, name, null);
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }
}
