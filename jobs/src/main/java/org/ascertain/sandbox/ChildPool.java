package org.ascertain.sandbox;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.ascertain.model.Nullable;

/** Parser processes: started when first needed, reused, at most as many as the limits say. */
final class ChildPool implements AutoCloseable {
  private final ChildCommand command;
  private final SandboxLimits limits;
  private final Path scratch;
  private final Semaphore permits;
  private final Watchdog watchdog = new Watchdog();
  private final Deque<Child> idle = new ArrayDeque<>();
  private final Set<Child> living = new LinkedHashSet<>();
  private boolean closed;

  ChildPool(ChildCommand command, SandboxLimits limits, Path scratch) {
    this.command = command;
    this.limits = limits;
    this.scratch = scratch;
    permits = new Semaphore(limits.children(), true);
    watchdog.start();
  }

  /** An idle process, or a new one; waits while all are busy. */
  Child borrow() {
    acquire();
    Child child = takeIdle();
    return child != null ? child : start();
  }

  /** A process that has read nothing yet. */
  Child borrowFresh() {
    acquire();
    return start();
  }

  /** Takes a process back, and ends it when it is spent. */
  void giveBack(Child child) {
    boolean kept;
    synchronized (this) {
      kept = !closed && !child.isSpent();
      if (kept) {
        idle.push(child);
      } else {
        living.remove(child);
      }
    }
    try {
      if (!kept) {
        child.close();
      }
    } finally {
      permits.release();
    }
  }

  /** Ends all processes. */
  @Override
  public void close() {
    Set<Child> ending;
    synchronized (this) {
      closed = true;
      ending = new LinkedHashSet<>(living);
      living.clear();
      idle.clear();
    }
    watchdog.stop();
    ending.forEach(Child::close);
  }

  private void acquire() {
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a parser process", e);
    }
  }

  private synchronized @Nullable Child takeIdle() {
    return idle.poll();
  }

  private Child start() {
    boolean started = false;
    try {
      Child child = Child.start(command, limits, watchdog, scratch);
      enlist(child);
      started = true;
      return child;
    } finally {
      if (!started) {
        permits.release();
      }
    }
  }

  private void enlist(Child child) {
    boolean late;
    synchronized (this) {
      late = closed;
      if (!late) {
        living.add(child);
      }
    }
    if (late) {
      child.close();
      throw new IllegalStateException("The parser processes have been closed");
    }
  }
}
