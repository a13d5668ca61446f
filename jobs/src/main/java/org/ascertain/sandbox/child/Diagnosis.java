package org.ascertain.sandbox.child;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.ascertain.errors.FailureCode;

/**
 * Why a part could not be read, from what its parser threw. Messages name the exception and the
 * place in the parser, never what the exception says: that may quote the document.
 */
final class Diagnosis {
  private static final int LONGEST_CHAIN = 20;
  private static final Pattern NEEDS_KEY =
      Pattern.compile("Encrypt|Password|Credentials|AccessPermission");
  private static final Pattern OLD_FORMAT = Pattern.compile("^Old\\w+FormatException$");

  /** A signature beside what it signs is sound, but there is no document in it. */
  private static final String DETACHED = "detached pkcs7 signature";

  private static final Pattern THROWN = Pattern.compile("^\\s*([\\w.$]+(?:Exception|Error))\\b");

  private Diagnosis() {}

  /**
   * The code for what was thrown.
   *
   * @throws LinkageError when one is behind it: the program is broken, not the document
   */
  static FailureCode codeOf(Throwable thrown) {
    FailureCode code = FailureCode.CORRUPT;
    for (Throwable cause : chainOf(thrown)) {
      if (cause instanceof LinkageError broken) {
        throw broken;
      }
      if (cause instanceof OutOfMemoryError exhausted) {
        throw exhausted;
      }
      if (code == FailureCode.CORRUPT) {
        code = codeOfOne(cause);
      }
    }
    return code;
  }

  /** The exception furthest down, and where in which parser it arose. */
  static String messageOf(Throwable thrown) {
    if (thrown instanceof UnsupportedFormatException) {
      return "No parser for this type";
    }
    List<Throwable> chain = chainOf(thrown);
    Throwable root = chain.get(chain.size() - 1);
    for (StackTraceElement frame : root.getStackTrace()) {
      if (!frame.getClassName().startsWith("java.")) {
        String place = frame.getClassName().replaceAll("^.*\\.", "");
        return root.getClass().getSimpleName() + " in " + place + "." + frame.getMethodName();
      }
    }
    return root.getClass().getSimpleName();
  }

  /** Tells what a parser noted in the metadata instead of throwing it, once for each kind. */
  static void tellRecorded(int ordinal, Metadata metadata, Findings findings) throws IOException {
    Map<String, FailureCode> noted = new TreeMap<>();
    collect(metadata, TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM, noted);
    collect(metadata, TikaCoreProperties.TIKA_META_EXCEPTION_WARNING, noted);
    for (Map.Entry<String, FailureCode> entry : noted.entrySet()) {
      findings.failure(ordinal, entry.getValue(), "A piece was left out: " + entry.getKey());
    }
  }

  private static void collect(
      Metadata metadata, Property property, Map<String, FailureCode> noted) {
    for (String trace : metadata.getValues(property)) {
      Matcher matcher = THROWN.matcher(trace);
      // A note that names no exception may quote the document.
      String name = matcher.find() ? matcher.group(1).replaceAll("^.*[.$]", "") : "a note";
      boolean needsKey = NEEDS_KEY.matcher(name).find() || trace.contains("eature encryption");
      noted.put(name, needsKey ? FailureCode.ENCRYPTED : FailureCode.CORRUPT);
    }
  }

  private static FailureCode codeOfOne(Throwable cause) {
    String kind = cause.getClass().getSimpleName();
    String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (NEEDS_KEY.matcher(kind).find() || words.contains("unsupported feature encryption")) {
      return FailureCode.ENCRYPTED;
    }
    if (cause instanceof ZeroByteFileException) {
      return FailureCode.EMPTY;
    }
    if (words.contains("zip bomb")) {
      return FailureCode.BOMB;
    }
    if (cause instanceof TikaMemoryLimitException) {
      return FailureCode.OUT_OF_MEMORY;
    }
    if (cause instanceof UnsupportedFormatException
        || OLD_FORMAT.matcher(kind).find()
        || kind.equals("UnsupportedZipFeatureException")
        || words.contains(DETACHED)) {
      return FailureCode.UNSUPPORTED;
    }
    if (cause instanceof EOFException || words.contains("truncated")) {
      return FailureCode.TRUNCATED;
    }
    return FailureCode.CORRUPT;
  }

  private static List<Throwable> chainOf(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable at = thrown; at != null && chain.size() < LONGEST_CHAIN; at = at.getCause()) {
      chain.add(at);
    }
    return chain;
  }
}
