package org.ascertain.persons;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.ascertain.model.Holder;
import org.ascertain.tables.ContactRecord;

/**
 * People of any number with the contact records that others keep of them, each made from the seed
 * and the person's number alone, so that no list of them is ever held. Names repeat as names do;
 * companies have switchboards and role mailboxes, couples share a line; records have short forms,
 * misspellings, initials and no names; one in two hundred gives another's number; and a tenth of
 * the people is only held together by a name with an employer or a postal address.
 */
final class PlantedPeople implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int COLLEAGUES = 40;
  private static final int SURNAMES = 20_000;
  private static final List<String> GIVEN =
      List.of(
          "Michael",
          "Jennifer",
          "Robert",
          "Patricia",
          "Thomas",
          "Katherine",
          "William",
          "Susan",
          "Daniel",
          "Margaret",
          "Anthony",
          "Deborah",
          "Edward",
          "Rebecca",
          "Joseph",
          "Victoria",
          "Ahmed",
          "Yuki",
          "Olga",
          "Rafael",
          "Ingrid",
          "Chen",
          "Priya",
          "Kwame",
          "Sofia",
          "Lars",
          "Noor",
          "Mateo",
          "Aiko",
          "Bjorn",
          "Chiara",
          "Dmitri",
          "Esther",
          "Farid",
          "Greta",
          "Hiroshi",
          "Imani",
          "Jorge",
          "Karin",
          "Leila");
  private static final List<String> ONSETS =
      List.of(
          "b", "br", "c", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v");
  private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "au", "ei");
  private static final List<String> ENDS =
      List.of("ck", "ler", "man", "ndez", "ng", "nsen", "rd", "ski", "ss", "ton", "va", "wood");
  private static final List<String> STREETS =
      List.of("Oak", "Elm", "Mill", "Lake", "Hill", "Station", "Church", "Park");

  private final long seed;

  PlantedPeople(long seed) {
    this.seed = seed;
  }

  /**
   * A person.
   *
   * @param own identifiers that are this person's alone
   * @param shared identifiers that are nobody's alone
   * @param records what others keep
   */
  record Planted(List<String> own, List<String> shared, List<ContactRecord> records) {}

  private SplittableRandom random(long number, int use) {
    return new SplittableRandom(seed * 31 + number * 1_000_003L + use * 7_919L);
  }

  /** The two of a couple have two given names. */
  private int givenIndex(long number) {
    boolean isSecond = number % 2 == 1 && isCouple(number);
    return isSecond
        ? (givenIndex(number - 1) + 1) % GIVEN.size()
        : random(number, 1).nextInt(GIVEN.size());
  }

  private String given(long number) {
    return GIVEN.get(givenIndex(number));
  }

  /** Surnames of unequal frequency; a couple has one. */
  private int surnameIndex(long number) {
    long household = isCouple(number) ? number - number % 2 : number;
    double draw = random(household, 2).nextDouble();
    return (int) (draw * draw * draw * SURNAMES);
  }

  private String surname(long number) {
    SplittableRandom letters = new SplittableRandom(seed + surnameIndex(number));
    String start = pick(ONSETS, letters) + pick(VOWELS, letters) + pick(ONSETS, letters);
    String name = start + pick(VOWELS, letters) + pick(ENDS, letters);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private boolean isCouple(long number) {
    return random(number / 2, 3).nextInt(100) < 8;
  }

  private static String pick(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }

  /** A number that no other person has. */
  private static String phone(long number, int kind) {
    long digits = number * 6_700_417L % 10_000_019L;
    return String.format(Locale.ROOT, "+999%d%08d", kind, digits);
  }

  private static String company(long number) {
    return "org" + number / COLLEAGUES;
  }

  /** Namesakes in one company are numbered, as companies do. */
  private String workAddress(long number) {
    String local = (given(number) + "." + surname(number)).toLowerCase(Locale.ROOT);
    int namesakes = 0;
    for (long other = number - number % COLLEAGUES; other < number; other++) {
      boolean isNamesake =
          givenIndex(other) == givenIndex(number) && surnameIndex(other) == surnameIndex(number);
      namesakes += isNamesake ? 1 : 0;
    }
    return local + (namesakes == 0 ? "" : namesakes + 1) + "@" + company(number) + ".example";
  }

  private String privateAddress(long number) {
    String initial = given(number).substring(0, 1);
    String local = (initial + surname(number) + (number + 10)).toLowerCase(Locale.ROOT);
    return local + "@gmail.com";
  }

  /** The person of a number. */
  Planted person(long number) {
    Draft draft = new Draft(number);
    draft.plant();
    return new Planted(draft.own, draft.shared, draft.records);
  }

  /** A person in the making. */
  private final class Draft {
    private final long number;
    private final SplittableRandom random;
    private final List<String> own = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final List<ContactRecord> records = new ArrayList<>();

    Draft(long number) {
      this.number = number;
      this.random = random(number, 4);
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    private String own(String identifier) {
      own.add(identifier);
      return identifier;
    }

    private String shared(String identifier) {
      shared.add(identifier);
      return identifier;
    }

    void plant() {
      String work = own(workAddress(number));
      String employer = company(number);
      if (chance(10)) {
        plantApart(work, employer);
        return;
      }
      String mobile = chance(75) ? own(phone(number, 1)) : null;
      keep(name(), employer, null, work, mobile, chance(30) ? switchboard() : null);
      if (chance(60)) {
        String own = own(privateAddress(number));
        keep(name(), null, null, own, mobile == null ? work : mobile, null);
        if (chance(10)) {
          String tagged = own(own.replace("@", "+list@"));
          keep(name(), null, null, tagged, null, null);
        }
      }
      for (int job = 1; chance(20); job++) {
        String old = own(work.replace("@", job + "@old"));
        keep(chance(15) ? null : name(), null, null, old, mobile == null ? work : mobile, null);
      }
      plantNoise(work, mobile);
    }

    /** Two halves that share no identifier. */
    private void plantApart(String work, String employer) {
      String street = 1 + random.nextInt(999) + " " + pick(STREETS, random) + " St, " + number % 97;
      boolean isByEmployer = chance(50);
      String own = own(privateAddress(number));
      keep(fullName(), employer, isByEmployer ? null : street, work, null, null);
      keep(
          fullName(),
          isByEmployer ? employer : null,
          isByEmployer ? null : street,
          own,
          null,
          null);
    }

    private void plantNoise(String work, String mobile) {
      if (isCouple(number)) {
        keep(name(), null, null, work, shared(phone(number / 2, 2)), null);
      }
      if (chance(3)) {
        keep(null, null, null, shared("info@" + company(number) + ".example"), mobile, null);
      }
      if (random.nextInt(200) == 0 && number > 0) {
        String other = phone(random.nextLong(number), 1);
        keep(name(), null, null, work, other, null);
      }
    }

    private String switchboard() {
      return shared(phone(number / COLLEAGUES, 3));
    }

    private String fullName() {
      return given(number) + " " + surname(number);
    }

    private String name() {
      String first = given(number);
      String last = surname(number);
      int kind = random.nextInt(100);
      if (kind < 15) {
        return last + ", " + first;
      }
      if (kind < 22) {
        return first.charAt(0) + ". " + last;
      }
      if (kind < 26) {
        int at = 2 + random.nextInt(last.length() - 2);
        return first + " " + last.substring(0, at) + last.charAt(at - 1) + last.substring(at);
      }
      return kind < 29 ? first : first + " " + last;
    }

    private void keep(
        String name, String employer, String postal, String first, String second, String third) {
      List<String> emails = new ArrayList<>();
      List<String> phones = new ArrayList<>();
      for (String one : new String[] {first, second, third}) {
        if (one != null) {
          (one.startsWith("+") ? phones : emails).add(one);
        }
      }
      records.add(record(records.size(), name, employer, postal, emails, phones));
    }

    private ContactRecord record(
        int ordinal,
        String name,
        String employer,
        String postal,
        List<String> emails,
        List<String> phones) {
      String id = String.format(Locale.ROOT, "r%09d-%02d", number, ordinal);
      return new ContactRecord(
          id,
          "u",
          "i" + id,
          ordinal,
          "row:" + ordinal,
          Holder.CUSTOMER,
          "c",
          null,
          null,
          name,
          employer,
          null,
          emails,
          phones,
          postal,
          List.of(),
          null,
          false,
          null,
          null);
    }
  }
}
