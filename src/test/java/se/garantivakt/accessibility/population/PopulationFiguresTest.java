package se.garantivakt.accessibility.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import se.garantivakt.accessibility.Place;
import se.garantivakt.engine.Status;

/** Months of a region made at random, as they were published last, against other ways to them. */
class PopulationFiguresTest {
  private static final YearMonth FIRST = YearMonth.of(2025, 11);
  private static final YearMonth LAST = YearMonth.of(2027, 5);

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void what_is_published_is_what_the_clocks_of_the_end_say(@ForAll long seed) {
    Random random = new Random(seed);
    MadeLaw law = MadeLaw.any(random);
    MadeLog log = MadeLog.of(random, 1 + random.nextInt(20));
    LiveRegion live =
        new LiveRegion(law.engine(), random)
            .hear(LiveRegion.outOfStep(log.events(), random), MadeLog.END.toEpochMilli());
    List<FinalClock> clocks = clocks(live, log, law);
    DirectFigures direct = new DirectFigures(clocks);
    for (Place place : places(clocks, live)) {
      for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
        Map<String, Object> asked = direct.of(place, month);
        Map<String, Object> told =
            live.places.of(place, month).map(ToldFigures::of).orElse(DirectFigures.NOTHING);
        asked.keySet().retainAll(told.keySet());
        if (!asked.equals(told)) {
          assertThat(told).as(place + " " + month + told(clocks, place)).isEqualTo(asked);
        }
      }
    }
  }

  /** The clocks of a guarantee, so that a failure can be read. */
  private static String told(List<FinalClock> clocks, Place place) {
    StringBuilder text = new StringBuilder();
    for (FinalClock clock : clocks) {
      if (clock.status().guarantee().equals(place.guarantee())) {
        text.append("\n").append(clock);
      }
    }
    return text.toString();
  }

  private static List<FinalClock> clocks(LiveRegion live, MadeLog log, MadeLaw law) {
    FinalFacts facts = FinalFacts.of(log.archive());
    Map<String, Status> byId = live.standing();
    List<FinalClock> clocks = new ArrayList<>();
    for (Status status : byId.values()) {
      String subject = status.subjectId().orElseThrow();
      clocks.add(
          new FinalClock(
              status, restarted(status, byId), facts.about(status.episodeId(), subject), law));
    }
    return clocks;
  }

  /** A waived clock without end ended when the next of its subject began. */
  private static Optional<LocalDate> restarted(Status status, Map<String, Status> byId) {
    String[] parts = status.clockId().split("#");
    int number = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
    return Optional.ofNullable(byId.get(parts[0] + "#" + (number + 1)))
        .filter(next -> status.stoppedOn().isEmpty())
        .map(next -> next.startedOn().date(MadeEvents.ZONE));
  }

  private static Set<Place> places(List<FinalClock> clocks, LiveRegion live) {
    Set<Place> places = new TreeSet<>(LivePlaces.ORDER);
    places.addAll(live.places.months.keySet());
    for (FinalClock clock : clocks) {
      for (String clinic : MadeEvents.CLINICS) {
        Place here = new Place(clinic, clock.status().guarantee(), clock.status().careArea());
        places.add(here);
        places.add(here.region());
        places.add(new Place(Place.REGION, here.guarantee(), Optional.empty()));
      }
    }
    return places;
  }
}
