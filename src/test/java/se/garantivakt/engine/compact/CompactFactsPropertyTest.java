package se.garantivakt.engine.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.garantivakt.engine.Fact;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.event.LoggedEvent;

class CompactFactsPropertyTest {
  private final LocalDays days = new LocalDays(ZoneId.of("Europe/Stockholm"));

  @Property
  void every_field_of_every_event_comes_back(@ForAll long seed) {
    List<Fact> facts = facts(seed);

    List<Fact> read = CompactFacts.read(CompactFacts.write(facts), "E1", days);

    assertThat(read).isEqualTo(facts);
  }

  @Property
  void what_was_read_is_written_to_the_same_bytes(@ForAll long seed) {
    byte[] bytes = CompactFacts.write(facts(seed));

    assertThat(CompactFacts.write(CompactFacts.read(bytes, "E2", days))).isEqualTo(bytes);
  }

  @Property
  void any_bytes_are_read_or_refused(@ForAll @Size(max = 400) byte[] tail) {
    byte[] bytes = new byte[tail.length + 1];
    System.arraycopy(tail, 0, bytes, 1, tail.length);
    bytes[0] = CompactFacts.VERSION;

    readOrRefuse(bytes);
  }

  @Property
  void damaged_bytes_are_read_or_refused(
      @ForAll long seed, @ForAll @IntRange(min = 0) int at, @ForAll byte put) {
    byte[] bytes = CompactFacts.write(facts(seed));
    bytes[1 + at % (bytes.length - 1)] = put;

    readOrRefuse(bytes);
  }

  @Property
  void truncated_bytes_are_refused(@ForAll long seed, @ForAll @IntRange(min = 0) int at) {
    byte[] bytes = CompactFacts.write(facts(seed));

    assertThat(readOrRefuse(Arrays.copyOf(bytes, at % bytes.length))).isFalse();
  }

  private boolean readOrRefuse(byte[] bytes) {
    try {
      CompactFacts.read(bytes, "E1", days);
      return true;
    } catch (CompactFormatException e) {
      assertThat(e).hasMessageContaining("compact form").hasMessageContaining("byte");
      return false;
    }
  }

  private List<Fact> facts(long seed) {
    List<LoggedEvent> events = new AnyEvents(new Random(seed)).list();
    return events.stream().map(event -> Fact.of(event, days)).toList();
  }
}
