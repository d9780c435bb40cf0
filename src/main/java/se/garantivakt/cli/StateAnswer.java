package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.Locale;
import se.garantivakt.inspect.Laws;
import se.garantivakt.inspect.LookedInto;
import se.garantivakt.inspect.TimeWords;
import se.garantivakt.inspect.Verification;
import se.garantivakt.inspect.savepoint.OperatorFacts;
import se.garantivakt.inspect.savepoint.Savepoint;

/**
 * What is in a savepoint.
 *
 * @param one whether one episode was asked for: it is told in whole, and counts of the operator say
 *     nothing about it
 */
record StateAnswer(
    Savepoint savepoint, OperatorFacts facts, LookedInto found, Laws laws, ZoneId zone, boolean one)
    implements Answer {

  /** Whether all could be read, and nothing is kept otherwise than it should be. */
  boolean holds() {
    return found.counts().unreadable() == 0
        && found.verification().map(check -> check.holds() && openClocksHold()).orElse(true);
  }

  /** Whether the operator counts as many open clocks as there are; of a part nobody can tell. */
  boolean openClocksHold() {
    return one
        || found.counts().unreadable() > 0
        || found.counts().openClocks() == facts.openClocks();
  }

  @Override
  public void forPeople(PrintWriter out) {
    TimeWords times = new TimeWords(zone);
    StateText text = new StateText(out, times);
    text.head(savepoint, facts);
    text.counts(found.counts());
    if (one) {
      text.whole(json().episodes());
    } else {
      text.episodes(json().episodes(), found.counts().episodes());
    }
    found.verification().ifPresent(check -> verified(check, out));
  }

  private void verified(Verification check, PrintWriter out) {
    out.println();
    check
        .first()
        .forEach(
            one ->
                out.printf(
                    "%s  %s: kept %s, should be %s%n",
                    one.clockId().orElse(one.episodeId()), one.field(), one.kept(), one.told()));
    long more = check.deviations() - check.first().size();
    if (more > 0) {
      out.printf(Locale.ROOT, "… and %,d more%n", more);
    }
    if (!openClocksHold()) {
      out.printf(
          Locale.ROOT,
          "the operator counts %,d open clocks, and there are %,d%n",
          facts.openClocks(),
          found.counts().openClocks());
    }
    if (check.otherLaw() > 0) {
      out.printf(
          Locale.ROOT,
          "%,d episodes were answered by another law (rules or engine edition) and only their timers are"
              + " verified; the job puts right what this law says otherwise, of %,d of them, when it"
              + " next touches them%n",
          check.otherLaw(),
          check.changing());
    }
    if (check.keptOtherwise() > 0) {
      out.printf(
          Locale.ROOT,
          "%,d closed or erased episodes are forgotten at another time than by these settings"
              + " (watch.keep-closed, watch.keep-erased)%n",
          check.keptOtherwise());
    }
    out.printf(
        Locale.ROOT,
        "verified %,d episodes: %s%n",
        check.compared(),
        check.holds()
            ? "nothing is kept otherwise than its facts say"
            : String.format(
                Locale.ROOT, "%,d deviations in %,d", check.deviations(), check.deviating()));
  }

  private StateJson json() {
    return new StateJson(savepoint, facts, found, laws, zone, openClocksHold());
  }

  @Override
  public JsonNode forPrograms() {
    return json().write();
  }
}
