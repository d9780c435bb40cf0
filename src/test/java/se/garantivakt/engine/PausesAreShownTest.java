package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.engine.State.CANCELLED;
import static se.garantivakt.engine.State.NOT_COVERED;
import static se.garantivakt.engine.State.PAUSED;
import static se.garantivakt.engine.State.WAIVED;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What pauses a clock is shown, and explains why it has no deadline. */
@Domain(Histories.class)
class PausesAreShownTest {
  private static final Set<State> WITHOUT_DEADLINE = Set.of(WAIVED, NOT_COVERED, CANCELLED);

  @Property(tries = 700)
  void there_is_no_deadline_exactly_without_a_guarantee_or_in_a_pause_without_end(
      @ForAll History history) {
    everyStatus(
        history,
        (status, zone) -> {
          boolean endless =
              status.pauses().stream()
                  .anyMatch(p -> p.until().isEmpty() && !isAfterDeadline(p, status, zone));
          assertThat(status.deadline().isEmpty())
              .isEqualTo(WITHOUT_DEADLINE.contains(status.state()) || endless);
        });
  }

  /** What falls due at an instant comes after the facts of it, so at an edge either may be said. */
  @Property(tries = 700)
  void a_clock_is_paused_in_a_period_that_is_shown(@ForAll History history) {
    everyStatus(
        history,
        (status, zone) -> {
          if (status.state() == PAUSED) {
            assertThat(status.pauses())
                .anyMatch(p -> covers(p, status.knownAt(), status.knownAt().minusMillis(1), zone));
          } else if (status.state() == State.RUNNING) {
            assertThat(status.pauses())
                .noneMatch(p -> covers(p, status.knownAt().minusMillis(1), status.knownAt(), zone));
          }
        });
  }

  private static boolean covers(Status.Pause pause, Instant from, Instant until, ZoneId zone) {
    return !pause.from().instant(zone).isAfter(from)
        && pause.until().filter(u -> !u.instant(zone).isAfter(until)).isEmpty();
  }

  private static void everyStatus(History history, BiConsumer<Status, ZoneId> look) {
    for (Publication publication : Hearing.inLogOrder(history).published) {
      if (publication instanceof Status status) {
        look.accept(status, history.zone());
      }
    }
  }

  private static boolean isAfterDeadline(Status.Pause pause, Status status, ZoneId zone) {
    return status
        .deadline()
        .filter(d -> pause.from().instant(zone).isAfter(d.instant(zone)))
        .isPresent();
  }
}
