package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.flink.streaming.api.TimerService;
import org.junit.jupiter.api.Test;

class UnsettledTimersTest {
  private static final int EPISODES = 5;

  /** What happens to a timer: it is wanted then (or no longer), written, fires, or time passes. */
  enum Happening {
    WANTED,
    UNWANTED,
    WRITTEN,
    FIRED,
    TIME
  }

  record Step(Happening happening, int episode, long instant) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Happening.class),
            Arbitraries.integers().between(0, EPISODES - 1),
            Arbitraries.longs().between(0, 40))
        .as(Step::new)
        .list()
        .ofMaxSize(200);
  }

  @Property(tries = 500)
  void time_never_comes_to_a_timer_that_is_not_settled(@ForAll("steps") List<Step> steps) {
    UnsettledTimers unsettled = new UnsettledTimers(EPISODES);
    Map<String, EpisodeTimer> timers = new HashMap<>();
    long watermark = 0;
    for (Step step : steps) {
      String id = "e" + step.episode;
      EpisodeTimer timer =
          timers.computeIfAbsent(
              id, i -> new EpisodeTimer(OptionalLong.empty(), OptionalLong.empty()));
      switch (step.happening) {
        case WANTED -> timer.want(OptionalLong.of(watermark + 1 + step.instant));
        case UNWANTED -> timer.want(OptionalLong.empty());
        case WRITTEN -> timer.settle(NO_TIME);
        case FIRED -> timer.fired();
        case TIME -> {
          watermark += step.instant;
          long now = watermark;
          TreeSet<String> come = new TreeSet<>();
          timers.forEach(
              (name, each) -> {
                if (each.soonest() <= now) {
                  come.add(name);
                }
              });
          List<String> handed = new ArrayList<>();
          unsettled.timeComesTo(
              now,
              (name, each) -> {
                handed.add(name);
                each.settle(NO_TIME);
              });
          assertThat(handed).containsExactlyInAnyOrderElementsOf(come);
        }
      }
      unsettled.note(id, timer);
    }
  }

  @Test
  void the_soonest_comes_first() {
    UnsettledTimers unsettled = new UnsettledTimers(3);
    for (long instant : new long[] {30, 10, 20}) {
      EpisodeTimer timer = new EpisodeTimer(OptionalLong.of(instant), OptionalLong.empty());
      unsettled.note("at " + instant, timer);
    }
    List<String> handed = new ArrayList<>();
    unsettled.timeComesTo(20, (name, timer) -> handed.add(name));
    assertThat(handed).containsExactly("at 10", "at 20");
  }

  @Test
  void notes_that_were_overtaken_do_not_pile_up() {
    UnsettledTimers unsettled = new UnsettledTimers(2);
    EpisodeTimer still = new EpisodeTimer(OptionalLong.of(900), OptionalLong.empty());
    unsettled.note("still", still);
    EpisodeTimer often = new EpisodeTimer(OptionalLong.empty(), OptionalLong.empty());
    for (int i = 0; i < 100; i++) {
      often.want(OptionalLong.of(500 + i));
      unsettled.note("often", often);
      often.settle(NO_TIME);
    }
    assertThat(unsettled.size()).isBetween(1, 4);
    List<String> handed = new ArrayList<>();
    unsettled.timeComesTo(1000, (name, timer) -> handed.add(name));
    assertThat(handed).containsExactly("still");
  }

  /** Timers are set nowhere. */
  private static final TimerService NO_TIME =
      new TimerService() {
        @Override
        public long currentProcessingTime() {
          throw new UnsupportedOperationException();
        }

        @Override
        public long currentWatermark() {
          throw new UnsupportedOperationException();
        }

        @Override
        public void registerProcessingTimeTimer(long time) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void registerEventTimeTimer(long time) {}

        @Override
        public void deleteProcessingTimeTimer(long time) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void deleteEventTimeTimer(long time) {}
      };
}
