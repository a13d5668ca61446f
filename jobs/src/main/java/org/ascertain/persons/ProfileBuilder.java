package org.ascertain.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascertain.model.IdentifierKind;

/** Gathers the profile of a group; keeps a few values of each kind, the same in whatever order. */
final class ProfileBuilder {
  private static final int MAX_VALUES = 8;

  private final String label;
  private final Map<CountedTextKey, Long> texts = new TreeMap<>();
  private final TreeSet<String> emails = new TreeSet<>();
  private final TreeSet<String> phones = new TreeSet<>();
  private final TreeSet<String> domains = new TreeSet<>();
  private String itemId;

  private record CountedTextKey(TextKind kind, String text) implements Comparable<CountedTextKey> {
    @Override
    public int compareTo(CountedTextKey other) {
      int order = kind.compareTo(other.kind);
      return order != 0 ? order : text.compareTo(other.text);
    }
  }

  ProfileBuilder(String label) {
    this.label = label;
  }

  ProfileBuilder add(Node node) {
    node.texts()
        .forEach(
            text ->
                texts.merge(new CountedTextKey(text.kind(), text.text()), text.count(), Long::sum));
    itemId = itemId == null || node.itemId().compareTo(itemId) < 0 ? node.itemId() : itemId;
    if (node.kind() == IdentifierKind.EMAIL) {
      keep(emails, node.value());
      node.identifier()
          .address()
          .flatMap(Employers::ofAddress)
          .ifPresent(domain -> keep(domains, domain));
    } else if (node.kind() == IdentifierKind.PHONE) {
      keep(phones, node.value());
    }
    return this;
  }

  private static void keep(NavigableSet<String> values, String value) {
    values.add(value);
    if (values.size() > MAX_VALUES) {
      values.pollLast();
    }
  }

  Profile build() {
    List<CountedText> counted = new ArrayList<>();
    texts.forEach((key, count) -> counted.add(new CountedText(key.kind(), key.text(), count)));
    counted.sort(null);
    NamesSeen names = new NamesSeen(counted);
    TreeSet<String> employers = new TreeSet<>(domains);
    employers.addAll(first(counted, TextKind.ORGANIZATION).map(Employers::ofName).toList());
    employers.remove("");
    return new Profile(
        label,
        names.fullName(),
        1,
        bounded(names.all()),
        List.copyOf(emails),
        List.copyOf(phones),
        List.copyOf(employers),
        first(counted, TextKind.POSTAL).map(PostalAddresses::fold).distinct().toList(),
        itemId);
  }

  private static Stream<String> first(List<CountedText> texts, TextKind kind) {
    return texts.stream()
        .filter(text -> text.kind() == kind)
        .limit(MAX_VALUES)
        .map(CountedText::text);
  }

  private static List<String> bounded(Collection<String> values) {
    return values.stream().limit(MAX_VALUES).toList();
  }
}
