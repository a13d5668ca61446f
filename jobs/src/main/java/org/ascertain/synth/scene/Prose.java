package org.ascertain.synth.scene;

import java.util.Locale;

/** Meaningless sentences, signatures and footers: text without anybody's contact data but these. */
public final class Prose {
  private static final int WORDS_PER_SENTENCE = 12;
  private static final int LINE_LENGTH = 72;

  private Prose() {}

  /** About so many characters of sentences in lines. */
  public static String text(Dice dice, int characters) {
    StringBuilder text = new StringBuilder();
    int lineStart = 0;
    while (text.length() < characters) {
      String sentence = sentence(dice);
      for (String word : sentence.split(" ", -1)) {
        if (text.length() - lineStart + word.length() > LINE_LENGTH) {
          text.append('\n');
          lineStart = text.length();
        }
        text.append(word).append(' ');
      }
    }
    return text.toString().replace(" \n", "\n").strip();
  }

  /** One sentence. */
  public static String sentence(Dice dice) {
    StringBuilder sentence = new StringBuilder();
    int count = dice.between(4, WORDS_PER_SENTENCE);
    for (int i = 0; i < count; i++) {
      sentence.append(i == 0 ? "" : " ").append(dice.oneOf(Words.PROSE));
    }
    String words = sentence.toString();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  /** The signature block of a person. */
  public static String signature(Person person) {
    String phone = person.phone() == null ? "" : "\nTel. " + person.phone();
    return "-- \n"
        + person.fullName()
        + "\n"
        + person.title()
        + ", "
        + person.organisation()
        + phone
        + "\n"
        + person.email();
  }

  /** The footer that a customer's gateway adds to every outgoing message. */
  public static String footer(FictionalCustomer customer) {
    return "This message and its attachments are meant for the addressee only. If it reached you by"
        + " mistake, please tell "
        + customer.name()
        + " at postmaster@"
        + customer.domain()
        + " and delete it.";
  }

  /** A whole body: greeting, text, signature and footer. */
  public static String letter(String text, Person sender, FictionalCustomer customer) {
    return "Hello,\n\n" + text + "\n\n" + signature(sender) + "\n\n" + footer(customer) + "\n";
  }
}
