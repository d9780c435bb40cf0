package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.garantivakt.event.Moment;

/**
 * One treatment clock with medical pauses and a stop, against a model that walks day by day and was
 * written from rules.md alone.
 */
class ReferenceModelTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final int LIMIT = 90;

  /** First day away and first day back; back is {@code null} while open. */
  record Pause(LocalDate from, LocalDate back) {
    boolean covers(LocalDate day) {
      return !day.isBefore(from) && (back == null || day.isBefore(back));
    }
  }

  record Model(LocalDate start, List<Pause> pauses, Optional<LocalDate> stop, LocalDate today) {

    LocalDate deadline() {
      LocalDate day = start;
      for (int elapsed = 0; ; day = day.plusDays(1)) {
        if (!paused(day)) {
          elapsed++;
        } else if (isEndless(day)) {
          return null;
        }
        if (elapsed > LIMIT) {
          return day;
        }
      }
    }

    /** After the breach no pause takes days off any more. */
    long elapsed(LocalDate upTo) {
      LocalDate deadline = deadline();
      return start
          .datesUntil(upTo.isBefore(start) ? start : upTo)
          .filter(d -> !paused(d) || (deadline != null && d.isAfter(deadline)))
          .count();
    }

    State state() {
      LocalDate deadline = deadline();
      if (stop.isPresent()) {
        boolean inside = deadline == null || !stop.get().isAfter(deadline);
        return inside ? State.MET : State.BREACHED_STOPPED;
      }
      if (deadline != null && today.isAfter(deadline)) {
        return State.BREACHED_WAITING;
      }
      return paused(today) ? State.PAUSED : State.RUNNING;
    }

    private boolean paused(LocalDate day) {
      return stop.filter(s -> !day.isBefore(s)).isPresent() ? boundedOn(day) : on(day);
    }

    /** What care ended is not paused without end any longer. */
    private boolean boundedOn(LocalDate day) {
      return pauses.stream().anyMatch(p -> p.back() != null && counts(p) && p.covers(day));
    }

    private boolean on(LocalDate day) {
      return pauses.stream().anyMatch(p -> counts(p) && p.covers(day));
    }

    /** A pause counts that the clock had a day of before care was given. */
    private boolean counts(Pause pause) {
      LocalDate first = pause.from().isBefore(start) ? start : pause.from();
      return stop.filter(s -> !first.isBefore(s)).isEmpty();
    }

    private boolean isEndless(LocalDate day) {
      return stop.isEmpty() && pauses.stream().anyMatch(p -> p.back() == null && p.covers(day));
    }
  }

  @Property(tries = 2000)
  void a_treatment_clock_is_as_a_walk_through_its_days_says(@ForAll long seed) {
    Random random = new Random(seed);
    LocalDate start = LocalDate.of(2023, 9, 1).plusDays(random.nextInt(400));
    LocalDate today = start.plusDays(random.nextInt(300));
    List<ObjectNode> events = new ArrayList<>();
    events.add(event("t", "decision", "treatment", start, start, random));
    List<Pause> pauses = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      LocalDate from = start.plusDays(random.nextInt(220) - 10);
      LocalDate back = random.nextInt(8) == 0 ? null : from.plusDays(random.nextInt(40));
      LocalDate told = from.plusDays(random.nextInt(40) - 20);
      ObjectNode event = event("p" + i, "decision", "exemption", told, told, random);
      event.put("code", "MoV").put("from", from.toString());
      if (back != null) {
        event.put("until", back.toString());
      }
      events.add(event);
      if (!told.isAfter(today)) {
        pauses.add(new Pause(from, back));
      }
    }
    Optional<LocalDate> stop = Optional.empty();
    if (random.nextInt(3) == 0) {
      LocalDate given = start.plusDays(random.nextInt(200));
      events.add(
          event("s", "visit", "completed", given, given, random).put("purpose", "treatment"));
      stop = Optional.of(given).filter(d -> !d.isAfter(today));
    }
    long asOf = today.atTime(LocalTime.of(23, 59)).atZone(ZONE).toInstant().toEpochMilli();
    History history = History.of(Policies.of("national", "{}"), events, asOf);
    History known =
        new History(
            history.policy(),
            history.log().stream().filter(e -> e.position().loggedAt() <= asOf).toList(),
            asOf,
            history.text());

    Status status = Hearing.inLogOrder(known).episode.statusesAt(asOf).get(0);

    Model model = new Model(start, pauses, stop, today);
    assertThat(status.state()).as(history.toString()).isEqualTo(model.state());
    assertThat(status.deadline())
        .as(history.toString())
        .isEqualTo(Optional.ofNullable(model.deadline()).map(Moment.Day::new));
    assertThat(status.elapsedDays())
        .as(history.toString())
        .hasValue(model.elapsed(stop.orElse(today)));
  }

  private static ObjectNode event(
      String id, String type, String action, LocalDate on, LocalDate logged, Random random) {
    ObjectNode event = (ObjectNode) Policies.json("{}");
    event.put("eventId", id).put("type", type).put("action", action);
    event.put("episodeId", History.EPISODE).put("patientId", "P").put("problem", "new");
    LocalTime time = LocalTime.of(8, random.nextInt(60));
    return event
        .put("clinicId", "SE2321000016-1A01")
        .put("occurredAt", random.nextBoolean() ? on.toString() : at(on, time))
        .put("loggedAt", at(logged, time.plusHours(1)));
  }

  private static String at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant().toString();
  }
}
