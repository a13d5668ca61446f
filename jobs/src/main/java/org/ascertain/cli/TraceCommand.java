package org.ascertain.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.query.TraceNode;
import org.ascertain.query.Tracer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Walks from a number or a thing down to bytes. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = {
      "Walks from an estimate, figure, customer, flow, person, contact, record or item down to the"
          + " items, sources, hashes and places that show it.",
      "The id, or enough of its beginning, comes from a query or from the report."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascertain trace matter.yaml c-0001",
      "  ascertain trace matter.yaml 3f9c2ab1 --format json"
    })
final class TraceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MatterArgument matter;
  @Mixin private FormatOption format;

  @Parameters(paramLabel = "ID", index = "1", description = "What to walk down from.")
  private String id;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many of each kind are shown below one step. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbSnapshot snapshot = matter.snapshot()) {
      TraceNode root = new Tracer(snapshot, limit).trace(id);
      if (format.isJson()) {
        JsonPrinter.printValue(out, value(root));
      } else {
        print(out, root, "");
      }
    }
    return 0;
  }

  private static void print(PrintWriter out, TraceNode node, String indent) {
    out.println(indent + node.kind() + " " + CellText.of(node.id()));
    node.facts()
        .forEach((name, value) -> out.println(indent + "  " + name + ": " + CellText.of(value)));
    node.below().forEach(below -> print(out, below, indent + "    "));
  }

  private static Map<String, Object> value(TraceNode node) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("kind", node.kind());
    value.put("id", node.id());
    value.put("facts", node.facts());
    value.put("below", node.below().stream().map(TraceCommand::value).toList());
    return value;
  }
}
