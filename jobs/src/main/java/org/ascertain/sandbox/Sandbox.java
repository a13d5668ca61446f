package org.ascertain.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ascertain.model.Passwords;

/**
 * The parsers of this JVM: shared by the tasks that run in it, so that parser processes are reused
 * from task to task. They end with the JVM, also when that is killed.
 */
public final class Sandbox {
  private static final Map<Settings, ForkedParser> PARSERS = new LinkedHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Sandbox::closeAll, "sandbox-end"));
  }

  private Sandbox() {}

  /** The parser of this JVM with these limits. */
  public static DocumentParser shared(SandboxLimits limits) {
    return shared(limits, Passwords.NONE);
  }

  /** The parser of this JVM with these limits and passwords. */
  public static DocumentParser shared(SandboxLimits limits, Passwords passwords) {
    return shared(limits, passwords, Recognition.OFF);
  }

  /** The same, with or without recognition of characters. */
  public static synchronized DocumentParser shared(
      SandboxLimits limits, Passwords passwords, Recognition recognition) {
    return PARSERS.computeIfAbsent(
        new Settings(limits, passwords, recognition),
        key -> new ForkedParser(key.limits, key.passwords, key.recognition));
  }

  /** Ends all parser processes; the next document starts new ones. */
  public static synchronized void closeAll() {
    PARSERS.values().forEach(ForkedParser::close);
    PARSERS.clear();
  }

  private record Settings(SandboxLimits limits, Passwords passwords, Recognition recognition) {}
}
