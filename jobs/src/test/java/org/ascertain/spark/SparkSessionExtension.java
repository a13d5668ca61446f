package org.ascertain.spark;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one session for the whole JVM: starting one costs seconds. */
public final class SparkSessionExtension implements ParameterResolver {
  private static final String KEY = "session";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(KEY, key -> new Shared(), Shared.class)
        .session;
  }

  private static final class Shared implements AutoCloseable {
    private final SparkSession session = start();

    private static SparkSession start() {
      System.setProperty("ascertain.cores", "2");
      return Sessions.start("tests");
    }

    @Override
    public void close() {
      session.stop();
    }
  }
}
