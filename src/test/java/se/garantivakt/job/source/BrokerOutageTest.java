package se.garantivakt.job.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.job.time.WallClock;
import se.garantivakt.local.EmbeddedBroker;

/** A real broker goes and comes back under a running job. */
class BrokerOutageTest {
  private final WallClock clock = new MachineClock();

  @Test
  void while_the_broker_is_gone_time_stands_still_and_then_moves_on(@TempDir Path folder)
      throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
        LogWatch log = LogWatch.of(Asker.class)) {
      Topics topics = new Topics(broker.bootstrap());
      topics.create("outage");
      topics.write("outage", clock.millis());
      try (WatchedJob job = WatchedJob.reading(broker.bootstrap(), 1, "outage")) {
        job.awaitTime(clock.millis());
        broker.stop();
        long gone = clock.millis();
        assertThat(log.first(Duration.ofSeconds(30))).contains("time stands still");
        long beforeReturn = clock.millis();
        broker.restart();
        job.awaitTime(clock.millis());

        assertThat(job.watermarks())
            .filteredOn(mark -> mark.seenAt() < beforeReturn)
            .allMatch(mark -> mark.time() < gone);
        assertThat(log.said()).last().asString().contains("time moves on");
      }
    }
  }
}
