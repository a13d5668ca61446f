package org.ascertain.members;

import java.util.ArrayList;
import java.util.List;
import org.ascertain.matter.ClassDefinition;
import org.ascertain.matter.Clause;
import org.ascertain.matter.Period;
import org.ascertain.model.Nullable;

/**
 * A rule of the class definition as it is applied: the built-in one, the clauses, the exclusions.
 *
 * @param id its name
 * @param effect whether a true condition keeps or drops
 * @param condition ANSI SQL over the columns of {@code customers}
 */
record ClassRule(String id, Clause.Effect effect, String condition) {
  /** Name of the built-in rule that comes first. */
  static final String SUBSCRIBED = "subscribed-in-period";

  /** The rules in the order of their application. */
  static List<ClassRule> of(ClassDefinition definition) {
    List<ClassRule> rules = new ArrayList<>();
    if (definition.requireSubscription()) {
      rules.add(new ClassRule(SUBSCRIBED, Clause.Effect.KEEP, subscribedIn(definition.period())));
    }
    definition.clauses().forEach(clause -> rules.add(of(clause)));
    definition.exclusions().forEach(clause -> rules.add(of(clause)));
    return rules;
  }

  /** Whether a customer with this result (null: unknown) goes on. Only true keeps, or drops. */
  boolean passes(@Nullable Boolean result) {
    boolean isTrue = Boolean.TRUE.equals(result);
    return effect == Clause.Effect.KEEP ? isTrue : !isTrue;
  }

  /** Its words, as attrition shows them. */
  String words() {
    return (effect == Clause.Effect.KEEP ? "keep: " : "drop: ") + condition;
  }

  private static ClassRule of(Clause clause) {
    return new ClassRule(clause.id(), clause.effect(), clause.condition());
  }

  /** An empty end means still subscribed; an empty start leaves it unknown. */
  private static String subscribedIn(Period period) {
    return "subscribed_from_on <= DATE'"
        + period.to()
        + "' AND (subscribed_to_on IS NULL OR subscribed_to_on >= DATE'"
        + period.from()
        + "')";
  }
}
