package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ascertain.Corpora;
import org.ascertain.model.Hashes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What of a reply its sender wrote, on a public set of replies. Answers between quoted lines are
 * the sender's words too; the set's own parser keeps them as well.
 */
class VisibleReplyTest {
  /** Told by other means than the segmenter's: a sentence of at most three lines, two fields. */
  private static final Pattern REPLY_HEADER =
      Pattern.compile("On\\s(?:.*\\n){0,2}.*wrote:\\s*|\\*?From:\\*? .*\\n\\*?Sent:(?:.*\\n?)*");

  /** Lines of the reply, from 1, by the first half of the hash of the mail. */
  private static final Map<String, String> REPLIES =
      replies(
          """
          06188242b3fd212bd6815766277cc647 1,3,5
          2ef92745e71ccb62cfeda5b53bfab6cf 1
          2f86d213483a9e30c7d9aa07aaefa4d0 1
          38e874f90a9df59d9a60ef569f682e73 1,3,5-6
          3b9911880423b493a66505d33d30dd5f 1,3-5,7
          3ca9572d3c94228b85f0673de9bf7d6d 1,3,5,8-9
          3e40b1d1d3de7e97e8174367c5daa356 1,3-8,10-12,14-15
          4cf160415ea712d11992b281e5949242 1
          5d13e4d8470a854aea2cf7f3dd42d806 1
          5df800680bbc935ab9bda1348eea90f1 1
          6505aa9e237de21cd4d7bd155f6bb8c8 1,9-11,13,15-17,19-21,24,26,28,30,32-34
          737d4d3713d302f349c165bbbac93eee 13,19
          7397b4800f0a89f4c4b4cec359b0195e 1
          8278f2cab11e2f2ff519e6f9954baaeb 1,3,5
          8a9926ffa0904907f08dd2c8e8bcf576 1,3
          8faccf0dddb0b0cb7a5dd6827077c3cc 1-2
          9097432ef6907882ec3aa7018dbab189 1
          931b382adeed99357a5f7ba42675309a 1
          c68f560743654fe1435147c8dbed2001 1
          cb771dc3f571e755a89a4ae2a6311bde 1
          d3da30ae7fe2adaa4d4b665a8c131268 1
          d6d69d5cace62e0943f18bb6f7f1bfdb 1
          df845b5885e9509d19590af765b5959c 1,3,5,7
          f2520a3f9868964a74a68a6279536c0c 1,3,5-6
          """);

  private static List<Path> files = List.of();

  @BeforeAll
  static void folder() throws IOException {
    files = new LabelledCorpus(Corpora.path("pii/email-reply")).files("");
    assertThat(files).isNotEmpty();
  }

  @Test
  void noReplyHoldsAQuotedLine() throws IOException {
    for (Path file : files) {
      Lines lines = new Lines(LabelledCorpus.text(file));
      assertThat(reply(file))
          .as(file.getFileName().toString())
          .noneMatch(line -> lines.line(line).startsWith(">"));
    }
  }

  /** Where the earlier message carries no quote marks, nothing after its header is the reply's. */
  @Test
  void noReplyHoldsALineAfterTheFirstReplyHeaderButAnswersToMarkedLines() throws IOException {
    int headers = 0;
    for (Path file : files) {
      Lines lines = new Lines(LabelledCorpus.text(file));
      int header = replyHeader(lines);
      headers += header < lines.size() ? 1 : 0;
      for (int line : reply(file)) {
        assertThat(line < header || isMarkedBetween(lines, header, line))
            .as("%s, line %d", file.getFileName(), line + 1)
            .isTrue();
      }
    }
    assertThat(headers).isPositive();
  }

  @Test
  void knownRepliesKeepTheirLines(TestReporter reporter) throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (Path file : files) {
      found.put(Hashes.sha256(LabelledCorpus.text(file)).substring(0, 32), ranges(reply(file)));
    }
    reporter.publishEntry("Lines of " + files.size() + " replies: " + found);
    Map<String, String> known = new TreeMap<>(REPLIES);
    known.keySet().retainAll(found.keySet());
    assertThat(found).containsAllEntriesOf(known);
  }

  /** Lines, from 0, that are neither quoted nor signature nor footer, and not blank. */
  private static List<Integer> reply(Path file) throws IOException {
    String text = LabelledCorpus.text(file);
    Lines lines = new Lines(text);
    List<Integer> reply = new ArrayList<>();
    List<Block> blocks = new Segmenter(Set.of()).blocks(text, null, Sender.UNKNOWN);
    for (int i = 0; i < lines.size(); i++) {
      int start = lines.start(i);
      boolean isOwn =
          blocks.stream()
              .anyMatch(b -> b.mark() == LineMark.OWN && b.start() <= start && start < b.end());
      if (isOwn && !lines.isBlank(i)) {
        reply.add(i);
      }
    }
    return reply;
  }

  /** The first line that announces an earlier message; the number of lines when none does. */
  private static int replyHeader(Lines lines) {
    for (int first = 0; first < lines.size(); first++) {
      StringBuilder window = new StringBuilder();
      for (int line = first; line < Math.min(first + 3, lines.size()); line++) {
        window.append(line == first ? "" : "\n").append(lines.line(line));
        if (REPLY_HEADER.matcher(window).matches()) {
          return first;
        }
      }
    }
    return lines.size();
  }

  /** Whether the first text after the header carries quote marks, so that they tell what is old. */
  private static boolean isMarkedBetween(Lines lines, int header, int end) {
    for (int line = header; line < end; line++) {
      if (lines.line(line).endsWith("wrote:")) {
        int next = line + 1;
        while (next < end && lines.isBlank(next)) {
          next++;
        }
        return next < end && lines.line(next).startsWith(">");
      }
    }
    return false;
  }

  private static String ranges(List<Integer> lines) {
    StringBuilder ranges = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      boolean isFirst = i == 0 || lines.get(i - 1) != lines.get(i) - 1;
      boolean isLast = i + 1 == lines.size() || lines.get(i + 1) != lines.get(i) + 1;
      if (isFirst) {
        ranges.append(i == 0 ? "" : ",").append(lines.get(i) + 1);
      }
      if (isLast && !isFirst) {
        ranges.append('-').append(lines.get(i) + 1);
      }
    }
    return ranges.toString();
  }

  private static Map<String, String> replies(String table) {
    Map<String, String> replies = new TreeMap<>();
    table.lines().map(line -> line.split(" ", 2)).forEach(row -> replies.put(row[0], row[1]));
    return replies;
  }
}
