package org.ascertain.synth;

import java.util.ArrayList;
import java.util.List;
import org.ascertain.synth.scene.Person;

/** A thread of messages while it goes on. */
final class Conversation {
  private static final int MAX_REFERENCES = 20;

  private final String subject;
  private final List<Person> members;
  private final List<String> references = new ArrayList<>();
  private int left;
  private String lastText = "";

  /** A thread of a planned number of messages between members, the first of whom starts. */
  Conversation(String subject, List<Person> members, int length) {
    this.subject = subject;
    this.members = List.copyOf(members);
    this.left = length;
  }

  String subject() {
    return references.isEmpty() ? subject : "RE: " + subject;
  }

  List<Person> members() {
    return members;
  }

  List<String> references() {
    return List.copyOf(references);
  }

  String lastText() {
    return lastText;
  }

  boolean isOver() {
    return left <= 0;
  }

  /** Notes that a message was sent. */
  void sent(String messageId, String text) {
    left--;
    lastText = text;
    references.add(messageId);
    if (references.size() > MAX_REFERENCES) {
      references.remove(1);
    }
  }
}
