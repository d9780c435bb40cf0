package se.garantivakt.job.source;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.job.source.SomeSettings.SECOND;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;

class AskerTest {
  private final HandClock clock = new HandClock();
  private final FakeEnds broker = new FakeEnds();
  private final List<Answer> answers = new ArrayList<>();
  private final Asker asker =
      new Asker(
          broker,
          new AskingClock(clock, Duration.ZERO),
          () -> Set.of(new TopicPartition("a", 0)),
          answers::add);

  @Test
  void the_instant_is_that_before_the_question() {
    broker.end("a", 0, 10);
    asker.run();

    assertThat(answers)
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.asked().at()).isEqualTo(clock.millis());
              assertThat(answer.ends())
                  .containsEntry(new TopicPartition("a", 0), new LogEnd(0, 10));
            });
  }

  @Test
  void no_answer_is_none_and_the_next_one_tells_that_one_was_missed() {
    broker.end("a", 0, 10);
    asker.run();
    broker.goAway(new IllegalStateException("gone"));
    asker.run();
    broker.comeBack();
    asker.run();

    assertThat(answers).extracting(Answer::outages).containsExactly(0L, 1L);
  }

  @Test
  void an_outage_is_logged_once_when_it_begins_and_once_when_it_is_over() {
    broker.end("a", 0, 10);
    try (LogWatch log = LogWatch.of(Asker.class)) {
      asker.run();
      broker.goAway(new IllegalStateException("gone"));
      asker.run();
      asker.run();
      broker.comeBack();
      asker.run();
      asker.run();

      assertThat(log.said())
          .containsExactly(
              "The broker does not say where its logs end: time stands still",
              "The broker says again where its logs end: time moves on");
      assertThat(log.levels()).containsOnly(Level.WARN);
    }
  }

  @Test
  void a_clock_that_jumps_during_an_outage_is_not_believed() {
    broker.end("a", 0, 10);
    asker.run();
    broker.goAway(new IllegalStateException("gone"));
    for (int i = 0; i < 10; i++) {
      clock.pass(SECOND);
      asker.run();
    }
    long right = clock.millis();
    clock.set(right + 3_600_000);
    broker.comeBack();
    asker.run();

    assertThat(answers.get(1).asked().at()).isEqualTo(right);
  }
}
