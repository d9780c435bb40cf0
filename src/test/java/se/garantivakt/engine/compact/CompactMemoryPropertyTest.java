package se.garantivakt.engine.compact;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Memory;

class CompactMemoryPropertyTest {
  /** The room that is made for each byte is bounded, whatever the byte promises. */
  private static final int ROOM_A_BYTE = 2_000;

  private static final int ROOM = 500_000;

  private final LocalDays days = new LocalDays(ZoneId.of("Europe/Stockholm"));
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Property
  void everything_that_is_kept_comes_back(@ForAll long seed) {
    Memory memory = any(seed);

    assertThat(CompactMemory.read(CompactMemory.write(memory), "E1", days)).isEqualTo(memory);
  }

  @Property
  void what_was_read_is_written_to_the_same_bytes(@ForAll long seed) {
    byte[] bytes = CompactMemory.write(any(seed));

    assertThat(CompactMemory.write(CompactMemory.read(bytes, "E2", days))).isEqualTo(bytes);
  }

  @Property
  void any_bytes_are_read_or_refused(@ForAll @Size(max = 400) byte[] tail) {
    byte[] bytes = new byte[tail.length + 2];
    System.arraycopy(tail, 0, bytes, 2, tail.length);
    bytes[0] = CompactMemory.VERSION;

    readOrRefuse(bytes);
  }

  @Property
  void damaged_bytes_are_read_or_refused(
      @ForAll long seed, @ForAll @IntRange(min = 0) int at, @ForAll byte put) {
    byte[] bytes = CompactMemory.write(any(seed));
    bytes[1 + at % (bytes.length - 1)] = put;

    readOrRefuse(bytes);
  }

  /** Clocks lie at the end, behind many bytes of facts; here they are all there is. */
  @Property
  void damaged_bytes_of_clocks_are_read_or_refused(
      @ForAll long seed, @ForAll @IntRange(min = 0) int at, @ForAll byte put) {
    Memory.Watched all = new AnyMemory(new Random(seed), days).watched();
    byte[] bytes =
        CompactMemory.write(
            new Memory.Watched(
                all.mark(),
                all.done(),
                all.next(),
                all.facts().stream().limit(1).toList(),
                all.waiting().stream().limit(1).toList(),
                all.clocks()));
    bytes[1 + at % (bytes.length - 1)] = put;

    readOrRefuse(bytes);
  }

  @Property
  void truncated_bytes_are_refused(@ForAll long seed, @ForAll @IntRange(min = 0) int at) {
    byte[] bytes = CompactMemory.write(any(seed));

    assertThat(readOrRefuse(Arrays.copyOf(bytes, at % bytes.length))).isFalse();
  }

  private Memory any(long seed) {
    return new AnyMemory(new Random(seed), days).any();
  }

  private boolean readOrRefuse(byte[] bytes) {
    long before = threads.getCurrentThreadAllocatedBytes();
    try {
      CompactMemory.read(bytes, "E1", days);
      return true;
    } catch (CompactFormatException e) {
      assertThat(e).hasMessageContaining("byte");
      return false;
    } finally {
      assertThat(threads.getCurrentThreadAllocatedBytes() - before)
          .isLessThan(ROOM + (long) ROOM_A_BYTE * bytes.length);
    }
  }
}
