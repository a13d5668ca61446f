package org.ascertain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.*;
import org.ascertain.model.ItemKind;
import org.ascertain.tables.*;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CorpusTest {
  private static Path corpora;
  private static JsonNode truth;

  @BeforeAll
  static void open() throws IOException {
    String folder = System.getProperty("corpora.dir", "");
    Assumptions.assumeFalse(folder.isEmpty(), "-Dcorpora.dir is not given");
    corpora = Path.of(folder);
    truth = new ObjectMapper().readTree(corpora.resolve("truth.json").toFile());
  }

  @Test
  void explore() throws IOException {
    CorpusReading reading = new CorpusReading(corpora, new UnreadDocuments());
    for (String set :
        List.of(
            "msg",
            "tnef",
            "eml/mime4j",
            "eml/ruby-mail",
            "eml/tika",
            "eml/spamassassin-spam-1",
            "eml/spamassassin-easy-ham-1",
            "mbox")) {
      JsonNode per = truth.path(set.split("/")[0]).path("per_file");
      if (per.isMissingNode())
        per = truth.path("eml").path(set).path("per_file_[attachments,addresses,defect,nested]");
      for (String path : reading.paths(set)) {
        CorpusReading.Rows rows = reading.read(path);
        JsonNode t = per.path(path);
        long messages = rows.items().stream().filter(i -> i.kind() == ItemKind.MESSAGE).count();
        long att = rows.items().stream().filter(i -> i.depth() == 1).count();
        Set<String> addr = new TreeSet<>();
        rows.items().stream()
            .filter(i -> i.depth() == 0)
            .forEach(i -> i.participants().forEach(p -> addr.add(String.valueOf(p.address()))));
        String top =
            rows.items().isEmpty()
                ? "NOTHING"
                : rows.items().get(0).kind() + " " + rows.items().get(0).mediaType();
        boolean quiet =
            set.startsWith("eml/spam") && rows.failures().isEmpty() && top.startsWith("MESSAGE");
        if (!quiet)
          System.out.println(
              path
                  + " top="
                  + top
                  + " items="
                  + rows.items().size()
                  + " msgs="
                  + messages
                  + " depth1="
                  + att
                  + " addr="
                  + addr
                  + " TRUTH "
                  + t
                  + " FAIL "
                  + rows.failures().stream().map(f -> f.code() + ":" + f.message()).toList()
                  + " ACC "
                  + rows.accounts().stream().filter(a -> a.difference() != 0).toList());
        if (set.equals("tnef") || set.equals("msg"))
          for (Item i : rows.items())
            System.out.println(
                "     "
                    + i.locator()
                    + " "
                    + i.kind()
                    + " "
                    + i.mediaType()
                    + " "
                    + i.name()
                    + " s="
                    + i.subject()
                    + " d="
                    + i.dateText()
                    + " "
                    + i.messageId()
                    + " text="
                    + (i.text() == null
                        ? null
                        : i.text().substring(0, Math.min(70, i.text().length())).replace("\n", "|"))
                    + " "
                    + i.sizeBytes());
      }
    }
  }
}
