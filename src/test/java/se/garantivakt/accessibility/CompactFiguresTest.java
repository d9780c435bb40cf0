package se.garantivakt.accessibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Counted.Standing;
import se.garantivakt.engine.compact.CompactFormatException;

class CompactFiguresTest {
  private static final Yardstick VISIT = Yardsticks.national("visit-90", "{}");
  private static final Place PLACE = new Place("A", "visit-90", Optional.empty());

  /** For ever: such bytes lie in state. */
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "accessibility", "compact-figures-v1.hex");

  @Example
  void bytes_of_version_1_are_read_and_written_as_ever() throws IOException {
    String hex = Files.readString(GOLDEN).strip();
    byte[] bytes = CompactFigures.write(golden());
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(hex);
    assertThat(CompactFigures.write(read(HexFormat.of().parseHex(hex)))).isEqualTo(bytes);
  }

  @Property(tries = 200)
  void what_was_read_goes_on_as_what_was_written(@ForAll long seed) {
    Random random = new Random(seed);
    ClinicFigures figures = any(random);
    byte[] bytes = CompactFigures.write(figures);
    ClinicFigures read = read(bytes);
    assertThat(CompactFigures.write(read)).isEqualTo(bytes);
    assertThat(read.nextWake()).isEqualTo(figures.nextWake());
    long later = WaitedClock.midnight(LocalDate.parse("2027-02-01"));
    assertThat(read.advanceTo(later)).isEqualTo(figures.advanceTo(later));
    assertThat(read.drain()).isEqualTo(figures.drain());
  }

  @Property(tries = 200)
  void what_is_drained_comes_to_the_region_as_it_was(@ForAll long seed) {
    List<Change> drained = any(new Random(seed)).drain();
    byte[] bytes = CompactChanges.write(drained);
    assertThat(CompactChanges.read(bytes)).isEqualTo(drained);
    List<Change> twice = new ArrayList<>(drained);
    twice.addAll(drained);
    assertThat(CompactChanges.read(CompactChanges.write(twice)))
        .isEqualTo(drained.stream().map(change -> change.times(2 * change.count())).toList());
    bytes[0] = 2;
    assertThatThrownBy(() -> CompactChanges.read(bytes)).hasMessageContaining("version 2");
  }

  @Property(tries = 500)
  void damaged_bytes_are_read_or_refused(
      @ForAll @IntRange(max = 50) int seed, @ForAll @IntRange int at, @ForAll byte put) {
    byte[] bytes = CompactFigures.write(any(new Random(seed)));
    bytes[1 + Math.floorMod(at, bytes.length - 1)] = put;
    readOrRefuse(bytes);
  }

  @Property(tries = 500)
  void any_bytes_are_read_or_refused(@ForAll @Size(max = 200) byte[] bytes) {
    readOrRefuse(bytes);
  }

  @Example
  void another_version_is_refused() {
    assertThatThrownBy(() -> read(new byte[] {2, 0}))
        .isInstanceOf(CompactFormatException.class)
        .hasMessageContaining("version 2");
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      read(bytes);
      CompactChanges.read(bytes);
    } catch (CompactFormatException refused) {
      assertThat(refused).hasMessageContaining("form of a clinic's figures");
    }
  }

  private static ClinicFigures read(byte[] bytes) {
    return CompactFigures.read(bytes, PLACE, VISIT, ClinicFigures.RETAINED_MONTHS);
  }

  private static ClinicFigures golden() {
    PlaceByHand place = new PlaceByHand(VISIT, "2026-01-10T12:00");
    place.begin(12, "2026-01-10").begin(3, "2026-01-11");
    place.complete(2, "2026-01-10", "2026-01-20T10:00");
    place.advance("2026-05-12T10:00");
    place.take(Counted.Kind.WAITING, -1, "2026-01-11", "2026-04-20T10:00");
    place.take(Counted.Kind.WAITING, 1, "2026-01-11", "2026-04-20T10:00", Standing.SOV);
    place.complete(1, "2026-01-11", "2026-05-12T09:00");
    place.take(Counted.Kind.WAITING, -1, "2026-01-10", "2026-06-01T00:00");
    place.take(Counted.Kind.WAITING, 1, "2026-01-10", "2026-06-01T00:00", Standing.PVV);
    return place.figures;
  }

  private static ClinicFigures any(Random random) {
    LocalDate first = LocalDate.parse("2026-02-20");
    ClinicFigures figures =
        ClinicFigures.begin(
            PLACE,
            VISIT,
            ClinicFigures.RETAINED_MONTHS,
            random.nextInt(4) == 0 ? Long.MIN_VALUE : WaitedClock.midnight(first));
    for (int i = random.nextInt(20); i > 0; i--) {
      int limit =
          random.nextBoolean() ? 30 : random.nextBoolean() ? Counted.INSIDE : Counted.BEYOND;
      WaitedClock clock = WaitedClock.any(random, "visit-90", limit, first, 90);
      clock.differences().forEach(counted -> figures.take(Change.of(counted)));
      if (random.nextInt(3) == 0) {
        figures.advanceTo(WaitedClock.midnight(first.plusDays(random.nextInt(200))) + 1000);
      }
    }
    return figures;
  }
}
