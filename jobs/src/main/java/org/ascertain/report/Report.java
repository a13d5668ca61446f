package org.ascertain.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.ascertain.matter.Matter;
import org.ascertain.query.Snapshot;

/** The report of a matter: one page that needs nothing beside it, no network and no script. */
public final class Report {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private Report() {}

  /**
   * The page.
   *
   * @param names whether names of persons and files are shown
   */
  public static String html(Snapshot snapshot, Matter matter, Names names) {
    Masking masking = names == Names.SHOWN ? Masking.off() : Masking.on();
    EvidenceChapters evidence = new EvidenceChapters(snapshot, matter, masking);
    MethodChapters methods = new MethodChapters(snapshot, matter);
    QualityChapters quality = new QualityChapters(snapshot);
    List<Chapter> chapters =
        List.of(
            new ResultsChapter(snapshot).chapter(),
            evidence.received(),
            evidence.completeness(),
            evidence.classDefinition(),
            evidence.flows(),
            quality.people(),
            quality.errorRates(),
            methods.alternatives(),
            methods.limitations(),
            methods.methods(),
            methods.manifest());
    StringOutput page = new StringOutput();
    TEMPLATES.render(
        "report.jte",
        Map.of(
            "title",
            matter.title(),
            "matter",
            matter.id(),
            "runId",
            snapshot.runId(),
            "chapters",
            chapters),
        page);
    return page.toString();
  }

  /**
   * Writes the page to a file.
   *
   * @param target Hadoop URI
   * @throws IOException when the storage refuses
   */
  public static void write(String html, String target, Configuration configuration)
      throws IOException {
    Path path = new Path(target);
    try (OutputStream out = path.getFileSystem(configuration).create(path, /* overwrite= */ true)) {
      out.write(html.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Whether names of persons and files are shown. */
  public enum Names {
    /** As codes. */
    MASKED,
    /** As they are. */
    SHOWN
  }
}
