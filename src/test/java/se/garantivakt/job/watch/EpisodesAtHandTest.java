package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.TimerService;
import org.junit.jupiter.api.Test;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Keeping;
import se.garantivakt.engine.KeptEpisode;
import se.garantivakt.engine.Memory;
import se.garantivakt.job.state.EpisodeState;
import se.garantivakt.rules.file.RuleSource;

class EpisodesAtHandTest {
  private static final Engine ENGINE =
      new Engine(RuleSource.named(Path.of("config", "rules"), "national").load());
  private static final Keeping KEEPING =
      new Keeping(Duration.ofDays(400), Duration.ofDays(30), 200);

  private final Stored stored = new Stored();
  private final EpisodesAtHand episodes =
      new EpisodesAtHand(
          stored,
          id -> stored.key = id,
          (id, kept) ->
              new KeptEpisode(ENGINE, KEEPING, id, kept.map(k -> k.memory(id, ENGINE.days()))),
          KeptEpisode::wakeAt);

  @Test
  void one_at_hand_is_not_read_again() throws Exception {
    stored.values.put("a", erased(1));
    KeptEpisode first = touch("a");
    assertThat(touch("a")).isSameAs(first);
    assertThat(stored.reads).isEqualTo(1);
  }

  @Test
  void what_was_touched_is_written_once_and_not_before_it_must_be() throws Exception {
    stored.values.put("a", erased(1));
    stored.values.put("b", erased(2));
    touch("a");
    touch("b");
    touch("a");
    assertThat(stored.writes).isZero();
    episodes.write(stored);
    assertThat(stored.writes).isEqualTo(2);
    assertThat(at("a")).isEqualTo(1);
    assertThat(at("b")).isEqualTo(2);
    episodes.write(stored);
    assertThat(stored.writes).isEqualTo(2);
    touch("b");
    episodes.write(stored);
    assertThat(stored.writes).isEqualTo(3);
  }

  @Test
  void the_one_touched_longest_ago_is_written_and_gives_way() throws Exception {
    for (int i = 0; i < EpisodesAtHand.MOST; i++) {
      stored.values.put("e" + i, erased(i));
      touch("e" + i);
    }
    touch("e0");
    stored.values.put("one more", erased(7));
    touch("one more");
    assertThat(stored.key).as("what is in hand still is").isEqualTo("one more");
    assertThat(stored.writes).isEqualTo(1);
    int reads = stored.reads;
    List.of("e0", "e2").forEach(this::unchecked);
    assertThat(stored.reads).isEqualTo(reads);
    touch("e1");
    assertThat(stored.reads).isEqualTo(reads + 1);
  }

  @Test
  void of_what_has_passed_nothing_is_kept() throws Exception {
    stored.values.put("a", erased(1));
    long later = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();
    touch("a").advanceTo(later, said -> {});
    touch("never known");
    episodes.write(stored);
    assertThat(stored.values).isEmpty();
    assertThat(stored.clears).as("what was not there is not taken away").isEqualTo(1);
    touch("a");
    episodes.write(stored);
    assertThat(stored.clears).isEqualTo(1);
  }

  private KeptEpisode touch(String id) throws Exception {
    return held(id).episode();
  }

  private EpisodesAtHand.Held held(String id) throws Exception {
    stored.key = id;
    return episodes.touch(id, stored);
  }

  private void unchecked(String id) {
    try {
      touch(id);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private long at(String id) {
    return ((Memory.Erased) stored.values.get(id).memory(id, ENGINE.days())).at();
  }

  private static EpisodeState erased(long at) {
    return EpisodeState.of(new Memory.Erased(at));
  }

  @Test
  void a_timer_is_set_when_time_comes_to_it_and_not_before() throws Exception {
    want("a", 50);
    want("a", 30);
    want("b", 40);
    episodes.timeComesTo(29, stored);
    assertThat(stored.timers).isEmpty();
    episodes.timeComesTo(30, stored);
    assertThat(stored.timers).containsExactly("a 30");
    episodes.timeComesTo(45, stored);
    assertThat(stored.timers).containsExactlyInAnyOrder("a 30", "b 40");
  }

  @Test
  void a_timer_wanted_later_is_gone_before_time_comes_to_where_it_was() throws Exception {
    want("a", 30);
    episodes.write(stored);
    assertThat(stored.timers).containsExactly("a 30");
    want("a", 60);
    episodes.timeComesTo(30, stored);
    assertThat(stored.timers).containsExactly("a 60");
  }

  @Test
  void a_timer_wanted_where_time_has_come_to_is_set_at_once() throws Exception {
    stored.watermark = 40;
    want("a", 40);
    assertThat(stored.timers).containsExactly("a 40");
  }

  @Test
  void one_that_gives_way_leaves_its_timer_as_it_is_wanted() throws Exception {
    want("a", 30);
    for (int i = 0; i < EpisodesAtHand.MOST; i++) {
      touch("e" + i);
    }
    assertThat(stored.timers).containsExactly("a 30");
  }

  private void want(String id, long instant) throws Exception {
    EpisodesAtHand.Held held = held(id);
    held.timer().want(OptionalLong.of(instant));
    episodes.touched(id, held, stored);
  }

  /** State and timers of several keys, of which one is in hand. */
  private static final class Stored implements ValueState<EpisodeState>, TimerService {
    private final Map<String, EpisodeState> values = new HashMap<>();
    private final Set<String> timers = new HashSet<>();
    private long watermark = Long.MIN_VALUE;
    private String key = "";
    private int reads;
    private int writes;
    private int clears;

    @Override
    public EpisodeState value() {
      reads++;
      return values.get(key);
    }

    @Override
    public void update(EpisodeState value) {
      writes++;
      values.put(key, value);
    }

    @Override
    public void clear() {
      clears++;
      values.remove(key);
    }

    @Override
    public long currentWatermark() {
      return watermark;
    }

    @Override
    public void registerEventTimeTimer(long time) {
      timers.add(key + " " + time);
    }

    @Override
    public void deleteEventTimeTimer(long time) {
      timers.remove(key + " " + time);
    }

    @Override
    public long currentProcessingTime() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void registerProcessingTimeTimer(long time) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void deleteProcessingTimeTimer(long time) {
      throw new UnsupportedOperationException();
    }
  }
}
