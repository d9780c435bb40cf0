package se.garantivakt.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.time.StoppedClock;

class ShiftedClockTest {
  @TempDir private Path folder;

  @Test
  void it_is_wrong_by_what_the_file_says_and_its_monotonic_side_is_right() {
    Path file = folder.resolve("clock");
    ShiftedClock.set(file, -200_000);
    ShiftedClock clock = new ShiftedClock(new StoppedClock(1_000_000), file);
    assertThat(clock.millis()).isEqualTo(800_000);
    assertThat(clock.nanos()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(1_000_000));
  }

  @Test
  void on_another_machine_it_looks_into_the_same_file() throws Exception {
    Path file = folder.resolve("clock");
    ShiftedClock.set(file, 0);
    ShiftedClock here = new ShiftedClock(new StoppedClock(1_000_000), file);
    assertThat(here.millis()).isEqualTo(1_000_000);
    ShiftedClock.set(file, 60_000);
    ShiftedClock there = InstantiationUtil.clone(here);
    assertThat(there.millis()).isEqualTo(1_060_000);
  }
}
