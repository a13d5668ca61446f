package org.ascertain.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ascertain.errors.ExitCode;
import org.ascertain.errors.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program: help, and the way to its commands. */
@Command(
    name = "ascertain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Whose contact data went to which third party, what shows it, and how many customers are"
          + " affected.",
      ""
    },
    footer = {
      "",
      "Start here:",
      "  ascertain demo",
      "  ascertain help run",
      "  ascertain sql matter.yaml \"SELECT estimand, point, low, high FROM estimates\"",
      "",
      "What stands behind a lone '--' goes to spark-submit:",
      "  ascertain run matter.yaml -- --master spark://host:7077"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:Done.",
      " 1:Wrong usage of the command line.",
      " 2:The matter or an input is wrong; the message says what, where and how to mend it.",
      " 3:A defect of this program.",
      " 4:Done, but --strict was given and items failed, or score found a mechanism without a"
          + " match."
    })
final class Ascertain {
  private static final int HELP_WIDTH = 100;

  private Ascertain() {}

  /** Runs the command that the arguments name. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line = line(args);
    line.setOut(out);
    line.setErr(err);
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((failure, ignored) -> misused(failure));
    line.setExecutionExceptionHandler(
        (failure, failed, ignored) -> FailureMessage.print(failure, failed.getErr()).value());
    return line.execute(args.length == 0 ? new String[] {"--help"} : args);
  }

  /** Only the command that is asked for is built: the others would cost time at each start. */
  private static CommandLine line(String[] args) {
    CommandLine line = new CommandLine(new Ascertain());
    Optional<CommandName> only = args.length == 0 ? Optional.empty() : CommandName.ofLabel(args[0]);
    List<CommandName> names = only.map(List::of).orElse(Arrays.asList(CommandName.values()));
    names.forEach(name -> line.addSubcommand(name.label(), name.newCommand()));
    if (only.isEmpty()) {
      line.addSubcommand("help", new CommandLine.HelpCommand());
    }
    return line;
  }

  private static int misused(ParameterException failure) {
    CommandLine line = failure.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("ascertain: " + message(failure));
    err.println("Try 'ascertain help" + helpTopic(line) + "'.");
    return ExitCode.USAGE.value();
  }

  private static String message(ParameterException failure) {
    if (failure instanceof CommandLine.UnmatchedArgumentException unmatched
        && failure.getCommandLine().getParent() == null) {
      String word = unmatched.getUnmatched().get(0);
      return "unknown command '" + word + "'" + NearestName.remedy(word, CommandName.labels());
    }
    return failure.getMessage();
  }

  private static String helpTopic(CommandLine line) {
    return line.getParent() == null ? "" : " " + line.getCommandName();
  }
}
