package org.ascertain.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands in the order of the help. */
enum CommandName {
  DEMO(DemoCommand::new),
  RUN(RunCommand::new),
  PLAN(PlanCommand::new),
  STATUS(StatusCommand::new),
  VERIFY(VerifyCommand::new),
  SQL(SqlCommand::new),
  TRACE(TraceCommand::new),
  REPORT(ReportCommand::new),
  SYNTH(SynthCommand::new),
  SCORE(ScoreCommand::new);

  private final Supplier<Object> command;

  CommandName(Supplier<Object> command) {
    this.command = command;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Object newCommand() {
    return command.get();
  }

  static Optional<CommandName> ofLabel(String label) {
    return Arrays.stream(values()).filter(name -> name.label().equals(label)).findFirst();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(CommandName::label).toList();
  }
}
