package org.ascertain.sandbox;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The class path of a parser process: where our own classes come from (on a cluster the job jar,
 * which is not on the class path of the executor's JVM), what a system property adds, and that of
 * this process without the jars that reading documents does not need. Fewer jars start quicker.
 */
final class ChildClassPath {
  /** System property with further entries, separated as a class path is. */
  static final String PROPERTY = "ascertain.sandbox.classpath";

  private static final Pattern NOT_NEEDED =
      Pattern.compile(
          "(spark|hadoop|hive|scala|delta|unitycatalog|duckdb|rocksdbjni|leveldbjni|netty|jersey"
              + "|hk2|curator|zookeeper|parquet|orc|arrow|avro|kryo|chill|ivy|json4s|jjwt|tink"
              + "|janino|commons-compiler|antlr4|datasketches|py4j|pickle|metrics|stream|RoaringBitmap"
              + "|zstd|lz4|snappy|compress-lzf|flatbuffers|protobuf|guava|jts|threeten|icu4j"
              + "|log4j-(core|slf4j|1\\.2|layout)|jul-to|univocity|libphonenumber|ez-vcard|biweekly"
              + "|freemarker|jfreechart|org\\.jfree|jte|jline|picocli|commons-statistics"
              + "|commons-(rng|numbers)|javassist|xbean|aircompressor|gson|kubernetes|okhttp"
              + "|archunit|byte-buddy|assertj|error_prone|google-java-format)[-_.].*\\.jar");

  private ChildClassPath() {}

  /** The entries for a child of this process. */
  static List<String> ofThisProcess() {
    Set<String> entries = new LinkedHashSet<>();
    List<String> own = entriesOf(System.getProperty("java.class.path"));
    String home = homeOf(ChildClassPath.class);
    if (!own.contains(home)) {
      entries.add(home);
    }
    entries.addAll(entriesOf(System.getProperty(PROPERTY, "")));
    own.stream().filter(ChildClassPath::isNeeded).forEach(entries::add);
    return new ArrayList<>(entries);
  }

  /** Whether reading documents may need the entry; what is not known by its name may. */
  static boolean isNeeded(String entry) {
    return !NOT_NEEDED.matcher(new File(entry).getName()).matches();
  }

  private static List<String> entriesOf(String classPath) {
    return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator), -1))
        .filter(entry -> !entry.isBlank())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .toList();
  }

  private static String homeOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("Nothing tells where " + type.getName() + " was loaded from");
    }
    try {
      return Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Not a file: " + source.getLocation(), e);
    }
  }
}
