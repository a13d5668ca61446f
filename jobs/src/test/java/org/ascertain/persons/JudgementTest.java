package org.ascertain.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.IdentifierKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What joins, what is compared, and what is held apart. */
class JudgementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          EMAIL | ann@x.example           | Ann Ash                         | none
          EMAIL | info@x.example          | Ann Ash                         | ROLE
          EMAIL | no-reply@x.example      |                                 | BOT
          EMAIL | sales.noreply@x.example |                                 | BOT
          EMAIL | alerts@x.example        |                                 | BOT
          EMAIL | mailer-daemon@x.example |                                 | BOT
          EMAIL | dev-list@x.example      |                                 | LIST
          EMAIL | ann@lists.x.example     |                                 | LIST
          EMAIL | staff@googlegroups.com  |                                 | LIST
          EMAIL | conf-room.3@x.example   |                                 | RESOURCE
          EMAIL | printer2@x.example      |                                 | RESOURCE
          EMAIL | roomer@x.example        |                                 | none
          EMAIL | abbot@x.example         |                                 | none
          EMAIL | jan.bot@x.example       | Jan Bot                         | none
          EMAIL | build-bot@x.example     |                                 | BOT
          EMAIL | anna-l@x.example        | Anna Lund                       | none
          EMAIL | a@x.example             | Ann Ash;Ben Elm;Cy Oak          | none
          EMAIL | a@x.example             | Ann Ash;Ben Elm;Cy Oak;Di Fir   | SHARED
          EMAIL | a@x.example             | Ann Ash;A. Ash;Ash Ann;Ann Q Ash| none
          PHONE | +12025550101            | Ann Ash;A. Ash                  | none
          PHONE | +12025550101            | Ann Ash;Dad                     | none
          PHONE | +12025550101            | Ann Ash;Ben Ash                 | SHARED
          PHONE | +12025550101            | Al;Bo;Cy;Di;Ed;Flo              | SHARED
          """)
  void suppression(IdentifierKind kind, String value, String names, Suppression expected) {
    List<CountedText> texts = new ArrayList<>();
    for (String name : names == null ? new String[0] : names.split(";", -1)) {
      texts.add(new CountedText(TextKind.NAME, name, 1));
    }
    assertThat(Suppression.of(new Identifier(kind, value), new NamesSeen(texts)).orElse(null))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "pat.rivera,pat rivera,false",
    "privera,pat rivera,false",
    "rivera.pat.j,pat rivera,false",
    "pat.rivera77,pat rivera,true",
    "stargazer,pat rivera,true",
    "pr,pat rivera,false",
    "patty1,pat rivera,false",
    "patricia.rivera,p rivera,false",
    "rivera.star,p rivera,true",
    "pat.rivera,pat rivvera,false"
  })
  void tellingLocalParts(String local, String name, boolean isTelling) {
    assertThat(LocalParts.isTelling(local, List.of(name))).isEqualTo(isTelling);
  }

  @ParameterizedTest
  @CsvSource({
    "star77@x.example,star77@y.example,2",
    "stargazer77@x.example,stargazer7@y.example,1",
    "smith1@x.example,smith2@x.example,0",
    "star77@x.example,moon@y.example,0",
    "nothing,moon@y.example,0"
  })
  void agreementOfAddresses(String left, String right, int level) {
    assertThat(LocalParts.agreement(left, right)).isEqualTo(level);
    assertThat(LocalParts.agreement(right, left)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"Contoso Ltd.,contoso", "The Contoso Company,contoso", "Ash & Elm GmbH,ashelm"})
  void employersByName(String name, String employer) {
    assertThat(Employers.ofName(name)).isEqualTo(employer);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "a@contoso.example,contoso",
        "a@mail.contoso.co.uk,contoso",
        "a@gmail.com,none",
        "a@yahoo.co.uk,none",
        "a@outlook.fr,none"
      })
  void employersByAddress(String address, String employer) {
    assertThat(Employers.ofAddress(EmailAddress.parse(address).orElseThrow()).orElse(null))
        .isEqualTo(employer);
  }

  @Test
  void blockingKeys() {
    Profile profile =
        profile("Ann Ash", List.of("ann77@x.example"), List.of("+12025550101"), "contoso");
    assertThat(BlockingKeys.of(profile))
        .containsExactly(
            "local|ann77",
            "name|ann ash",
            "phone|5550101",
            "postal|1 main st",
            "word-employer|ann|contoso",
            "word-employer|ash|contoso");
  }

  @Test
  void aBlockThatIsTooLargeIsCountedAndNotCompared() {
    List<BlockMember> members = new ArrayList<>();
    for (int i = 0; i <= BlockPairs.MAX_MEMBERS; i++) {
      members.add(new BlockMember("name|ann ash", profile("Ann Ash", List.of(), List.of(), "x")));
    }
    List<ComparedPair> rows =
        BlockPairs.of("name|ann ash", members.iterator(), ProfileFields.comparison());
    assertThat(rows)
        .extracting(ComparedPair::left, ComparedPair::right, ComparedPair::members)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("name|ann ash", null, 61L));
    members.remove(0);
    assertThat(BlockPairs.of("name|ann ash", members.iterator(), ProfileFields.comparison()))
        .hasSize(60 * 59 / 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Ash | Ann Ash | contoso | contoso | true
          Ann Ash | Ann Ash | contoso | tailspin | false
          Ann Ash | Ben Ash | contoso | contoso | false
          """)
  void aNameAloneNeverLinks(
      String left, String right, String employer, String other, boolean mayLink) {
    int[] levels = ProfileFields.comparison().levels(bare(left, employer), bare(right, other));
    assertThat(ProfileFields.mayLink(Arrays.stream(levels).boxed().toList())).isEqualTo(mayLink);
  }

  @Test
  void withoutPairsTheScoresAreTheStart() {
    PairScores scores = PairScores.of(List.of());
    assertThat(scores.fit()).isEmpty();
    ComparedPair same = new ComparedPair("a", "b", "x", "x", List.of(5, 2, -1, -1, -1), 0, "i");
    assertThat(scores.link(same)).isPresent();
    ComparedPair nameOnly = new ComparedPair("a", "b", "x", "x", List.of(5, -1, 0, -1, -1), 0, "i");
    assertThat(scores.chance(nameOnly)).isZero();
  }

  /** Links as left-right with names; groups as their ends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a:ann ash-b:ann ash b:ann ash-c:ann ash           | a,b,c
          a:ann ash-b:? b:?-c:ben elm                       | a,b;c
          a:ann ash-m:? b:ben elm-m:? c:cy oak-m:?          | a,m;b;c
          a:ann ash-b:ann b:ann-c:ann jones                 | a,b;c
          """)
  void conflicts(String text, String expected) {
    List<Link> links = new ArrayList<>();
    for (String part : text.split(" (?=[a-z]:[a-z ?]+-)", -1)) {
      String[] ends = part.split("-", -1);
      links.add(link(end(ends[0]), end(ends[1])));
    }
    assertThat(groups(links)).isEqualTo(expected);
    Collections.shuffle(links, new Random(1));
    assertThat(groups(links)).isEqualTo(expected);
  }

  @Test
  void aChainOfNamelessRecordsDoesNotGrowWithoutEnd() {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      links.add(link(new Link.Side(key(i), null), new Link.Side(key(i + 1), null)));
    }
    Map<String, List<String>> groups = groupsOf(links);
    assertThat(groups.values()).allMatch(own -> own.size() <= ConflictRule.MAX_IDENTIFIERS);
  }

  @Test
  void aComponentThatIsTooLargeIsNotJoined() {
    List<LinkInComponent> links = new ArrayList<>();
    for (int i = 0; i <= ConflictRule.MAX_LINKS; i++) {
      links.add(
          new LinkInComponent(
              "c", link(new Link.Side(key(i), null), new Link.Side(key(i + 1), null))));
    }
    List<Placement> placements = new ArrayList<>();
    ConflictRule.place("c", links.iterator()).forEachRemaining(placements::add);
    assertThat(placements)
        .hasSize(ConflictRule.MAX_LINKS + 1)
        .allMatch(one -> one.key() == null && !one.isKept());
  }

  private static String key(int number) {
    return String.format(Locale.ROOT, "EMAIL:a%05d@x.example", number);
  }

  private static Link.Side end(String text) {
    String[] parts = text.split(":", -1);
    return new Link.Side(parts[0], parts[1].equals("?") ? null : parts[1]);
  }

  private static Link link(Link.Side left, Link.Side right) {
    return Link.certain(left, right, LinkRule.SAME_RECORD, "i");
  }

  private static String groups(List<Link> links) {
    return groupsOf(links).values().stream()
        .map(own -> String.join(",", own))
        .collect(Collectors.joining(";"));
  }

  private static Map<String, List<String>> groupsOf(List<Link> links) {
    TreeMap<String, List<String>> groups = new TreeMap<>();
    ConflictRule.place(links)
        .forEachRemaining(
            one -> {
              if (one.key() != null) {
                groups.computeIfAbsent(one.label(), any -> new ArrayList<>()).add(one.key());
              }
            });
    return groups;
  }

  private static Profile bare(String name, String employer) {
    String folded = PersonNames.fold(name);
    return new Profile(
        name, folded, 1, List.of(folded), List.of(), List.of(), List.of(employer), List.of(), "i");
  }

  private static Profile profile(
      String name, List<String> emails, List<String> phones, String employer) {
    String folded = PersonNames.fold(name);
    return new Profile(
        name,
        folded,
        1,
        List.of(folded),
        emails,
        phones,
        List.of(employer),
        List.of("1 main st"),
        "i");
  }
}
