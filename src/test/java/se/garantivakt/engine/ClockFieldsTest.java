package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.engine.State.BREACHED_STOPPED;
import static se.garantivakt.engine.State.CANCELLED;
import static se.garantivakt.engine.State.MET;
import static se.garantivakt.engine.State.NOT_COVERED;
import static se.garantivakt.engine.State.WAIVED;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import se.garantivakt.event.Moment;

/** The fields of every status that is published agree with each other. */
@Domain(Histories.class)
class ClockFieldsTest {
  private static final Set<State> WITHOUT_DEADLINE = Set.of(WAIVED, NOT_COVERED, CANCELLED);

  @Property(tries = 700)
  void a_breach_is_dated_exactly_when_the_state_says_so(@ForAll History history) {
    everyStatus(
        history,
        (status, zone) -> {
          assertThat(status.breachedAt().isPresent()).isEqualTo(status.state().isBreached());
          if (status.state().isBreached()) {
            assertThat(status.breachedAt()).isEqualTo(status.breachAt());
            assertThat(status.breachedAt().get()).isBeforeOrEqualTo(status.knownAt());
          }
        });
  }

  @Property(tries = 700)
  void the_breach_falls_at_the_beginning_of_the_day_after_the_deadline(@ForAll History history) {
    everyStatus(
        history,
        (status, zone) -> {
          assertThat(status.breachAt())
              .isEqualTo(status.deadline().map(deadline -> afterwards(deadline, zone)));
        });
  }

  @Property(tries = 700)
  void care_inside_the_limit_meets_it_and_later_care_does_not(@ForAll History history) {
    everyStatus(
        history,
        (status, zone) -> {
          if (status.state() == MET || status.state() == BREACHED_STOPPED) {
            assertThat(status.stoppedOn()).isPresent();
          } else if (!WITHOUT_DEADLINE.contains(status.state())) {
            assertThat(status.stoppedOn()).isEmpty();
          }
          if (status.state() == MET && status.elapsedDays().isPresent()) {
            int limit = Period.parse(status.limit()).getDays();
            assertThat(status.elapsedDays().getAsLong()).isBetween(0L, (long) limit);
          } else if (status.state() == MET) {
            assertThat(status.elapsed().get())
                .isBetween(Duration.ZERO, Duration.parse(status.limit()));
          } else if (status.state() == BREACHED_STOPPED) {
            assertThat(status.stoppedOn().get().instant(zone))
                .isAfter(status.deadline().get().instant(zone));
          }
        });
  }

  private static void everyStatus(History history, BiConsumer<Status, ZoneId> look) {
    for (Publication publication : Hearing.inLogOrder(history).published) {
      if (publication instanceof Status status) {
        look.accept(status, history.zone());
      }
    }
  }

  private static Instant afterwards(Moment deadline, ZoneId zone) {
    return deadline instanceof Moment.Day day
        ? day.date().plusDays(1).atStartOfDay(zone).toInstant()
        : ((Moment.At) deadline).instant();
  }
}
