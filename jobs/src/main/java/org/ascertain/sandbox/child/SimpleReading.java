package org.ascertain.sandbox.child;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.ascertain.errors.FailureCode;

/**
 * The text of a document that its own parser could not read: plain text and markup as they are, and
 * of a zip container (as office formats are) the markup files in it, entry after entry as far as
 * the bytes go, without a directory. Nothing for other formats.
 */
final class SimpleReading {
  private static final Charset PACKAGED = StandardCharsets.UTF_8;

  private final Detector detector;
  private final Findings findings;

  SimpleReading(Detector detector, Findings findings) {
    this.detector = detector;
    this.findings = findings;
  }

  void read(Received received) throws IOException {
    MediaType type = typeOf(received);
    findings.type(0, type.getBaseType().toString());
    try (TextStream text = new TextStream(0, findings);
        InputStream in = new BufferedInputStream(Files.newInputStream(received.path()))) {
      if (startsAsZip(in)) {
        readZip(in, text);
      } else if (isText(type)) {
        MarkupText.copy(new AutoDetectReader(in), text);
      }
    } catch (IOException | TikaException | RuntimeException e) {
      findings.failure(0, Diagnosis.codeOf(e), Diagnosis.messageOf(e));
    }
    findings.partEnd(0, Map.of());
  }

  private MediaType typeOf(Received received) throws IOException {
    Metadata metadata =
        DocumentReader.metadataOf(received.request().name(), received.request().mediaType());
    try (TikaInputStream in = TikaInputStream.get(received.path(), new Metadata())) {
      return detector.detect(in, metadata);
    } catch (IOException | RuntimeException e) {
      findings.failure(0, FailureCode.CORRUPT, Diagnosis.messageOf(e));
      return MediaType.OCTET_STREAM;
    }
  }

  private static boolean isText(MediaType type) {
    String name = type.getBaseType().toString();
    return (type.getType().equals("text") && !name.equals("text/rtf")) || name.endsWith("xml");
  }

  private static boolean startsAsZip(InputStream in) throws IOException {
    in.mark(4);
    byte[] head = in.readNBytes(4);
    in.reset();
    return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  private static void readZip(InputStream in, TextStream text) throws IOException {
    try (ZipArchiveInputStream zip = new ZipArchiveInputStream(in, PACKAGED.name(), true, true)) {
      ZipArchiveEntry entry = zip.getNextEntry();
      while (entry != null) {
        if (isContent(entry.getName().toLowerCase(Locale.ROOT)) && zip.canReadEntryData(entry)) {
          Reader markup = new InputStreamReader(zip, PACKAGED);
          MarkupText.copy(markup, text);
          text.write('\n');
        }
        entry = zip.getNextEntry();
      }
    }
  }

  private static boolean isContent(String name) {
    return (name.endsWith(".xml") || name.endsWith(".htm") || name.endsWith(".html"))
        && !name.contains("theme/")
        && !name.contains("styles")
        && !name.contains("[content_types]");
  }
}
