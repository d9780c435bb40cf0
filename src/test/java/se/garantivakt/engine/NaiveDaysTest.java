package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Days counted one by one, from nothing but what a status shows, are those that it says. Without
 * Scotland, whose clocks count from a day that a status does not show, and exact limits.
 */
class NaiveDaysTest {
  private static final Set<State> COUNTING =
      Set.of(State.PROVISIONAL, State.RUNNING, State.PAUSED, State.BREACHED_WAITING);

  @Provide
  Arbitrary<History> inDays() {
    return Histories.of(
        Policies.ALL.stream()
            .filter(p -> !p.exact() && !p.ruleSet().equals("scotland-ttg"))
            .toList());
  }

  @Property(tries = 1000)
  void elapsed_and_paused_days_are_those_counted_one_by_one(@ForAll("inDays") History history) {
    for (Status status : statuses(history)) {
      LocalDate asOf = asOf(status, history.zone());
      if (asOf != null) {
        LocalDate start = ((se.garantivakt.event.Moment.Day) status.startedOn()).date();
        long gross = 0;
        long paused = 0;
        for (LocalDate day = start; day.isBefore(asOf); day = day.plusDays(1)) {
          gross++;
          paused += isPaused(day, status) ? 1 : 0;
        }
        assertThat(status.grossDays()).as(status.clockId()).hasValue(gross);
        assertThat(status.pausedDays()).as(status.clockId()).hasValue(paused);
        assertThat(status.elapsedDays()).hasValue(gross - paused);
        assertThat(status.daysLeft()).hasValue(limit(status) - gross + paused);
      }
    }
  }

  @Property(tries = 1000)
  void the_deadline_is_the_last_day_on_which_no_more_than_the_limit_has_elapsed(
      @ForAll("inDays") History history) {
    for (Status status : statuses(history)) {
      if (status.deadline().isEmpty()) {
        continue;
      }
      LocalDate deadline = status.deadline().get().date(history.zone());
      boolean begunBefore =
          status.pauses().stream().noneMatch(p -> p.from().date(history.zone()).isAfter(deadline));
      if (begunBefore) {
        LocalDate last = status.startedOn().date(history.zone());
        for (long elapsed = 0; ; last = last.plusDays(1)) {
          elapsed += isPaused(last, status) ? 0 : 1;
          if (elapsed > limit(status)) {
            break;
          }
        }
        assertThat(deadline).as(status.clockId()).isEqualTo(last);
      }
      assertThat(status.originalDeadline().get().date(history.zone()))
          .isEqualTo(status.startedOn().date(history.zone()).plusDays(limit(status)));
    }
  }

  private static List<Status> statuses(History history) {
    List<Status> statuses = new ArrayList<>();
    for (Publication publication : Hearing.inLogOrder(history).published) {
      if (publication instanceof Status status) {
        statuses.add(status);
      }
    }
    return statuses;
  }

  /** The day up to which a status counts; null of those that no longer do. */
  private static LocalDate asOf(Status status, ZoneId zone) {
    if (COUNTING.contains(status.state())) {
      LocalDate known = LocalDate.ofInstant(status.knownAt(), zone);
      LocalDate start = status.startedOn().date(zone);
      return known.isBefore(start) ? start : known;
    }
    boolean stopped = status.state() == State.MET || status.state() == State.BREACHED_STOPPED;
    return stopped ? status.stoppedOn().get().date(zone) : null;
  }

  private static boolean isPaused(LocalDate day, Status status) {
    ZoneId any = ZoneId.of("UTC");
    return status.pauses().stream()
        .anyMatch(
            p ->
                !day.isBefore(p.from().date(any))
                    && p.until().filter(u -> !day.isBefore(u.date(any))).isEmpty());
  }

  private static int limit(Status status) {
    return Period.parse(status.limit()).getDays();
  }
}
