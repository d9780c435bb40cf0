package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;
import se.garantivakt.rules.PauseCode;
import se.garantivakt.rules.RuleSet;

/**
 * A rule set made ready to read episodes by. Holds no facts; one serves any number of episodes and
 * threads.
 */
public final class Engine {
  private final RuleSet rules;
  private final LocalDays days;
  private final List<Plan> plans = new ArrayList<>();

  /** Makes a rule set ready. */
  public Engine(RuleSet rules) {
    this.rules = rules;
    this.days = new LocalDays(rules.switches().zone());
    for (int i = 0; i < rules.guarantees().size(); i++) {
      plans.add(new Plan(i, rules.guarantees().get(i), rules));
    }
  }

  /** The rules that are applied. */
  public RuleSet rules() {
    return rules;
  }

  /** The days that count. */
  public LocalDays days() {
    return days;
  }

  /** Whether a fact can start a clock of any guarantee, or make one known. */
  boolean canStart(Fact fact) {
    for (Plan plan : plans) {
      if (fact.is(plan.startActions)) {
        return true;
      }
    }
    return false;
  }

  List<Plan> plans() {
    return plans;
  }

  /** Whether some guarantee with a start among these facts can take a code that this one cannot. */
  boolean takenElsewhere(PauseCode code, Known known) {
    for (Plan plan : plans) {
      if (plan.takes(code) && known.any(plan.startActions)) {
        return true;
      }
    }
    return false;
  }
}
