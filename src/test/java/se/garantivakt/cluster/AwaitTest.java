package se.garantivakt.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.garantivakt.job.time.WallClock;

class AwaitTest {
  private final HandDriven clock = new HandDriven();
  private final Await await = new Await(clock, () -> clock.seconds++);

  @Test
  void it_asks_until_there_is_an_answer() {
    String answer =
        await.until(
            Duration.ofSeconds(5),
            () -> Optional.of("there").filter(it -> clock.seconds == 3),
            () -> "nothing");
    assertThat(answer).isEqualTo("there");
    assertThat(clock.seconds).isEqualTo(3);
  }

  @Test
  void it_says_what_has_not_come_about_and_for_how_long_it_waited() {
    assertThatThrownBy(
            () -> await.until(Duration.ofSeconds(5), Optional::empty, () -> "it did not come"))
        .isInstanceOf(ClusterException.class)
        .hasMessage("it did not come within 5 s");
    assertThat(clock.seconds).isEqualTo(5);
  }

  @Test
  void it_can_be_interrupted() {
    Await interrupted =
        new Await(
            clock,
            () -> {
              throw new InterruptedException();
            });
    assertThatThrownBy(
            () -> interrupted.until(Duration.ofSeconds(5), Optional::empty, () -> "it did not"))
        .hasMessage("interrupted: it did not");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static final class HandDriven implements WallClock {
    private static final long serialVersionUID = 1L;
    private long seconds;

    @Override
    public long millis() {
      return seconds * 1000;
    }

    @Override
    public long nanos() {
      return seconds * 1_000_000_000;
    }
  }
}
