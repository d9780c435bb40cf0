package se.garantivakt.job.clinic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.accessibility.ClinicFigures;
import se.garantivakt.accessibility.CompactFigures;
import se.garantivakt.accessibility.Place;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.RuleSet;

/** Figures as state holds them, and back. */
final class FiguresStore {
  private final RuleSet rules;
  private final LocalDays days;
  private final int retained;
  private final Map<String, Yardstick> yardsticks = new HashMap<>();

  FiguresStore(MeasureParameters parameters) {
    this.rules = parameters.rules().load();
    this.days = new LocalDays(rules.switches().zone());
    this.retained = parameters.settings().reviseMonths();
  }

  RuleSet rules() {
    return rules;
  }

  LocalDays days() {
    return days;
  }

  /** Whether one who is expected to wait too long there is owed care elsewhere. */
  boolean foresees(Place place) {
    return !place.isRegion()
        && rules.guarantee(place.guarantee()).map(Guarantee::duty).orElse(false);
  }

  /** The figures of a place; of one that is new, time begins now. */
  ClinicFigures read(Place place, Optional<byte[]> kept, long now) {
    Yardstick yardstick =
        yardsticks.computeIfAbsent(place.guarantee(), id -> new Yardstick(rules, id, days));
    return kept.map(bytes -> CompactFigures.read(bytes, place, yardstick, retained))
        .orElseGet(() -> ClinicFigures.begin(place, yardstick, retained, now));
  }

  byte[] write(ClinicFigures figures) {
    return CompactFigures.write(figures);
  }
}
