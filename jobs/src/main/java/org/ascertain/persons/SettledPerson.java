package org.ascertain.persons;

import java.io.Serializable;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.model.Doc;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.tables.Person;

/**
 * A group that became a person.
 *
 * @param label the group
 * @param person its row
 * @param name the commonest full name, folded; null when none
 * @param nameCount differently written names
 */
public record SettledPerson(
    @Doc("The group.") String label,
    @Doc("Its row.") Person person,
    @Doc("The commonest full name, folded; null when none.") @Nullable String name,
    @Doc("Differently written names.") int nameCount)
    implements Serializable {

  /** The person behind identifiers; the id is a hash of the smallest of them. */
  static SettledPerson of(String label, Iterator<LabelledNode> nodes) {
    Map<String, Long> names = new TreeMap<>();
    Identifier smallest = null;
    long identifiers = 0;
    long seen = 0;
    boolean isRole = true;
    while (nodes.hasNext()) {
      Node node = nodes.next().node();
      Identifier own = node.identifier();
      smallest = smallest == null || own.compareTo(smallest) < 0 ? own : smallest;
      identifiers++;
      seen += node.seenCount();
      isRole &= node.suppression() != null;
      node.texts().stream()
          .filter(text -> text.kind() == TextKind.NAME)
          .forEach(text -> names.merge(text.text(), text.count(), Long::sum));
    }
    TextCounts texts = new TextCounts();
    names.forEach((name, count) -> texts.add(new CountedText(TextKind.NAME, name, count)));
    NamesSeen folded = new NamesSeen(texts.list());
    String id = Hashes.id("person", smallest.kind(), smallest.value());
    String shown = texts.list().isEmpty() ? null : texts.list().get(0).text();
    return new SettledPerson(
        label,
        new Person(id, shown, identifiers, seen, isRole),
        folded.fullName(),
        folded.all().size());
  }
}
