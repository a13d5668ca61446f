package org.ascertain.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;

/** The entry point: the only place that ends the process. */
public final class Main {
  private Main() {}

  /** Runs a command; the exit code is one of {@link org.ascertain.errors.ExitCode}. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.US);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code = run(args, out, err);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static int run(String[] args, PrintWriter out, PrintWriter err) {
    try {
      return Ascertain.run(args, out, err);
    } catch (Throwable e) { // A missing class or no memory is a defect as well, and exits like one.
      return FailureMessage.print(e, err).value();
    }
  }

  /** A writer in UTF-8, whatever the platform's charset. */
  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
