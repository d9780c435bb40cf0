package se.garantivakt.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.accessibility.Accessibility;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.ClinicFigures;
import se.garantivakt.accessibility.ClinicRecord;
import se.garantivakt.accessibility.Place;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Engine;
import se.garantivakt.publication.AccessibilityJson;

/**
 * The rows of clinics and of the region that a case comes to. A day and a month are told at the
 * midnight that ends them, with what was known before it; of a month told again the latest stands.
 */
final class CaseFigures {
  private final Engine engine;
  private final Map<Place, ClinicFigures> places = new LinkedHashMap<>();
  private final Map<String, Accessibility> latest = new HashMap<>();
  private long now = Long.MIN_VALUE;

  CaseFigures(Engine engine) {
    this.engine = engine;
  }

  /** Takes in a difference that has become known since time last passed. */
  void take(Counted counted) {
    Place clinic = new Place(counted.clinicId(), counted.guarantee(), counted.careArea());
    Place all = new Place(Place.REGION, counted.guarantee(), Optional.empty());
    for (Place each : new LinkedHashSet<>(List.of(clinic, clinic.region(), all))) {
      figures(each).take(Change.of(counted));
    }
  }

  /** Lets time pass up to an instant, it included. */
  void advanceTo(long instant) {
    now = instant;
    for (ClinicFigures figures : places.values()) {
      for (ClinicRecord due : figures.advanceTo(instant)) {
        if (due instanceof Accessibility row) {
          latest.put(AccessibilityJson.key(row), row);
        }
      }
    }
  }

  /** The rows that stand, those of the present among them. */
  List<Accessibility> rows() {
    List<Accessibility> rows = new ArrayList<>(latest.values());
    places.values().forEach(figures -> rows.add(figures.current(now)));
    return rows;
  }

  private ClinicFigures figures(Place place) {
    return places.computeIfAbsent(
        place,
        p ->
            ClinicFigures.begin(
                p,
                new Yardstick(engine.rules(), p.guarantee(), engine.days()),
                ClinicFigures.RETAINED_MONTHS,
                now));
  }
}
