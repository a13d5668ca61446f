package org.ascertain.synth.scale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.MailAddress;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.MailPart;
import org.ascertain.synth.scene.People;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.Prose;
import org.ascertain.synth.scene.Words;

/**
 * The mail of a discussion list: plain text of log-normal length in threads, from a few hundred
 * people to the list. Bodies are put together from paragraphs that are made once.
 */
final class ListMail implements Iterator<MailMessage> {
  private static final Instant FIRST = Instant.parse("2017-01-02T08:00:00Z");
  private static final MailAddress LIST = new MailAddress("", "discuss@lists.example");
  private static final int PEOPLE = 300;
  private static final int PARAGRAPHS = 2000;
  private static final int PARAGRAPH_CHARACTERS = 800;
  private static final int THREADS = 50;
  private static final int MAX_REFERENCES = 8;
  private static final double SIGMA = 0.5;
  private static final double ANSWERS = 0.7;

  private final Dice dice;
  private final int count;
  private final int characters;
  private final List<Person> people;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<MailMessage> threads = new ArrayList<>();
  private int number;

  ListMail(ScaleOptions options, String purpose) {
    this.dice = Dice.of(options.seed(), "list-mail", purpose);
    this.count = options.messages();
    this.characters = options.characters();
    this.people = new People(dice).outside(PEOPLE);
    for (int i = 0; i < PARAGRAPHS; i++) {
      paragraphs.add(Prose.text(dice, dice.between(1, 2 * PARAGRAPH_CHARACTERS)) + "\n\n");
    }
  }

  @Override
  public boolean hasNext() {
    return number < count;
  }

  @Override
  public MailMessage next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    number++;
    boolean isAnswer = !threads.isEmpty() && dice.chance(ANSWERS);
    MailMessage message = isAnswer ? answer(dice.oneOf(threads)) : started();
    if (threads.size() < THREADS) {
      threads.add(message);
    } else {
      threads.set(dice.below(THREADS), message);
    }
    return message.withParts(List.of(MailPart.text(body())));
  }

  private MailMessage started() {
    String id = "<" + dice.hex(12) + "." + number + "@lists.example>";
    Instant at = FIRST.plusSeconds(600L * number + dice.below(600));
    MailAddress from = MailAddress.of(dice.oneOf(people));
    String subject = dice.oneOf(Words.SUBJECT) + " " + number;
    return MailMessage.of(id, at, from, LIST, subject, MailPart.text(""));
  }

  private MailMessage answer(MailMessage to) {
    MailMessage own = started();
    List<String> references = new ArrayList<>(to.references());
    references.add(to.id());
    int from = Math.max(0, references.size() - MAX_REFERENCES);
    String subject = to.subject().startsWith("Re: ") ? to.subject() : "Re: " + to.subject();
    return new MailMessage(
        own.id(),
        own.sentAt(),
        own.from(),
        own.to(),
        List.of(to.from()),
        subject,
        List.copyOf(references.subList(from, references.size())),
        own.parts());
  }

  private String body() {
    int length = (int) Math.max(1, dice.logNormal(characters, SIGMA));
    StringBuilder body = new StringBuilder(length + 2 * PARAGRAPH_CHARACTERS);
    while (body.length() < length) {
      body.append(dice.oneOf(paragraphs));
    }
    body.setLength(length);
    return body.append('\n').toString();
  }
}
