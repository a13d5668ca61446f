package org.ascertain.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ascertain.errors.UsageException;
import org.ascertain.errors.UserException;
import org.ascertain.model.Nullable;
import org.ascertain.synth.Synth;
import org.ascertain.synth.SynthOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a fictional matter. */
@Command(
    name = "synth",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a fictional matter with planted flows, decoys and truth/: the same options and seed"
          + " give the same bytes. All people and customers are invented, on reserved domains."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  ascertain synth big-matter --customers 200 --seed 7",
      "  ascertain run big-matter && ascertain score big-matter --truth big-matter/truth",
      "  ascertain synth inputs --input pst,mbox --messages 60000 --seed 7"
    })
final class SynthCommand implements Callable<Integer> {
  private static final int MAILBOXES_TO_A_PST = 5;

  @Spec private CommandSpec spec;
  @Mixin private FormatOption format;
  @Mixin private ScaleChoice scale;

  @Parameters(paramLabel = "DIR", index = "0", description = "A new or empty folder.")
  private Path folder;

  @Option(
      names = "--customers",
      paramLabel = "N",
      description = "Customers in the sample, for which evidence is written.")
  private @Nullable Integer customers;

  @Option(names = "--seed", paramLabel = "S", required = true, description = "Seed of all chance.")
  private long seed;

  @Option(
      names = "--frame",
      paramLabel = "N",
      description = "Customers in the frame. Default: five for each one sampled.")
  private @Nullable Integer frame;

  @Option(names = "--mailboxes", paramLabel = "N", description = "Mailboxes per customer.")
  private @Nullable Integer mailboxes;

  @Option(names = "--messages", paramLabel = "N", description = "Messages per mailbox, about.")
  private @Nullable Integer messages;

  @Option(names = "--big-items", description = "With a few items of half a megabyte to seven.")
  private boolean hasBigItems;

  @Option(names = "--pst", description = "With every fifth mailbox as a PST file.")
  private boolean hasPst;

  @Override
  public Integer call() throws IOException {
    refuseFilled();
    if (scale.isGiven()) {
      List<Map<String, Object>> rows = writeInputs();
      print(List.of("input", "path", "size_bytes"), rows);
      return 0;
    }
    Synth.write(folder, options());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("matter", folder.resolve("matter.yaml").toString());
    row.put("truth", folder.resolve("truth").toString());
    print(List.of("matter", "truth"), List.of(row));
    return 0;
  }

  private List<Map<String, Object>> writeInputs() throws IOException {
    if (customers != null) {
      throw new UsageException("Give --customers for a matter or --input for inputs, not both.");
    }
    try {
      return scale.write(folder, seed, messages);
    } catch (IllegalArgumentException e) {
      throw new UsageException("These options make no input: " + e.getMessage() + ".");
    }
  }

  private void print(List<String> columns, List<Map<String, Object>> rows) {
    format.printer(spec.commandLine().getOut()).print(columns, rows);
  }

  private void refuseFilled() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new UserException(folder + " is not empty. Give a new folder.");
      }
    }
  }

  private SynthOptions options() {
    if (customers == null) {
      throw new UsageException("Give --customers N, or --input KIND; see --help.");
    }
    try {
      SynthOptions options = SynthOptions.of(customers, seed);
      options = frame == null ? options : options.withFrameCustomers(frame);
      options = mailboxes == null ? options : options.withMailboxes(mailboxes);
      options = messages == null ? options : options.withMessagesPerMailbox(messages);
      options = hasPst ? options.withPstEvery(MAILBOXES_TO_A_PST) : options;
      return hasBigItems ? options.withSizes(SynthOptions.Sizes.WITH_BIG_ITEMS) : options;
    } catch (IllegalArgumentException e) {
      throw new UsageException("These options make no matter: " + e.getMessage() + ".");
    }
  }
}
