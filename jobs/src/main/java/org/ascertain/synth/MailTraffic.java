package org.ascertain.synth;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ascertain.model.Hashes;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.MailAddress;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.MailPart;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.People;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.Prose;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.scene.Words;
import org.ascertain.synth.writers.Calendars;

/**
 * The ordinary mail of a customer, one message after the other in the order of time. Sizes follow
 * what is known of corporate mail: own text median 250 characters, the whole body twice to three
 * times that, recipients median 1 to 2 and at most 144, threads median 2 and at most 160,
 * attachments on 7 of 100 messages.
 */
final class MailTraffic {
  private static final double SHARE_OF_NEW_MAIL = 0.75;
  private static final double REPLY_CHANCE = 0.65;
  private static final double ATTACHMENT_CHANCE = 0.07;
  private static final double HTML_CHANCE = 0.25;
  private static final double INVITATION_CHANCE = 0.1;
  private static final double DIRECTORY_SENDER_CHANCE = 0.3;
  private static final double RESENT_CHANCE = 0.03;
  private static final double BODY_MEDIAN = 250;
  private static final double BODY_SIGMA = 1.0;
  private static final int MAX_BODY = 20_000;
  private static final int MAX_RECIPIENTS = 144;
  private static final int MAX_THREAD = 160;
  private static final int MAX_ATTACHMENTS = 17;
  private static final int MAX_OPEN_THREADS = 40;
  private static final int OUTSIDERS = 150;
  private static final int COLLEAGUES = 6;

  private final Scene scene;
  private final Attachments attachments;
  private final Dice dice;
  private final int count;
  private final List<Person> owners;
  private final List<Person> colleagues = new ArrayList<>();
  private final List<Person> outsiders;
  private final List<Conversation> open = new ArrayList<>();
  private int made;

  MailTraffic(Scene scene, SynthOptions options) {
    this.scene = scene;
    this.attachments = new Attachments(options);
    this.dice = scene.dice("traffic");
    this.count =
        (int) (options.messagesPerMailbox() * scene.mailboxes().size() * SHARE_OF_NEW_MAIL);
    this.owners = scene.mailboxes().stream().map(Mailbox::owner).toList();
    People people = new People(scene.dice("correspondents"));
    this.outsiders = people.outside(OUTSIDERS);
    for (int i = 0; i < COLLEAGUES; i++) {
      colleagues.add(people.at("staff." + scene.customer().domain(), scene.customer().name()));
    }
  }

  /** Whether there is another message. */
  boolean hasNext() {
    return made < count;
  }

  /** The next message. */
  MailMessage next() throws IOException {
    made++;
    Conversation conversation = conversation();
    boolean isReply = !conversation.references().isEmpty();
    List<Person> members = isReply ? dice.shuffled(conversation.members()) : conversation.members();
    MailMessage message = message(conversation, members);
    if (conversation.isOver()) {
      open.remove(conversation);
    }
    return message;
  }

  private Conversation conversation() {
    if (!open.isEmpty() && (dice.chance(REPLY_CHANCE) || open.size() >= MAX_OPEN_THREADS)) {
      return dice.oneOf(open);
    }
    int length = Math.min(MAX_THREAD, (int) Math.round(dice.logNormal(1.6, 1.4)));
    Conversation started =
        new Conversation(dice.oneOf(Words.SUBJECT), members(), Math.max(1, length));
    open.add(started);
    return started;
  }

  /** Who writes to whom: outsiders to an owner, an owner to outsiders, or colleagues. */
  private List<Person> members() {
    Person owner = dice.oneOf(owners);
    int recipients =
        Math.min(MAX_RECIPIENTS, Math.max(1, (int) Math.round(dice.logNormal(2.2, 1.2))));
    double kind = dice.below(100);
    if (kind < 45) {
      List<Person> members = new ArrayList<>(List.of(dice.oneOf(outsiders), owner));
      members.addAll(dice.some(owners, dice.below(2)));
      return distinct(members);
    }
    List<Person> members = new ArrayList<>(List.of(owner));
    members.addAll(dice.some(kind < 80 ? outsiders : inside(), recipients));
    return distinct(members);
  }

  private List<Person> inside() {
    List<Person> inside = new ArrayList<>(owners);
    inside.addAll(colleagues);
    return inside;
  }

