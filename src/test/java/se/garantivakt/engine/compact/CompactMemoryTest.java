package se.garantivakt.engine.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.ClockMemory;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Memory;
import se.garantivakt.engine.Period;
import se.garantivakt.engine.Presence;
import se.garantivakt.engine.State;
import se.garantivakt.rules.PauseCode;

/** The golden bytes of a version are never written again: {@link GoldenMemory}. */
class CompactMemoryTest {
  private final LocalDays days = new LocalDays(ZoneId.of("Europe/Stockholm"));

  @Test
  void bytes_of_the_first_version_are_read_for_ever() throws Exception {
    String counted = ", presence=" + Optional.of(Presence.NONE);
    assertThat(memories(1).map(memory -> GoldenMemory.inAscii(memory).replace(counted, "")))
        .containsExactlyElementsOf(GoldenMemory.resource("compact-memory-v1.txt"));
  }

  @Test
  void clocks_of_the_first_version_have_been_counted_nowhere() throws Exception {
    assertThat(clocks(1)).isNotEmpty();
    assertThat(clocks(1)).allMatch(clock -> clock.presence().equals(Optional.of(Presence.NONE)));
  }

  @Test
  void bytes_of_the_second_version_are_read_for_ever() throws Exception {
    assertThat(memories(2).map(GoldenMemory::inAscii))
        .containsExactlyElementsOf(GoldenMemory.resource("compact-memory-v2.txt"));
  }

  @Test
  void what_is_written_today_is_the_second_version() throws Exception {
    assertThat(memories(2).map(memory -> HexFormat.of().formatHex(CompactMemory.write(memory))))
        .containsExactlyElementsOf(GoldenMemory.resource("compact-memory-v2.hex"));
  }

  @Test
  void the_golden_bytes_hold_every_word_and_every_field() throws Exception {
    List<ClockMemory> clocks = clocks(2);
    assertThat(
            clocks.stream()
                .flatMap(clock -> clock.presence().stream())
                .flatMap(presence -> presence.stretches().stream())
                .map(Presence.Stretch::standing)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Counted.Standing.values());
    assertThat(clocks.stream().map(ClockMemory::state).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(State.values());
    assertThat(
            clocks.stream()
                .flatMap(clock -> clock.pauses().stream().map(Period::code))
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(PauseCode.values());
    assertThat(fieldsOfClocks()).isEqualTo((1 << CompactClockFields.OF_A_CLOCK) - 1);
    assertThat(memories(2)).anyMatch(Memory.Erased.class::isInstance);
  }

  @Test
  void every_alert_that_can_stand_has_a_code() {
    assertThat(CompactCodes.ALERT.words())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Alert.Kind.values()).filter(kind -> !kind.ends()).toList());
  }

  @Test
  void an_unknown_version_is_named_beside_the_known() {
    assertThatThrownBy(() -> CompactMemory.read(new byte[] {9, 0}, "E1", days))
        .isInstanceOf(CompactFormatException.class)
        .hasMessageContaining("version 9")
        .hasMessageContaining("reads versions 1 to 2");
  }

  @Test
  void a_kind_of_memory_that_is_not_known_is_refused() {
    assertThatThrownBy(() -> CompactMemory.read(new byte[] {1, 2}, "E1", days))
        .isInstanceOf(CompactFormatException.class)
        .hasMessageContaining("kind that is not known");
  }

  @Test
  void bytes_after_the_last_clock_are_refused() {
    byte[] bytes = CompactMemory.write(new Memory.Erased(7));
    assertThatThrownBy(() -> CompactMemory.read(Arrays.copyOf(bytes, bytes.length + 1), "E1", days))
        .isInstanceOf(CompactFormatException.class);
  }

  private List<ClockMemory> clocks(int version) throws Exception {
    return memories(version)
        .filter(Memory.Watched.class::isInstance)
        .flatMap(memory -> ((Memory.Watched) memory).clocks().stream())
        .toList();
  }

  private Stream<Memory> memories(int version) throws Exception {
    return GoldenMemory.resource("compact-memory-v" + version + ".hex").stream()
        .map(line -> CompactMemory.read(HexFormat.of().parseHex(line), "E1", days));
  }

  /** The field sets as they are written, of all golden clocks together. */
  private int fieldsOfClocks() throws Exception {
    int fields = 0;
    for (Memory memory : memories(2).toList()) {
      if (memory instanceof Memory.Watched watched) {
        for (ClockMemory clock : watched.clocks()) {
          CompactBytes facts = new CompactBytes();
          CompactWriter writer = new CompactWriter(facts);
          watched.facts().forEach(f -> writer.write(f.event(), f.position()));
          CompactBytes out = new CompactBytes();
          new CompactClockWriter(out, writer).write(clock);
          fields |= new CompactSource(out.toBytes(), "a clock").bits(CompactClockFields.OF_A_CLOCK);
        }
      }
    }
    return fields;
  }
}
