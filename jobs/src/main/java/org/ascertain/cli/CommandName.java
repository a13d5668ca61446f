package org.ascertain.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands in the order of the help. */
enum CommandName {
  DEMO,
  RUN,
  PLAN,
  STATUS,
  VERIFY,
  SQL,
  TRACE,
  REPORT,
  SYNTH,
  SCORE,
  WARM_UP;

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Object newCommand() {
    return switch (this) {
      case DEMO -> new DemoCommand();
      case RUN -> new RunCommand();
      case PLAN -> new PlanCommand();
      case STATUS -> new StatusCommand();
      case VERIFY -> new VerifyCommand();
      case SQL -> new SqlCommand();
      case TRACE -> new TraceCommand();
      case REPORT -> new ReportCommand();
      case SYNTH -> new SynthCommand();
      case SCORE -> new ScoreCommand();
      case WARM_UP -> new WarmUpCommand();
    };
  }

  static Optional<CommandName> ofLabel(String label) {
    return Arrays.stream(values()).filter(name -> name.label().equals(label)).findFirst();
  }

  static List<String> labels() {
    return Arrays.stream(values()).filter(name -> name != WARM_UP).map(CommandName::label).toList();
  }
}
