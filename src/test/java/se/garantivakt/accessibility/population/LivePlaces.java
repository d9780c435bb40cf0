package se.garantivakt.accessibility.population;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import se.garantivakt.accessibility.Accessibility;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.ClinicFigures;
import se.garantivakt.accessibility.ClinicRecord;
import se.garantivakt.accessibility.CompactFigures;
import se.garantivakt.accessibility.Place;
import se.garantivakt.accessibility.measure.Figures;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Engine;

/** The figures of all places of a region, the region told by its clinics' days. */
final class LivePlaces {
  /** Clinics come before the regions. */
  static final Comparator<Place> ORDER =
      Comparator.comparing(Place::isRegion).thenComparing(Place::toString);

  private record News(long knownAt, Counted counted) {}

  private final Engine engine;
  private final Random random;
  private final Map<Place, ClinicFigures> places = new TreeMap<>(ORDER);
  private final List<News> news = new ArrayList<>();
  private long now = Long.MIN_VALUE;

  /** Of each place and month what was published last. */
  final Map<Place, Map<YearMonth, Accessibility>> months = new TreeMap<>(ORDER);

  LivePlaces(Engine engine, Random random) {
    this.engine = engine;
    this.random = random;
  }

  void take(Counted counted, long knownAt) {
    news.add(new News(knownAt, counted));
    if (now == Long.MIN_VALUE) {
      now = knownAt - 1;
    }
  }

  /** One local midnight after the other. */
  void advanceTo(long instant) {
    long midnight = now == Long.MIN_VALUE ? instant + 1 : midnightAfter(now);
    while (midnight <= instant) {
      endDay(midnight);
      now = midnight;
      midnight = midnightAfter(now);
    }
  }

  private long midnightAfter(long instant) {
    return engine.days().begin(engine.days().dayOf(instant) + 1);
  }

  private void endDay(long midnight) {
    news.sort(Comparator.comparingLong(News::knownAt));
    while (!news.isEmpty() && news.get(0).knownAt() < midnight) {
      Counted counted = news.remove(0).counted();
      Place place = new Place(counted.clinicId(), counted.guarantee(), counted.careArea());
      figures(place).take(Change.of(counted));
    }
    // clinics come before the regions, which they tell
    for (Place place : List.copyOf(places.keySet())) {
      publish(places.get(place).advanceTo(midnight));
      List<Change> changes = places.get(place).drain();
      if (!place.isRegion()) {
        changes.forEach(figures(all(place))::take);
        if (place.careArea().isPresent()) {
          changes.forEach(figures(place.region())::take);
        }
      }
      restore(place);
    }
  }

  private static Place all(Place place) {
    return new Place(Place.REGION, place.guarantee(), Optional.empty());
  }

  private void publish(List<ClinicRecord> due) {
    for (ClinicRecord record : due) {
      if (record instanceof Accessibility row && row.kind() == Accessibility.Kind.MONTH_END) {
        months
            .computeIfAbsent(row.place(), any -> new TreeMap<>())
            .put(YearMonth.parse(row.period().orElseThrow()), row);
      }
    }
  }

  private ClinicFigures figures(Place place) {
    return places.computeIfAbsent(
        place, p -> ClinicFigures.begin(p, yardstick(p), ClinicFigures.RETAINED_MONTHS, now));
  }

  private Yardstick yardstick(Place place) {
    return new Yardstick(engine.rules(), place.guarantee(), engine.days());
  }

  private void restore(Place place) {
    if (random.nextInt(40) == 0) {
      byte[] bytes = CompactFigures.write(places.get(place));
      places.put(
          place,
          CompactFigures.read(bytes, place, yardstick(place), ClinicFigures.RETAINED_MONTHS));
    }
  }

  /** What was published last; nothing was where there is nothing to tell. */
  Optional<Figures> of(Place place, YearMonth month) {
    return Optional.ofNullable(months.getOrDefault(place, Map.of()).get(month))
        .map(Accessibility::figures);
  }
}