  private static List<Person> distinct(List<Person> people) {
    List<Person> distinct = people.stream().distinct().toList();
    return distinct.size() > 1 ? distinct : List.of(distinct.get(0), distinct.get(0));
  }

  private MailMessage message(Conversation conversation, List<Person> members) throws IOException {
    Person sender = members.get(0);
    String text = text(sender, conversation);
    List<MailAddress> to = members.stream().skip(1).map(MailAddress::of).distinct().toList();
    MailMessage message =
        new MailMessage(
            messageId(sender),
            sentAt(),
            from(sender, to),
            to,
            List.of(),
            conversation.subject(),
            conversation.references(),
            parts(text, members));
    conversation.sent(message.id(), text);
    return message;
  }

  /** Dates rise through the class period and a little beyond each end. */
  private Instant sentAt() {
    long seconds = Duration.between(Calendar.START, Calendar.END).toSeconds();
    long step = Math.max(1, seconds / count);
    return Calendar.START.plusSeconds(
        step * (made - 1) + dice.below((int) Math.min(step, 1 << 30)));
  }

  private String messageId(Person sender) {
    String domain = sender.email().substring(sender.email().indexOf('@') + 1);
    return "<" + dice.hex(16) + "." + made + "@" + domain + ">";
  }

  /** Inside the customer a part of the senders is a directory name, as Exchange exports have it. */
  private MailAddress from(Person sender, List<MailAddress> to) {
    boolean isInternal =
        to.stream().allMatch(address -> address.address().endsWith(scene.customer().domain()));
    if (!isInside(sender) || !isInternal || !dice.chance(DIRECTORY_SENDER_CHANCE)) {
      return MailAddress.of(sender);
    }
    return new MailAddress(sender.directoryName(), directoryPath(sender));
  }

  private String directoryPath(Person sender) {
    String organisation =
        scene.customer().name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    String id = Hashes.id("directory", sender.email()).toUpperCase(Locale.ROOT);
    String alias = sender.alias().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return "/O="
        + organisation
        + "/OU=EXCHANGE ADMINISTRATIVE GROUP (FYDIBOHF23SPDLT)/CN=RECIPIENTS/CN="
        + id
        + "-"
        + alias;
  }

  private boolean isInside(Person person) {
    return person.organisation().equals(scene.customer().name());
  }

  private String text(Person sender, Conversation conversation) {
    int length = (int) Math.min(MAX_BODY, dice.logNormal(BODY_MEDIAN, BODY_SIGMA));
    String own = Prose.text(dice, length);
    if (dice.chance(RESENT_CHANCE) && !conversation.lastText().isEmpty()) {
      own = "Once more, as it seems not to have arrived.\n\n" + conversation.lastText();
    } else if (!conversation.lastText().isEmpty() && dice.chance(0.5)) {
      own = own + "\n\n" + quoted(conversation.lastText());
    }
    return isInside(sender)
        ? Prose.letter(own, sender, scene.customer())
        : "Hello,\n\n" + own + "\n\n" + Prose.signature(sender) + "\n";
  }

  private static String quoted(String text) {
    return text.lines().limit(12).map(line -> "> " + line).collect(Collectors.joining("\n"));
  }

  private List<MailPart> parts(String text, List<Person> members) throws IOException {
    List<MailPart> parts = new ArrayList<>(List.of(MailPart.text(text)));
    if (dice.chance(ATTACHMENT_CHANCE)) {
      int files = (int) Math.min(MAX_ATTACHMENTS, Math.max(1, dice.logNormal(1.1, 0.6)));
      for (int i = 0; i < files; i++) {
        parts.add(attachments.document(dice));
      }
    } else if (dice.chance(HTML_CHANCE)) {
      parts.add(MailPart.html(html(text)));
    } else if (dice.chance(INVITATION_CHANCE)) {
      parts.add(MailPart.invitation(invitation(members)));
    }
    return parts;
  }

  private String invitation(List<Person> members) {
    Calendars.Entry entry =
        new Calendars.Entry(
            dice.hex(16) + "@" + scene.customer().domain(),
            sentAt().plus(Duration.ofDays(dice.between(1, 20))),
            dice.oneOf(Words.SUBJECT),
            members.get(0),
            members.subList(1, members.size()));
    return Calendars.calendar("REQUEST", List.of(entry));
  }

  private static String html(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<html><body><p>" + escaped.replace("\n", "<br>\n") + "</p></body></html>\n";
  }
}
