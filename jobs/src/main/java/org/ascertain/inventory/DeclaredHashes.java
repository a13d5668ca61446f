package org.ascertain.inventory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;

/**
 * Hashes that came with a delivery: lines of a hash and a name in either order, parted by spaces,
 * an asterisk, a comma or a tab, as sha256sum, md5sum and most delivery lists write them.
 */
public final class DeclaredHashes implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Pattern HASH_FIRST =
      Pattern.compile(
          "^\"?([0-9A-Fa-f]{64}|[0-9A-Fa-f]{32})\"?\\s*[\\s,;\\t]\\s*\\*?\"?(.+?)\"?\\s*$");
  private static final Pattern NAME_FIRST =
      Pattern.compile("^\"?(.+?)\"?\\s*[\\s,;\\t]\\s*\"?([0-9A-Fa-f]{64}|[0-9A-Fa-f]{32})\"?\\s*$");
  private static final int SHA256_DIGITS = 64;

  private final TreeMap<String, String> sha256ByName = new TreeMap<>();
  private final TreeMap<String, String> md5ByName = new TreeMap<>();

  /** No hashes. */
  public static DeclaredHashes none() {
    return new DeclaredHashes();
  }

  /**
   * Reads a list; lines that name no hash are headings and left out.
   *
   * @throws IOException when the storage does not deliver
   */
  public static DeclaredHashes read(InputStream in) throws IOException {
    DeclaredHashes hashes = new DeclaredHashes();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      hashes.add(line.strip());
    }
    return hashes;
  }

  /** SHA-256 declared for a path; null when none. */
  public @Nullable String sha256(String path) {
    return find(sha256ByName, path);
  }

  /** MD5 declared for a path; null when none. */
  public @Nullable String md5(String path) {
    return find(md5ByName, path);
  }

  private void add(String line) {
    Matcher hashFirst = HASH_FIRST.matcher(line);
    Matcher nameFirst = NAME_FIRST.matcher(line);
    if (hashFirst.matches()) {
      put(hashFirst.group(2), hashFirst.group(1));
    } else if (nameFirst.matches()) {
      put(nameFirst.group(1), nameFirst.group(2));
    }
  }

  private void put(String name, String hash) {
    String key = name.replace('\\', '/').replaceFirst("^(\\./)+", "");
    Map<String, String> target = hash.length() == SHA256_DIGITS ? sha256ByName : md5ByName;
    target.put(key, hash.toLowerCase(Locale.ROOT));
  }

  /**
   * The longest ending of the path that the list names: lists are relative to a folder of theirs.
   */
  private static @Nullable String find(Map<String, String> byName, String path) {
    String ending = path;
    while (!byName.containsKey(ending)) {
      int slash = ending.indexOf('/');
      if (slash < 0) {
        return null;
      }
      ending = ending.substring(slash + 1);
    }
    return byName.get(ending);
  }
}
