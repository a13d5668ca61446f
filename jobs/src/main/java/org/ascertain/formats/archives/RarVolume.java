package org.ascertain.formats.archives;

import com.github.junrar.Archive;
import com.github.junrar.io.SeekableReadOnlyByteChannel;
import com.github.junrar.volume.Volume;
import com.github.junrar.volume.VolumeManager;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ByteSourceChannel;
import org.ascertain.model.Nullable;

/** A source as the only volume of an archive. */
final class RarVolume implements Volume {
  private final Archive archive;
  private final ByteSource source;

  private RarVolume(Archive archive, ByteSource source) {
    this.archive = archive;
    this.source = source;
  }

  @Override
  public SeekableReadOnlyByteChannel getChannel() {
    return new Channel(source);
  }

  @Override
  public long getLength() {
    return source.size();
  }

  @Override
  public Archive getArchive() {
    return archive;
  }

  /** Gives this volume first and no other. */
  record Only(ByteSource source) implements VolumeManager {
    @Override
    public @Nullable Volume nextVolume(Archive archive, @Nullable Volume last) {
      return last == null ? new RarVolume(archive, source) : null;
    }
  }

  private static final class Channel implements SeekableReadOnlyByteChannel {
    private final ByteSourceChannel channel;

    Channel(ByteSource source) {
      channel = new ByteSourceChannel(source);
    }

    @Override
    public long getPosition() {
      return channel.position();
    }

    @Override
    public void setPosition(long position) {
      channel.position(position);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return channel.read(ByteBuffer.wrap(buffer, offset, length));
    }

    @Override
    public int readFully(byte[] buffer, int count) throws IOException {
      int done = 0;
      while (done < count) {
        int read = read(buffer, done, count - done);
        if (read < 0) {
          throw new EOFException("The archive ends too early");
        }
        done += read;
      }
      return done;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
