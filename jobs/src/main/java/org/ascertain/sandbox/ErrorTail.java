package org.ascertain.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The last words of a process on its standard error. They may quote a document: they decide which
 * code a death gets, and are neither logged nor kept.
 */
final class ErrorTail {
  private static final int KEPT = 8_192;

  private final byte[] ring = new byte[KEPT];
  private final Thread thread;
  private long count;

  private ErrorTail(InputStream errors) {
    thread = new Thread(() -> drain(errors), "sandbox-errors");
    thread.setDaemon(true);
  }

  static ErrorTail of(Process process) {
    ErrorTail tail = new ErrorTail(process.getErrorStream());
    tail.thread.start();
    return tail;
  }

  /** What was said last; waits shortly for a process that has ended. */
  String text() {
    try {
      thread.join(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return recent();
  }

  private synchronized String recent() {
    int length = (int) Math.min(count, KEPT);
    byte[] recent = new byte[length];
    for (int i = 0; i < length; i++) {
      recent[i] = ring[(int) ((count - length + i) % KEPT)];
    }
    return new String(recent, StandardCharsets.UTF_8);
  }

  private void drain(InputStream errors) {
    byte[] buffer = new byte[1_024];
    try (errors) {
      for (int read = errors.read(buffer); read >= 0; read = errors.read(buffer)) {
        keep(buffer, read);
      }
    } catch (IOException e) {
      keep(new byte[] {'\n'}, 1);
    }
  }

  private synchronized void keep(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      ring[(int) (count++ % KEPT)] = bytes[i];
    }
  }
}
