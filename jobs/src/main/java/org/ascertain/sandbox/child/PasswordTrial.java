package org.ascertain.sandbox.child;

import java.io.IOException;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.PasswordProvider;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Nullable;
import org.ascertain.model.Passwords;
import org.xml.sax.SAXException;

/**
 * Reads a part without a password first, then with one after the other of the list. Parsers find an
 * encryption before they find any text, so a trial that fails leaves nothing behind.
 */
final class PasswordTrial implements PasswordProvider {
  /** Name of the property that says how an encrypted part was opened. */
  static final String NOTE = "encryption";

  private static final String RESTRICTED = "OPENED_WITHOUT_PASSWORD";
  private static final String OPENED = "OPENED_WITH_PASSWORD";

  private final Passwords passwords;
  private @Nullable String current;

  PasswordTrial(Passwords passwords) {
    this.passwords = passwords;
  }

  /** One reading of the part. */
  @FunctionalInterface
  interface Reading {
    void read(TikaInputStream in, Metadata metadata)
        throws IOException, TikaException, SAXException;
  }

  /**
   * Reads a part; returns the metadata of the reading that came to its end.
   *
   * @throws TikaException when no reading did: what the first one threw
   */
  Metadata read(TikaInputStream in, Metadata metadata, Reading reading)
      throws IOException, TikaException, SAXException {
    String outer = current;
    Metadata before = copyOf(metadata);
    current = null;
    try {
      reading.read(in, metadata);
      return metadata;
    } catch (TikaException | IOException | RuntimeException e) {
      if (passwords.size() == 0 || Diagnosis.codeOf(e) != FailureCode.ENCRYPTED) {
        throw e;
      }
      Metadata found = withPassword(in, before, reading);
      if (found == null) {
        throw e;
      }
      return found;
    } finally {
      current = outer;
    }
  }

  private @Nullable Metadata withPassword(TikaInputStream in, Metadata before, Reading reading)
      throws IOException, TikaException, SAXException {
    for (String password : passwords.words()) {
      current = password;
      Metadata metadata = copyOf(before);
      try (TikaInputStream again = TikaInputStream.get(in.getPath(), new Metadata())) {
        reading.read(again, metadata);
        metadata.set(NOTE, OPENED);
        return metadata;
      } catch (TikaException | IOException | RuntimeException e) {
        if (Diagnosis.codeOf(e) != FailureCode.ENCRYPTED) {
          metadata.set(NOTE, OPENED);
          throw e;
        }
      }
    }
    return null;
  }

  private static Metadata copyOf(Metadata metadata) {
    Metadata copy = new Metadata();
    for (String name : metadata.names()) {
      for (String value : metadata.getValues(name)) {
        copy.add(name, value);
      }
    }
    return copy;
  }

  /** What is to be noted on a part that is encrypted and was opened without any password. */
  static Optional<String> noteOn(Metadata metadata, String mediaType) {
    boolean isEncrypted =
        "true".equals(metadata.get("pdf:encrypted")) || mediaType.contains("protected");
    boolean isNoted = metadata.get(NOTE) != null;
    return isEncrypted && !isNoted ? Optional.of(RESTRICTED) : Optional.empty();
  }

  @Override
  public @Nullable String getPassword(Metadata metadata) {
    return current;
  }
}
