package org.ascertain.synth.writers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ascertain.synth.scene.MailMessage;

/** A mailbox as one mbox file per folder, in the mboxrd variant with LF line ends. */
public final class MboxStore implements MailStore {
  private static final DateTimeFormatter FROM_LINE =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);
  private static final Pattern QUOTABLE = Pattern.compile("(?m)^(>*From )");

  private final Path folder;
  private final Map<String, OutputStream> streams = new TreeMap<>();

  /** A mailbox below the folder. */
  public MboxStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public void add(String mailFolder, MailMessage message, byte[] eml) throws IOException {
    OutputStream stream = streamOf(mailFolder);
    String date = FROM_LINE.format(message.sentAt().atOffset(ZoneOffset.UTC));
    stream.write(("From MAILER-DAEMON " + date + "\n").getBytes(StandardCharsets.US_ASCII));
    stream.write(quoted(eml));
    stream.write('\n');
  }

  @Override
  public void close() throws IOException {
    for (OutputStream stream : streams.values()) {
      stream.close();
    }
  }

  private OutputStream streamOf(String mailFolder) throws IOException {
    OutputStream stream = streams.get(mailFolder);
    if (stream == null) {
      Files.createDirectories(folder);
      Path file = folder.resolve(mailFolder + ".mbox");
      stream = new BufferedOutputStream(Files.newOutputStream(file));
      streams.put(mailFolder, stream);
    }
    return stream;
  }

  private static byte[] quoted(byte[] eml) {
    String text = new String(eml, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    return QUOTABLE.matcher(text).replaceAll(">$1").getBytes(StandardCharsets.ISO_8859_1);
  }
}
