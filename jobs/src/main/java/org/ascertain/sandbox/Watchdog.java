package org.ascertain.sandbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Kills parser processes that are over their time. */
final class Watchdog {
  private static final long TICK_MILLIS = 50;

  private final Set<Child> watched = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::watch, "sandbox-watchdog");

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  void stop() {
    thread.interrupt();
  }

  void add(Child child) {
    watched.add(child);
  }

  void remove(Child child) {
    watched.remove(child);
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(TICK_MILLIS);
        watched.forEach(Child::killWhenOverdue);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
