package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads labelled sets: texts with marked spans, bodies with marked lines, whole mails. */
final class LabelledCorpus {
  private static final Pattern MARK = Pattern.compile("^(?:#(?:sig|reply)#)+");
  private static final Pattern BRACKETS = Pattern.compile("<([^<>]+)>");

  private final Path folder;

  LabelledCorpus(Path folder) {
    assertThat(folder).isDirectory();
    this.folder = folder;
  }

  /** A labelled stretch of a text. */
  record Span(String kind, int start, int end, String value) {}

  /** A text with its spans. */
  record LabelledText(String text, List<Span> spans) {}

  /** A body without its marks, what the marks said, and who sent it. */
  record Body(String name, String text, List<Boolean> signatureLines, Sender sender) {
    boolean isSigned() {
      return signatureLines.contains(true);
    }
  }

  List<LabelledText> texts(String file) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(text(folder.resolve(file)))) {
      String text = node.get("full_text").asText();
      List<Span> spans = new ArrayList<>();
      for (JsonNode span : node.get("spans")) {
        int start = position(text, span.get("start_position").asInt());
        int end = position(text, span.get("end_position").asInt());
        spans.add(
            new Span(span.get("entity_type").asText(), start, end, text.substring(start, end)));
      }
      texts.add(new LabelledText(text, spans));
    }
    return texts;
  }

  /** The labels count characters, not UTF-16 units. */
  private static int position(String text, int characters) {
    return text.offsetByCodePoints(0, characters);
  }

  List<Body> bodies(String subfolder) throws IOException {
    List<Body> bodies = new ArrayList<>();
    for (Path file : files(subfolder)) {
      if (file.getFileName().toString().endsWith("_body")) {
        List<String> lines = text(file).lines().toList();
        String text = String.join("\n", lines.stream().map(LabelledCorpus::unmarked).toList());
        List<Boolean> signed = lines.stream().map(line -> line.contains("#sig#")).toList();
        String name = subfolder + "/" + file.getFileName();
        bodies.add(new Body(name, text, signed, sender(file)));
      }
    }
    return bodies;
  }

  private static String unmarked(String line) {
    return MARK.matcher(line).replaceFirst("");
  }

  private static Sender sender(Path body) throws IOException {
    Path file = body.resolveSibling(body.getFileName().toString().replace("_body", "_sender"));
    if (!Files.exists(file)) {
      return Sender.UNKNOWN;
    }
    String raw = text(file).strip();
    Matcher address = BRACKETS.matcher(raw);
    String name = BRACKETS.matcher(raw).replaceAll("").replace("\"", "").strip();
    return Sender.of(
        TestItem.message("x")
            .from(name, address.find() ? address.group(1) : raw)
            .build()
            .participants());
  }

  List<Path> files(String subfolder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve(subfolder))) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** UTF-8 where it is, else Latin-1; line ends as one feed. */
  static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    String text =
        utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace("\r\n", "\n");
  }
}
