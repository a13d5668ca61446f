package org.ascertain.synth.writers.pst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PstWriterTest {
  private static final int MAILS = 60;
  private static final Instant START = Instant.parse("2019-03-04T05:06:07Z");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("forms")
  void readpstFindsAll(PstVariant variant, PstEncoding encoding) throws IOException {
    assertThat(OtherReaders.readpst(written(variant, encoding), folder))
        .containsEntry("eml", MAILS + 1L)
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("formsOfPffexport")
  void pffexportFindsAll(PstVariant variant, PstEncoding encoding) throws IOException {
    assertThat(OtherReaders.pffexport(written(variant, encoding), folder))
        .containsEntry("Message", MAILS + 2L)
        .containsEntry("file", 3L);
  }

  @ParameterizedTest
  @MethodSource("formsOfJavaLibpst")
  void javaLibpstFindsAll(PstVariant variant, PstEncoding encoding) throws IOException {
    assertThat(OtherReaders.javaLibpst(written(variant, encoding)))
        .containsEntry("IPM.Note", MAILS + 1L)
        .containsEntry("attachments", 3L);
  }

  @ParameterizedTest
  @EnumSource(PstVariant.class)
  void sameCallsGiveTheSameBytes(PstVariant variant) throws IOException {
    byte[] once = Files.readAllBytes(written(variant, PstEncoding.CYCLIC));

    assertThat(Files.readAllBytes(written(variant, PstEncoding.CYCLIC))).isEqualTo(once);
  }

  static Stream<Arguments> forms() {
    return forms((variant, encoding) -> true);
  }

  /** It does not decode blocks that are compressed and permuted. */
  static Stream<Arguments> formsOfPffexport() {
    return forms(
        (variant, encoding) -> variant != PstVariant.UNICODE_4K || encoding != PstEncoding.PERMUTE);
  }

  /** It refuses cyclic encoding and reads tables of large pages wrongly. */
  static Stream<Arguments> formsOfJavaLibpst() {
    return forms(
        (variant, encoding) -> variant != PstVariant.UNICODE_4K && encoding != PstEncoding.CYCLIC);
  }

  private static Stream<Arguments> forms(BiPredicate<PstVariant, PstEncoding> isRead) {
    return Stream.of(PstVariant.values())
        .flatMap(
            variant ->
                Stream.of(PstEncoding.values())
                    .filter(encoding -> isRead.test(variant, encoding))
                    .map(encoding -> Arguments.of(variant, encoding)));
  }

  private Path written(PstVariant variant, PstEncoding encoding) throws IOException {
    Path file = folder.resolve("mailbox.pst");
    try (PstWriter writer = PstWriter.create(file, variant, encoding)) {
      PstFolder inbox = writer.folder(writer.top(), "Inbox");
      PstFolder below = writer.folder(inbox, "Below");
      for (int i = 0; i < MAILS; i++) {
        writer.message(inbox, mail(i, i % 50 == 0 ? 60_000 : 2000));
      }
      writer.message(below, mail(MAILS, 10).withAttachments(attachments()));
      writer.message(inbox, PstMessage.of("IPM.Configuration", PstProperties.empty()).hidden());
    }
    return file;
  }

  private static List<PstAttachment> attachments() {
    PstMessage inner =
        mail(-1, 10)
            .withAttachments(
                List.of(PstAttachment.file("in.txt", "text/plain", PstContent.of("inside"))));
    return List.of(
        PstAttachment.file("a.txt", "text/plain", PstContent.of("attached")),
        PstAttachment.file("b.bin", "application/octet-stream", PstContent.of(new byte[100_000])),
        PstAttachment.embedded("inner", inner));
  }

  private static PstMessage mail(int number, int words) {
    PstProperties properties = PstProperties.empty();
    properties.text(0x0037, "\u0001\u0001Subject " + number).time(0x0039, START);
    properties.text(0x0C1A, "Pat Rivera").text(0x0C1E, "SMTP");
    properties.text(0x0C1F, "pat@sender.example").text(0x1000, "word ".repeat(words));
    return PstMessage.of("IPM.Note", properties)
        .withRecipients(
            List.of(
                PstRecipient.smtp(PstRecipient.Kind.TO, "Lee Moss", "lee@reader.example"),
                PstRecipient.exchange(
                    PstRecipient.Kind.CC, "Kim Dale", "/o=Org/cn=kim", "kim@reader.example")));
  }
}
