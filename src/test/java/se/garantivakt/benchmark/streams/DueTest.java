package se.garantivakt.benchmark.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DueTest {
  @Property
  void timers_are_what_was_written(@ForAll long at, @ForAll String episodeId) {
    String written = episodeId.replaceAll("\\p{Cs}", ""); // half a character has no bytes
    Due due = new Due(at, written);
    assertThat(Due.SERDE.deserializer().deserialize("", bytes(due))).isEqualTo(due);
  }

  @Property
  void bytes_are_in_the_order_of_time(@ForAll long one, @ForAll long other) {
    int order = Arrays.compareUnsigned(bytes(new Due(one, "a")), bytes(new Due(other, "a")));
    assertThat(Integer.signum(order)).isEqualTo(Long.compare(one, other));
  }

  private static byte[] bytes(Due due) {
    return Due.SERDE.serializer().serialize("", due);
  }
}
