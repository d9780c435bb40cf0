package se.garantivakt.accessibility.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import se.garantivakt.accessibility.Accessibility;
import se.garantivakt.accessibility.Place;
import se.garantivakt.accessibility.measure.Figures;
import se.garantivakt.event.LoggedEvent;

/** What holds of the months of any region, whatever its figures are. */
class PopulationPropertiesTest {
  private static final int MOST = 20;
  private static final long END = MadeLog.END.toEpochMilli();

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void a_replay_in_the_order_of_the_log_gives_the_same_months(@ForAll long seed) {
    Random random = new Random(seed);
    MadeLaw law = MadeLaw.any(random);
    MadeLog log = MadeLog.of(random, 1 + random.nextInt(MOST));
    List<LoggedEvent> order = LiveRegion.outOfStep(log.events(), random);
    LivePlaces live = new LiveRegion(law.engine(), random).hear(order, END).places;
    LivePlaces replay = new LiveRegion(law.engine(), random).hear(log.events(), END).places;
    assertSame(live, replay);
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void corrections_leave_no_trace(@ForAll long seed) {
    Random random = new Random(seed);
    MadeLaw law = MadeLaw.any(random);
    MadeLog log = MadeLog.of(random, 1 + random.nextInt(MOST));
    MadeLog right = log.withoutWhatWasWrong();
    assertThat(right.events().size()).isLessThanOrEqualTo(log.events().size());
    List<LoggedEvent> order = LiveRegion.outOfStep(log.events(), random);
    LivePlaces corrected = new LiveRegion(law.engine(), random).hear(order, END).places;
    LivePlaces clean = new LiveRegion(law.engine(), random).hear(right.events(), END).places;
    assertSame(corrected, clean);
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void everyone_is_in_one_part_and_one_band_and_clinics_add_up_to_the_region(@ForAll long seed) {
    Random random = new Random(seed);
    MadeLaw law = MadeLaw.any(random);
    MadeLog log = MadeLog.of(random, 1 + random.nextInt(MOST));
    LivePlaces live =
        new LiveRegion(law.engine(), random)
            .hear(LiveRegion.outOfStep(log.events(), random), END)
            .places;
    Map<String, Map<String, Long>> sums = new TreeMap<>();
    Map<String, Map<String, Long>> regions = new TreeMap<>();
    live.months.forEach(
        (place, months) ->
            months.forEach(
                (month, row) -> {
                  Map<String, Long> counts = Counts.of(ToldFigures.of(row.figures()));
                  Counts.assertParts(counts, place + " " + month);
                  add(place.isRegion() ? regions : sums, place, month, counts);
                }));
    for (Map<String, Map<String, Long>> each : List.of(sums, regions)) {
      each.values().removeIf(counts -> counts.values().stream().allMatch(n -> n == 0));
    }
    assertThat(regions).isEqualTo(sums);
  }

  /** Of clinics both to the region of their care area and to that of all. */
  private static void add(
      Map<String, Map<String, Long>> to, Place place, YearMonth month, Map<String, Long> counts) {
    Set<Optional<String>> areas = new HashSet<>(Set.of(place.careArea()));
    if (!place.isRegion()) {
      areas.add(Optional.empty());
    }
    for (Optional<String> area : areas) {
      Map<String, Long> sum =
          to.computeIfAbsent(place.guarantee() + area + month, any -> new TreeMap<>());
      counts.forEach((what, count) -> sum.merge(what, count, Long::sum));
    }
  }

  private static void assertSame(LivePlaces one, LivePlaces other) {
    Set<Place> places = new HashSet<>(one.months.keySet());
    places.addAll(other.months.keySet());
    for (Place place : places) {
      Map<YearMonth, Accessibility> months = new TreeMap<>();
      months.putAll(one.months.getOrDefault(place, Map.of()));
      months.putAll(other.months.getOrDefault(place, Map.of()));
      for (YearMonth month : months.keySet()) {
        assertThat(something(one.of(place, month)))
            .as(place + " " + month)
            .isEqualTo(something(other.of(place, month)));
      }
    }
  }

  /** A month that is not there is a month of zeros. */
  private static Optional<Figures> something(Optional<Figures> told) {
    return told.filter(figures -> !figures.areNothing());
  }
}
