package org.ascertain.formats.archives;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ascertain.errors.FailureCode;
import org.ascertain.errors.UserException;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.FileByteSource;
import org.ascertain.model.Hashes;
import org.ascertain.model.Locator;

/**
 * Containers inside containers, as files of the scratch folder. The name of a file is a function of
 * the source's content and of the place in it; a file is written once, however many tasks and
 * processes want it at a time, and has its name only when it is whole.
 */
public final class NestedContainers {
  private static final int BLOCK = 1 << 16;

  /** What the threads of this process wait for; other processes wait for locks of files. */
  private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();

  private final ArchiveAccess access;

  /** Containers that are unpacked with this access, and lie in its scratch folder. */
  public NestedContainers(ArchiveAccess access) {
    this.access = access;
  }

  /**
   * The bytes of a container; unpacked when they are not there.
   *
   * @param sourceId the source: a hash over its content
   * @param source bytes of the source
   * @param container where in the source, each step an entry of an archive
   * @throws ContentException when the source does not hold it, or not readably
   * @throws UserException when the scratch folder takes no more
   */
  public ByteSource open(String sourceId, ByteSource source, Locator container) throws IOException {
    if (container.steps().isEmpty()) {
      return source;
    }
    Locator outer = container.parent();
    String last = container.steps().get(container.depth() - 1);
    ArchiveStep step =
        ArchiveStep.parse(last)
            .orElseThrow(() -> new IllegalArgumentException("Not an entry of an archive: " + last));
    return once(file(sourceId, container), out -> unpack(open(sourceId, source, outer), step, out));
  }

  /**
   * Keeps the bytes of a container that was met while its archive was read.
   *
   * @param in its bytes; left where they are when the container is there already
   */
  public ByteSource keep(String sourceId, Locator container, InputStream in) throws IOException {
    return once(file(sourceId, container), out -> copy(in, out));
  }

  /** Forgets a container that nobody will ask for. */
  public void drop(String sourceId, Locator container) throws IOException {
    Files.deleteIfExists(file(sourceId, container));
  }

  private Path file(String sourceId, Locator container) {
    return Path.of(access.scratch().folder(), Hashes.id("container", sourceId, container));
  }

  private void unpack(ByteSource archive, ArchiveStep step, OutputStream out) throws IOException {
    boolean[] isFound = new boolean[1];
    ArchiveReader.of(step.format(), access)
        .read(
            archive,
            step.ordinal(),
            1,
            (entry, content) -> {
              isFound[0] = true;
              try (InputStream in = content.open()) {
                copy(in, out);
              }
            });
    if (!isFound[0]) {
      throw new ContentException(FailureCode.CORRUPT, "The archive has no entry " + step.ordinal());
    }
  }

  private static ByteSource once(Path file, Filling filling) throws IOException {
    synchronized (MONITORS.computeIfAbsent(file, path -> new Object())) {
      if (!Files.exists(file)) {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel =
                FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.lock()) {
          if (held.isValid() && !Files.exists(file)) {
            write(file, filling);
          }
        }
      }
      return new FileByteSource(file);
    }
  }

  private static void write(Path file, Filling filling) throws IOException {
    // Files made by createTempFile are the owner's alone.
    Path partial = Files.createTempFile(file.getParent(), "container", ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(partial)) {
        filling.fill(out);
      }
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /** What the source does not deliver concerns the source, a full disk everything. */
  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] block = new byte[BLOCK];
    for (int count = in.read(block); count >= 0; count = in.read(block)) {
      try {
        out.write(block, 0, count);
      } catch (IOException e) {
        throw new UserException(
            "A container inside another does not fit into the scratch folder. Free space where the"
                + " workspace lies (or, when that is no local disk, in java.io.tmpdir), and run"
                + " again.",
            e);
      }
    }
  }

  /** Writes what a file is to hold. */
  @FunctionalInterface
  private interface Filling {
    void fill(OutputStream out) throws IOException;
  }
}
