package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ValueState;
import org.junit.jupiter.api.Test;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Memory;
import se.garantivakt.job.state.EpisodeState;

class RecentEpisodesTest {
  private static final LocalDays DAYS = new LocalDays(ZoneId.of("Europe/Stockholm"));

  private final Stored stored = new Stored();
  private final RecentEpisodes episodes = new RecentEpisodes(stored);

  @Test
  void what_was_written_lies_in_state_and_is_read_without_it() throws Exception {
    write("a", 1);
    assertThat(stored.values).containsOnlyKeys("a");
    assertThat(read("a")).isEqualTo(1);
    assertThat(stored.reads).isZero();
  }

  @Test
  void what_is_not_at_hand_is_read_from_state() throws Exception {
    stored.values.put("a", state(1));
    assertThat(read("a")).isEqualTo(1);
    assertThat(read("b")).isEqualTo(-1);
    assertThat(stored.reads).isEqualTo(2);
  }

  @Test
  void what_was_cleared_is_gone_from_both() throws Exception {
    write("a", 1);
    stored.key = "a";
    episodes.clear("a");
    assertThat(stored.values).isEmpty();
    assertThat(read("a")).isEqualTo(-1);
  }

  @Test
  void the_one_touched_longest_ago_gives_way() throws Exception {
    for (int i = 0; i < RecentEpisodes.MOST; i++) {
      write("e" + i, i);
    }
    assertThat(read("e0")).isZero();
    write("one more", 7);
    assertThat(stored.reads).isZero();
    assertThat(List.of(read("e0"), read("e2"), read("e1"))).containsExactly(0L, 2L, 1L);
    assertThat(stored.reads).isEqualTo(1);
  }

  private void write(String id, long at) throws Exception {
    stored.key = id;
    episodes.write(id, state(at));
  }

  /** When it was erased, as it is kept; -1 if nothing is. */
  private long read(String id) throws Exception {
    stored.key = id;
    return episodes.read(id).map(kept -> ((Memory.Erased) kept.memory(id, DAYS)).at()).orElse(-1L);
  }

  private static EpisodeState state(long at) {
    return EpisodeState.of(new Memory.Erased(at));
  }

  /** State of several keys, of which one is in hand. */
  private static final class Stored implements ValueState<EpisodeState> {
    private final Map<String, EpisodeState> values = new HashMap<>();
    private String key = "";
    private int reads;

    @Override
    public EpisodeState value() {
      reads++;
      return values.get(key);
    }

    @Override
    public void update(EpisodeState value) {
      values.put(key, value);
    }

    @Override
    public void clear() {
      values.remove(key);
    }
  }
}
