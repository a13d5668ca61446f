package org.ascertain.model;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.errors.UserException;

/**
 * Passwords that are tried on encrypted documents and archives, in order. They come from the
 * environment or from a file that the environment names, one a line, and stand nowhere else: this
 * is never written as text.
 */
public final class Passwords implements Serializable {
  /** Environment variable with passwords, one a line. */
  public static final String VARIABLE = "ASCERTAIN_PASSWORDS";

  /** Environment variable with the path of a file of passwords, one a line, in UTF-8. */
  public static final String FILE_VARIABLE = "ASCERTAIN_PASSWORD_FILE";

  /** No passwords. */
  public static final Passwords NONE = new Passwords(List.of());

  private static final long serialVersionUID = 1L;
  private static final int MOST = 1_000;

  private final List<String> words;

  private Passwords(List<String> words) {
    this.words = List.copyOf(words);
  }

  /** Some passwords; empty and repeated ones are left out. */
  public static Passwords of(List<String> words) {
    Set<String> distinct = new LinkedHashSet<>(words);
    distinct.remove("");
    if (distinct.size() > MOST) {
      throw new UserException(
          "There are "
              + distinct.size()
              + " passwords in the list; at most "
              + MOST
              + " are tried. Shorten the list.");
    }
    return new Passwords(List.copyOf(distinct));
  }

  /**
   * The passwords that the environment of this process gives.
   *
   * @throws UserException when it names a file that cannot be read
   */
  public static Passwords ofEnvironment() {
    return of(System.getenv());
  }

  static Passwords of(Map<String, String> environment) {
    StringBuilder lines = new StringBuilder(environment.getOrDefault(VARIABLE, ""));
    String file = environment.getOrDefault(FILE_VARIABLE, "");
    if (!file.isEmpty()) {
      try {
        lines.append('\n').append(Files.readString(Path.of(file), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UserException(
            "The file of passwords that " + FILE_VARIABLE + " names cannot be read. Mend the path.",
            e);
      }
    }
    return of(lines.toString().replace("\uFEFF", "").lines().toList());
  }

  /** In the order in which they are tried. */
  public List<String> words() {
    return words;
  }

  /** How many. */
  public int size() {
    return words.size();
  }

  /**
   * Tells one list from another: too short to test a guess at a password with it.
   *
   * @return four hexadecimal digits
   */
  public String mark() {
    return Hashes.id("passwords", words.toArray()).substring(0, 4);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Passwords passwords && passwords.words.equals(words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  /** How many there are, never which. */
  @Override
  public String toString() {
    return words.size() + " passwords";
  }
}
