package se.garantivakt.job.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.job.clinic.Counts.at;
import static se.garantivakt.job.clinic.Counts.placed;

import java.time.Duration;
import java.util.List;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.CompactChanges;
import se.garantivakt.engine.Counted;
import se.garantivakt.job.settings.AccessibilitySettings;
import se.garantivakt.job.settings.Ending;
import se.garantivakt.job.state.PlacedChanges;
import se.garantivakt.job.state.PlacedChangesSerializer;
import se.garantivakt.job.time.StoppedClock;
import se.garantivakt.job.watch.Watch;

class CombineChangesTest {
  private static final String CLINIC = "SE2321000016-1001";
  private static final long NOON = at("2026-03-10T12:00:00");
  private static final long MINUTE = 60_000;

  private static final MeasureParameters PARAMETERS =
      new MeasureParameters(
          Watch.rules("stockholm"),
          new AccessibilitySettings(Duration.ofMinutes(5), 13),
          Duration.ofMinutes(10),
          new Ending.Never());

  private OneInputStreamOperatorTestHarness<PlacedChanges, PlacedChanges> task;

  @BeforeEach
  void open() throws Exception {
    task = open(new CombineChanges(PARAMETERS, new StoppedClock(NOON)));
  }

  private static OneInputStreamOperatorTestHarness<PlacedChanges, PlacedChanges> open(
      CombineChanges combine) throws Exception {
    var task = new OneInputStreamOperatorTestHarness<>(combine);
    task.setup(PlacedChangesSerializer.TYPE.createSerializer(null));
    task.open();
    return task;
  }

  @AfterEach
  void close() throws Exception {
    task.close();
  }

  @Test
  void what_is_told_together_goes_on_in_one_record_before_the_watermark() throws Exception {
    take(begun(1), NOON);
    take(begun(1), NOON + MINUTE);
    assertThat(task.getOutput()).isEmpty();
    task.processWatermark(NOON + 2 * MINUTE);
    assertThat(handedOn()).hasSize(1);
    assertThat(handedOn().get(0).knownAt()).isEqualTo(NOON + MINUTE);
    assertThat(changes(0)).extracting(Change::count).containsExactly(2L);
    assertThat(task.getOutput().toArray()[1]).isEqualTo(new Watermark(NOON + 2 * MINUTE));
  }

  @Test
  void a_checkpoint_finds_nothing_held_back() throws Exception {
    take(begun(1), NOON);
    task.getOperator().prepareSnapshotPreBarrier(1);
    assertThat(handedOn()).hasSize(1);
    task.processWatermark(NOON + MINUTE);
    assertThat(handedOn()).hasSize(1);
  }

  @Test
  void nothing_is_held_back_when_time_goes_on_without_this_task() throws Exception {
    take(begun(1), NOON);
    task.processWatermarkStatus(WatermarkStatus.IDLE);
    assertThat(handedOn()).hasSize(1);
    assertThat(task.getOutput().toArray()[1]).isEqualTo(WatermarkStatus.IDLE);
  }

  @Test
  void nothing_is_held_back_at_the_end() throws Exception {
    take(begun(1), NOON);
    task.endInput();
    assertThat(handedOn()).hasSize(1);
  }

  @Test
  void rows_of_different_times_stay_apart() throws Exception {
    take(begun(1), NOON);
    take(begun(1), NOON + 20 * MINUTE);
    task.processWatermark(NOON + 21 * MINUTE);
    assertThat(handedOn())
        .extracting(PlacedChanges::knownAt)
        .containsExactly(NOON, NOON + 20 * MINUTE);
  }

  @Test
  void of_a_past_all_of_a_day_is_told_together_and_no_two_days_are() throws Exception {
    try (var past = open(CombineChanges.ofThePast(PARAMETERS))) {
      past.processElement(new StreamRecord<>(placed(begun(1), NOON)));
      past.processElement(new StreamRecord<>(placed(begun(1), at("2026-03-10T23:59:59"))));
      past.processElement(new StreamRecord<>(placed(begun(1), at("2026-03-11T00:00:00"))));
      past.endInput();
      assertThat(past.extractOutputValues())
          .extracting(PlacedChanges::knownAt)
          .containsExactly(at("2026-03-10T23:59:59"), at("2026-03-11T00:00:00"));
    }
  }

  @Test
  void many_are_not_held_until_the_watermark() throws Exception {
    for (int i = 0; i < ChangesAtOnce.MOST; i++) {
      take(begun(1), NOON);
    }
    assertThat(handedOn()).hasSize(1);
    assertThat(changes(0)).extracting(Change::count).containsExactly((long) ChangesAtOnce.MOST);
  }

  private static Counted begun(int sign) {
    return Counts.waiting(CLINIC, sign, "2026-03-01", NOON);
  }

  private void take(Counted counted, long knownAt) throws Exception {
    task.processElement(new StreamRecord<>(placed(counted, knownAt)));
  }

  private List<PlacedChanges> handedOn() {
    return task.extractOutputValues();
  }

  private List<Change> changes(int place) {
    return CompactChanges.read(handedOn().get(place).changes());
  }
}
