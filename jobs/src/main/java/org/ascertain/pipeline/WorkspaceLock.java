package org.ascertain.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.ascertain.errors.UserException;
import org.ascertain.spark.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One writer at a time in a workspace: a file that says who holds it and is renewed while he lives.
 * The lock of a holder on this machine whose process is gone, or whose lease ran out, is taken
 * over.
 */
public final class WorkspaceLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceLock.class);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration RENEWAL = Duration.ofMinutes(1);

  private final FileSystem files;
  private final Path path;
  private final Holder holder;
  private final ScheduledExecutorService renewal;
  private final ScheduledFuture<?> renewing;

  private WorkspaceLock(FileSystem files, Path path, Holder holder) {
    this.files = files;
    this.path = path;
    this.holder = holder;
    this.renewal =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "workspace-lock");
              thread.setDaemon(true);
              return thread;
            });
    this.renewing =
        renewal.scheduleAtFixedRate(
            this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Takes the lock.
   *
   * @param purpose the command that wants it
   * @throws UserException when somebody else holds it: who, since when, what to do
   */
  public static WorkspaceLock take(
      Workspace workspace, String purpose, Configuration configuration, Clock clock)
      throws IOException {
    Path path = new Path(workspace.lockPath());
    FileSystem files = path.getFileSystem(configuration);
    Holder mine = Holder.here(purpose, clock.instant());
    for (int attempt = 0; attempt < 2; attempt++) {
      if (create(files, path, mine)) {
        return new WorkspaceLock(files, path, mine);
      }
      refuseOrRelease(files, path, clock.instant());
    }
    throw new UserException(
        "The workspace "
            + workspace.uri()
            + " was taken by another command at this moment. Try again.");
  }

  @Override
  public void close() throws IOException {
    renewing.cancel(/* mayInterruptIfRunning= */ false);
    renewal.shutdownNow();
    if (read(files, path).filter(holder::isSame).isPresent()) {
      files.delete(path, /* recursive= */ false);
    }
  }

  private static boolean create(FileSystem files, Path path, Holder holder) throws IOException {
    files.mkdirs(path.getParent());
    try (OutputStream out = files.create(path, /* overwrite= */ false)) {
      out.write(holder.text().getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (FileAlreadyExistsException e) {
      LOG.debug("Lock is held");
      return false;
    }
  }

  private static void refuseOrRelease(FileSystem files, Path path, Instant now) throws IOException {
    Optional<Holder> other = read(files, path);
    if (other.isEmpty()) {
      return;
    }
    Instant renewed = Instant.ofEpochMilli(files.getFileStatus(path).getModificationTime());
    if (other.get().isGone() || renewed.plus(LEASE).isBefore(now)) {
      files.delete(path, /* recursive= */ false);
      return;
    }
    throw new UserException(
        "Another command holds this workspace: "
            + other.get().text()
            + ". Wait until it ends, or stop it; its lock ("
            + path.getName()
            + ") then lapses by itself within "
            + LEASE.toMinutes()
            + " minutes.");
  }

  private static Optional<Holder> read(FileSystem files, Path path) throws IOException {
    try (java.io.InputStream in = files.open(path)) {
      return Optional.of(Holder.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (java.io.FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private void renew() {
    try (OutputStream out = files.create(path, /* overwrite= */ true)) {
      out.write(holder.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.warn("Cannot renew the lock of the workspace: {}", e.toString());
    }
  }

  /** Who holds a lock. */
  private record Holder(String purpose, String host, long pid, String since) {
    static Holder here(String purpose, Instant since) throws IOException {
      return new Holder(
          purpose,
          InetAddress.getLocalHost().getHostName(),
          ManagementFactory.getRuntimeMXBean().getPid(),
          since.toString());
    }

    static Holder parse(String text) {
      String[] words = text.split(" ", -1);
      return words.length == 8
          ? new Holder(words[0], words[3], Long.parseLong(words[5]), words[7])
          : new Holder("unreadable", "unknown", -1, "unknown");
    }

    String text() {
      return purpose + " on host " + host + " process " + pid + " since " + since;
    }

    boolean isSame(Holder other) {
      return equals(other);
    }

    boolean isGone() throws IOException {
      return host.equals(InetAddress.getLocalHost().getHostName())
          && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }
  }
}
