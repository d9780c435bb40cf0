package se.garantivakt.engine;

import se.garantivakt.event.Purpose;
import se.garantivakt.rules.PauseCode;
import se.garantivakt.rules.RuleSet;

/**
 * A rule set made ready to read episodes by. Holds no facts; one serves any number of episodes and
 * threads.
 */
public final class Engine {
  /**
   * Raised when this engine answers otherwise than before on the same facts and rules, so that what
   * an earlier one said is put right: a test holds what the rule cases answer against it.
   */
  public static final int EDITION = 3;

  private final RuleSet rules;
  private final LocalDays days;
  private final Plan[] plans;
  private final int mark;

  /** Makes a rule set ready. */
  public Engine(RuleSet rules) {
    this.rules = rules;
    this.days = new LocalDays(rules.switches().zone());
    this.mark = mark(rules.id(), rules.version(), EDITION);
    this.plans = new Plan[rules.guarantees().size()];
    for (int i = 0; i < plans.length; i++) {
      plans[i] = new Plan(rules.guarantees().get(i), rules, days);
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

  /**
   * By which law this answers: differs, with near certainty, from that of other rules, another
   * version of them or another edition of the engine.
   */
  public int mark() {
    return mark;
  }

  /** The mark of an engine of that edition by those rules. */
  public static int mark(String ruleSet, String version, int edition) {
    return (ruleSet + '\n' + version + '\n' + edition).hashCode();
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

  Plan[] plans() {
    return plans;
  }

  /** Whether a code whose period starts that day can have effect on a guarantee. */
  boolean takes(Plan plan, PauseCode code, long day) {
    var dated = rules.switches().codeGuarantees().get(code);
    return plan.takes(code) && (dated == null || dated.on(day).contains(plan.guarantee.id()));
  }

  /**
   * Whether visits of that purpose are another guarantee's own, where facts know a start of it: a
   * treatment stops a visit clock too, but a time booked for it, or missed, is about the treatment.
   */
  boolean ownedElsewhere(Purpose purpose, Plan here, Known known) {
    for (Plan plan : plans) {
      if (plan != here && plan.isOwn(purpose) && known.any(plan.startActions)) {
        return !here.isOwn(purpose);
      }
    }
    return false;
  }
}
