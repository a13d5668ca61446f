package org.ascertain.synth.scene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ascertain.model.Nullable;

/** Invents people, no two with the same address. */
public final class People {
  private static final double PHONE_SHARE = 0.7;

  private final Dice dice;
  private final Set<String> taken = new LinkedHashSet<>();

  /** People drawn with the dice. */
  public People(Dice dice) {
    this.dice = dice;
  }

  /** A person at a domain. */
  public Person at(String domain, String organisation) {
    String given = dice.oneOf(Words.GIVEN);
    String family = dice.oneOf(Words.FAMILY);
    String email = freeAddress(given, family, domain);
    String phone = dice.chance(PHONE_SHARE) ? phone() : null;
    return new Person(given, family, email, phone, dice.oneOf(Words.TITLE), organisation);
  }

  /** So many people of different invented organisations. */
  public List<Person> outside(int count) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String first = dice.oneOf(Words.COMPANY);
      String trade = dice.oneOf(Words.TRADE);
      String domain = (first + "-" + trade + ".test").toLowerCase(Locale.ROOT);
      people.add(at(domain, first + " " + trade));
    }
    return List.copyOf(people);
  }

  private String freeAddress(String given, String family, String domain) {
    String base = Person.plain(given + "." + family);
    String address = base + "@" + domain;
    for (int i = 2; !taken.add(address); i++) {
      address = base + i + "@" + domain;
    }
    return address;
  }

  @Nullable
  private String phone() {
    return "+1"
        + dice.oneOf(Words.AREA_CODE)
        + String.format(Locale.ROOT, "55501%02d", dice.below(100));
  }
}
