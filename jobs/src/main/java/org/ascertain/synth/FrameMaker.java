package org.ascertain.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ascertain.model.Nullable;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.FictionalCustomer;
import org.ascertain.synth.scene.Profile;
import org.ascertain.synth.scene.Words;

/** Invents the frame, decides what is true of each customer, and draws the stratified sample. */
final class FrameMaker {
  private static final List<String> STATES =
      List.of("CA", "WA", "OR", "NY", "TX", "IL", "FL", "GA", "MN", "OH");
  private static final List<String> PLANS =
      List.of("Business Basic", "Business Standard", "Business Premium", "E3");
  private static final List<String> PRICES = List.of("5.00", "12.50", "20.00", "32.00");
  private static final double BUSINESS_SHARE = 0.88;
  private static final double US_SHARE = 0.92;
  private static final double ENDED_SHARE = 0.04;
  private static final int CUSTOMERS_PER_AFFILIATE = 30;
  private static final int MAX_AFFILIATES = 2;
  private static final int SAMPLED_PER_NONRESPONDENT = 12;

  private final SynthOptions options;
  private final Set<String> names = new HashSet<>();
  private int affiliates;

  FrameMaker(SynthOptions options) {
    this.options = options;
  }

  /** A stratum: its share of the frame, sizes, and how often its customers are what. */
  private enum Stratum {
    SMALL(0.60, 1, 24, 0.25, 0.20),
    MEDIUM(0.27, 25, 199, 0.40, 0.25),
    LARGE(0.13, 200, 2000, 0.60, 0.20);

    private final double frameShare;
    private final int minSeats;
    private final int maxSeats;
    private final double affectedShare;
    private final double exposedShare;

    Stratum(double frameShare, int min, int max, double affectedShare, double exposedShare) {
      this.frameShare = frameShare;
      this.minSeats = min;
      this.maxSeats = max;
      this.affectedShare = affectedShare;
      this.exposedShare = exposedShare;
    }

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    private Profile profile(Dice dice) {
      if (dice.chance(affectedShare)) {
        return Profile.AFFECTED;
      }
      return dice.chance(exposedShare / (1 - affectedShare)) ? Profile.EXPOSED : Profile.CLEAN;
    }
  }

  /** The frame in the order of customer ids. */
  List<FictionalCustomer> frame() {
    List<Stratum> strata = strataOfCustomers();
    Set<Integer> sampled = draw(strata);
    Dice dice = Dice.of(options.seed(), "response");
    int silent = options.customers() / SAMPLED_PER_NONRESPONDENT;
    Set<Integer> silentOnes = new HashSet<>(dice.some(sampled.stream().sorted().toList(), silent));
    List<FictionalCustomer> frame = new ArrayList<>();
    for (int i = 0; i < strata.size(); i++) {
      frame.add(customer(i, strata.get(i), sampled.contains(i), !silentOnes.contains(i)));
    }
    return List.copyOf(frame);
  }

  private List<Stratum> strataOfCustomers() {
    List<Stratum> strata = new ArrayList<>();
    for (Stratum stratum : List.of(Stratum.MEDIUM, Stratum.LARGE)) {
      int count = (int) (options.frameCustomers() * stratum.frameShare);
      for (int i = 0; i < count; i++) {
        strata.add(stratum);
      }
    }
    while (strata.size() < options.frameCustomers()) {
      strata.add(Stratum.SMALL);
    }
    return Dice.of(options.seed(), "strata").shuffled(strata);
  }

  /** The same number of customers from each stratum, as far as the strata go. */
  private Set<Integer> draw(List<Stratum> strata) {
    Dice dice = Dice.of(options.seed(), "draw");
    List<List<Integer>> pools = new ArrayList<>();
    for (Stratum stratum : Stratum.values()) {
      List<Integer> pool = new ArrayList<>();
      for (int i = 0; i < strata.size(); i++) {
        if (strata.get(i) == stratum) {
          pool.add(i);
        }
      }
      pools.add(dice.shuffled(pool));
    }
    pools.sort(Comparator.comparingInt(List::size));
    return allocate(pools);
  }

  private Set<Integer> allocate(List<List<Integer>> poolsBySize) {
    Set<Integer> drawn = new HashSet<>();
    int left = options.customers();
    for (int i = 0; i < poolsBySize.size(); i++) {
      List<Integer> pool = poolsBySize.get(i);
      int share = Math.min(pool.size(), left / (poolsBySize.size() - i));
      drawn.addAll(pool.subList(0, share));
      left -= share;
    }
    return drawn;
  }

  private FictionalCustomer customer(
      int index, Stratum stratum, boolean isSampled, boolean isResponding) {
    String id = String.format(Locale.ROOT, "c-%04d", index + 1);
    Dice dice = Dice.of(options.seed(), id, "customer");
    String name = freeName(dice);
    boolean isUs = dice.chance(US_SHARE);
    int plan = dice.below(PLANS.size());
    return new FictionalCustomer(
        id,
        name,
        domains(name, dice),
        dice.guid(),
        isUs ? dice.oneOf(STATES) : null,
        isUs ? "US" : dice.oneOf(List.of("CA", "DE", "FR")),
        PLANS.get(plan),
        dice.chance(BUSINESS_SHARE) ? "business" : dice.oneOf(List.of("government", "education")),
        dice.between(stratum.minSeats, stratum.maxSeats),
        PRICES.get(plan),
        LocalDate.of(dice.between(2012, 2015), dice.between(1, 12), 1),
        lastDay(dice),
        stratum.label(),
        isSampled,
        isResponding,
        isAffiliate(isSampled),
        stratum.profile(dice));
  }

  private String freeName(Dice dice) {
    String base = dice.oneOf(Words.COMPANY) + " " + dice.oneOf(Words.TRADE);
    String name = base;
    for (int i = 2; !names.add(name); i++) {
      name = base + " " + i;
    }
    return name;
  }

  private static List<String> domains(String name, Dice dice) {
    String label = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    return dice.chance(0.25)
        ? List.of(label + ".example", label + "-mail.example")
        : List.of(label + ".example");
  }

  @Nullable
  private static LocalDate lastDay(Dice dice) {
    if (dice.chance(ENDED_SHARE)) {
      return Calendar.PERIOD_FROM.minusDays(dice.between(30, 200));
    }
    return dice.chance(0.3) ? Calendar.PERIOD_TO.plusDays(dice.between(10, 600)) : null;
  }

  /** The first unsampled customers of a frame large enough belong to the provider. */
  private boolean isAffiliate(boolean isSampled) {
    int wanted = Math.min(MAX_AFFILIATES, options.frameCustomers() / CUSTOMERS_PER_AFFILIATE);
    if (isSampled || affiliates >= wanted) {
      return false;
    }
    affiliates++;
    return true;
  }
}
