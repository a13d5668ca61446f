package org.ascertain.sandbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The parsers of this JVM: shared by the tasks that run in it, ended with it. */
public final class Sandbox {
  private static final Map<SandboxLimits, ForkedParser> PARSERS = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Sandbox::closeAll, "sandbox-end"));
  }

  private Sandbox() {}

  /** The parser of this JVM with these bounds. */
  public static DocumentParser shared(SandboxLimits limits) {
    return PARSERS.computeIfAbsent(limits, ForkedParser::new);
  }

  /** Ends all children; the next document starts new ones. */
  public static void closeAll() {
    PARSERS.values().forEach(ForkedParser::close);
    PARSERS.clear();
  }
}
