package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.replay.explain.Chronicle;
import se.garantivakt.replay.explain.Retelling;
import se.garantivakt.replay.explain.Silence;
import se.garantivakt.rules.Guarantee;

/** What is told of clocks without alerts is what the engine says, whatever happened to them. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class SilentHistoriesTest {

  @Property(tries = 400)
  void exactly_the_clocks_of_which_no_alert_was_raised_have_a_reason(@ForAll History history) {
    Set<String> alerted = raised(Hearing.inLogOrder(history));
    Chronicle told = told(history);
    Set<String> silent =
        told.clocks().stream()
            .map(Status::clockId)
            .filter(clockId -> !alerted.contains(clockId))
            .collect(Collectors.toSet());
    assertThat(told.silences()).extracting(s -> s.clock().clockId()).containsAll(silent);
    assertThat(told.silences()).hasSameSizeAs(silent);
  }

  @Property(tries = 400)
  void what_time_alone_will_raise_of_an_open_clock_is_raised_then_and_nothing_before(
      @ForAll History history) {
    for (Silence silence : told(history).silences()) {
      if (silence.clock().state().isOpen()) {
        String clockId = silence.clock().clockId();
        Optional<Instant> due = silence.firstByTime().map(Alert::at);
        Hearing hearing = Hearing.inLogOrder(history);
        hearing.advanceTo(due.map(i -> i.toEpochMilli() - 1).orElse(Long.MAX_VALUE - 1));
        assertThat(raised(hearing)).doesNotContain(clockId);
        due.ifPresent(
            at -> assertThat(raised(hearing.advanceTo(at.toEpochMilli()))).contains(clockId));
      }
    }
  }

  @Property(tries = 400)
  void without_what_ended_a_clock_it_is_alerted_as_told(@ForAll History history) {
    for (Silence silence : told(history).silences()) {
      if (!silence.clock().state().isOpen() && silence.firstByTime().isPresent()) {
        Alert first = silence.firstByTime().get();
        Hearing hearing = new Hearing(history.engine());
        hearing.play(before(history, silence)).advanceTo(first.at().toEpochMilli());
        assertThat(hearing.published).contains(first);
        assertThat(first.at()).isAfterOrEqualTo(silence.since());
      }
    }
  }

  @Property(tries = 400)
  void a_time_booked_is_why_nothing_is_foreseen(@ForAll History history) {
    for (Silence silence : told(history).silences()) {
      Status clock = silence.clock();
      silence
          .bookedBy()
          .filter(by -> !by.equals(Cause.TIME))
          .ifPresent(by -> assertThat(ids(history.log())).contains(by));
      if (clock.state() == State.RUNNING && clock.bookedFor().isPresent()) {
        assertThat(silence.forecastAsked()).isFalse();
        clock
            .deadline()
            .ifPresent(
                deadline ->
                    assertThat(clock.bookedFor().get().instant(history.zone()))
                        .isBefore(clock.breachAt().orElseThrow()));
      }
    }
  }

  @Property(tries = 400)
  void a_forecast_is_asked_for_those_who_wait_without_a_booking_and_no_others(
      @ForAll History history) {
    for (Silence silence : told(history).silences()) {
      Status clock = silence.clock();
      Guarantee guarantee = history.engine().rules().guarantee(clock.guarantee()).orElseThrow();
      boolean waits =
          clock.state() == State.RUNNING
              && clock.deadline().isPresent()
              && clock.bookedFor().isEmpty();
      assertThat(silence.forecastAsked())
          .isEqualTo(waits && guarantee.duty() && !guarantee.exact());
    }
  }

  /** But for a rare one, which has a story of its own. */
  @Example
  void histories_reach_the_reasons() {
    Set<Silence.Why> wanted = EnumSet.complementOf(EnumSet.of(Silence.Why.NONE_AHEAD));
    Set<Silence.Why> reached = EnumSet.noneOf(Silence.Why.class);
    Histories.of(Policies.ALL)
        .sampleStream()
        .limit(10_000)
        .takeWhile(history -> !reached.containsAll(wanted))
        .forEach(history -> told(history).silences().forEach(s -> reached.add(s.why())));
    assertThat(reached).containsAll(wanted);
  }

  /** What the log has before the event that made the clock what it is; all of it, if time did. */
  private static List<LoggedEvent> before(History history, Silence silence) {
    return history.log().stream()
        .takeWhile(
            e ->
                e.position().loggedAt() < silence.since().toEpochMilli()
                    || (e.position().loggedAt() == silence.since().toEpochMilli()
                        && !e.event().common().eventId().equals(silence.cause())))
        .toList();
  }

  private static Set<String> ids(List<LoggedEvent> log) {
    return log.stream().map(e -> e.event().common().eventId()).collect(Collectors.toSet());
  }

  private static Set<String> raised(Hearing hearing) {
    return hearing.published.stream()
        .filter(said -> said instanceof Alert alert && !alert.kind().ends())
        .map(said -> ((Alert) said).clockId())
        .collect(Collectors.toSet());
  }

  private static Chronicle told(History history) {
    Instant end = Instant.ofEpochMilli(history.end());
    return Retelling.of(history.engine(), History.EPISODE, history.log(), end, end);
  }
}
