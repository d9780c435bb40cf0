package se.garantivakt.accessibility.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import se.garantivakt.accessibility.measure.CompletedFigures;
import se.garantivakt.accessibility.measure.Definition;
import se.garantivakt.accessibility.measure.Exempt;
import se.garantivakt.accessibility.measure.Figures;
import se.garantivakt.accessibility.measure.Share;
import se.garantivakt.accessibility.measure.Shares;
import se.garantivakt.accessibility.measure.WaitingFigures;

/** What is published of a month, by the names that {@link DirectFigures} has. */
final class ToldFigures {
  private ToldFigures() {}

  static Map<String, Object> of(Figures figures) {
    Map<String, Object> told = new TreeMap<>();
    WaitingFigures w = figures.waiting();
    told.put("waiting.total", w.total());
    told.put("waiting.within", w.within());
    told.put("waiting.over", w.over());
    exempt("waiting", w.exempt(), told);
    told.put("waiting.notCovered", w.notCovered());
    told.put("waiting.bands", new ArrayList<>(w.bands().values()));
    told.put("waiting.medianDays", value(w.medianDays()));
    told.put("waiting.p90Days", value(w.p90Days()));
    told.put("waiting.longestDays", value(w.longestDays()));
    CompletedFigures c = figures.completed();
    told.put("completed.total", c.total());
    told.put("completed.within", c.within());
    told.put("completed.late", c.late());
    exempt("completed", c.exempt(), told);
    told.put("completed.notCovered", c.notCovered());
    told.put("completed.bands", new ArrayList<>(c.bands().values()));
    told.put("completed.medianDays", value(c.medianDays()));
    told.put("completed.meanDays", value(c.meanDays()));
    for (Definition each : Definition.values()) {
      Shares shares =
          each == figures.definition()
              ? new Shares(w.share(), c.share())
              : figures.others().get(each);
      told.put(each.wire() + ".waiting", pair(shares.waiting()));
      told.put(each.wire() + ".completed", pair(shares.completed()));
    }
    told.put("daysHere", figures.daysHere());
    return told;
  }

  private static void exempt(String part, Exempt exempt, Map<String, Object> told) {
    told.put(part + ".exempt.PvV", exempt.pvv());
    told.put(part + ".exempt.MoV", exempt.mov());
    told.put(part + ".exempt.SoV", exempt.sov());
  }

  private static List<Long> pair(Share share) {
    return List.of(share.numerator(), share.denominator());
  }

  private static Object value(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : Optional.empty();
  }

  private static Object value(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : Optional.empty();
  }
}
