package org.ascertain.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.ascertain.model.Nullable;

/** Children for as many threads as ask at a time; kept between documents, replaced when used up. */
final class ChildPool implements AutoCloseable {
  private final SandboxLimits limits;
  private final Deque<Child> idle = new ArrayDeque<>();
  private final Set<Child> all = new LinkedHashSet<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "parser-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  ChildPool(SandboxLimits limits) {
    this.limits = limits;
  }

  Child.Answer parse(
      Spool document,
      @Nullable String name,
      @Nullable String mediaType,
      boolean isSimple,
      Duration time)
      throws IOException {
    Child child = borrow();
    boolean isFit = false;
    try {
      Child.Answer answer = child.parse(document, name, mediaType, isSimple, time);
      isFit = answer.isAlive() && child.documentCount() < limits.documentsPerChild();
      return answer;
    } finally {
      giveBack(child, isFit);
    }
  }

  private Child borrow() throws IOException {
    synchronized (this) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    Child child = new Child(limits, clock);
    synchronized (this) {
      all.add(child);
    }
    return child;
  }

  private void giveBack(Child child, boolean isFit) {
    if (!isFit) {
      child.close();
    }
    synchronized (this) {
      if (isFit) {
        idle.push(child);
      } else {
        all.remove(child);
      }
    }
  }

  @Override
  public void close() {
    Set<Child> remaining;
    synchronized (this) {
      remaining = new LinkedHashSet<>(all);
      all.clear();
      idle.clear();
    }
    remaining.forEach(Child::close);
    clock.shutdownNow();
  }
}
