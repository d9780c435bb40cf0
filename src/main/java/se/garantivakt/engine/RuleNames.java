package se.garantivakt.engine;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.garantivakt.rules.Effect;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.NoShow;
import se.garantivakt.rules.PauseCode;
import se.garantivakt.rules.StartClause;
import se.garantivakt.rules.Switches;

/**
 * The names by which publications of an engine can give the rule that was at work: each has a
 * source in law ({@link se.garantivakt.rules.RuleSet#source}), or nobody can say why.
 */
public final class RuleNames {
  private RuleNames() {}

  /** Every name that can be given under that engine's rules, and none that cannot. */
  public static SortedSet<String> of(Engine engine) {
    Switches switches = engine.rules().switches();
    SortedSet<String> names = new TreeSet<>();
    names.add(Clock.VANISHED);
    for (Plan plan : engine.plans()) {
      for (Plan.Part part : Plan.Part.values()) {
        if (canBeGiven(part, plan, switches)) {
          names.add(plan.rule(part));
        }
      }
      for (PauseCode code : PauseCode.values()) {
        if (plan.takes(code)) {
          names.add(Exemptions.rule(code));
        }
      }
    }
    boolean waives =
        switches.noShow().versions().stream().anyMatch(v -> v.value() == NoShow.WAIVE_AFTER_2);
    if (waives) {
      names.add("noShow");
    }
    return names;
  }

  private static boolean canBeGiven(Plan.Part part, Plan plan, Switches switches) {
    Guarantee guarantee = plan.guarantee;
    return switch (part) {
      case START, STOP, LIMIT, COVER, HOLDER, FINDING -> true;
      case IMMINENT -> guarantee.imminent().versions().stream().anyMatch(v -> !v.value().isEmpty());
      case CANCEL -> !guarantee.cancels().isEmpty() || isJudged(guarantee);
      case NULLIFY -> !guarantee.nullifies().isEmpty();
      case PROVISIONAL -> plan.byReferral;
      case BOOKING, FORESEEN -> guarantee.bookings();
      case RESET -> !guarantee.resets().isEmpty();
      case RESTART -> canRestart(plan, switches);
    };
  }

  private static boolean canRestart(Plan plan, Switches switches) {
    return hasEffect(PauseCode.PVV, plan, switches, e -> e == Effect.RESTART)
        || hasEffect(PauseCode.OTHER_REGION, plan, switches, e -> e != Effect.DEDUCT);
  }

  private static boolean hasEffect(
      PauseCode code, Plan plan, Switches switches, Predicate<Effect> which) {
    return plan.takes(code)
        && switches.effect().get(code).versions().stream().anyMatch(v -> which.test(v.value()));
  }

  private static boolean isJudged(Guarantee guarantee) {
    return guarantee.starts().stream().anyMatch(StartClause.Judged.class::isInstance);
  }
}
