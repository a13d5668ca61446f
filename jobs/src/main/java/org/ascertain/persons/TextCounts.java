package org.ascertain.persons;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The commonest words of each kind: an address that a thousand people use keeps a few. */
final class TextCounts {
  /** How many are kept of each kind. */
  static final int MAX_TEXTS = 16;

  private final Map<TextKind, TreeSet<CountedText>> texts = new EnumMap<>(TextKind.class);

  /** Adds words that were not added before. */
  void add(CountedText text) {
    TreeSet<CountedText> own = texts.computeIfAbsent(text.kind(), kind -> new TreeSet<>());
    own.add(text);
    if (own.size() > MAX_TEXTS) {
      own.pollLast();
    }
  }

  /** All that is kept, by kind, the commonest first. */
  List<CountedText> list() {
    return texts.values().stream().flatMap(TreeSet::stream).toList();
  }
}
