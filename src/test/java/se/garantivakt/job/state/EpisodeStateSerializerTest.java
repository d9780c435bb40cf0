package se.garantivakt.job.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.util.Random;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.job.types.RoundTrip;

/** How an episode's state rests. */
class EpisodeStateSerializerTest {
  private final EpisodeStateSerializer serializer = new EpisodeStateSerializer();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 126, 127, 128, 129, 300, 16_383, 16_384, 16_385, 2_097_152})
  void state_of_any_length_comes_back(int length) throws Exception {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    EpisodeState read = RoundTrip.of(new EpisodeState(bytes), serializer);
    assertThat(read.bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "127, 1", "128, 2", "16383, 2", "16384, 3"})
  void its_length_takes_seven_bits_a_byte(int length, int bytes) throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(16);
    serializer.serialize(new EpisodeState(new byte[length]), out);
    assertThat(out.length()).isEqualTo(length + bytes);
  }

  @Test
  void a_length_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> read(0x80, 0x80, 0x80, 0x80, 0x80, 0x01))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no length that can be");
    assertThatThrownBy(() -> read(0xFF, 0xFF, 0xFF, 0xFF, 0x0F))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no length that can be");
  }

  @Test
  void state_that_ends_too_soon_is_refused() {
    assertThatThrownBy(() -> read(5, 1, 2)).isInstanceOf(EOFException.class);
  }

  @Test
  void its_snapshot_has_the_name_that_stands_in_savepoints() {
    assertThat(serializer.snapshotConfiguration().getClass().getName())
        .isEqualTo("se.garantivakt.job.state.EpisodeStateSerializer$Snapshot");
    assertThat(serializer.snapshotConfiguration().getCurrentVersion()).isEqualTo(1);
  }

  @Test
  void the_names_of_state_stand_in_savepoints() {
    assertThat(States.episode().getName()).isEqualTo("episode");
    assertThat(States.rules().getName()).isEqualTo("rules");
    assertThat(States.openClocks().getName()).isEqualTo("open-clocks");
    assertThat(States.timersWaiting().getName()).isEqualTo("timers-waiting");
  }

  private EpisodeState read(int... bytes) throws IOException {
    byte[] raw = new byte[bytes.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) bytes[i];
    }
    return serializer.deserialize(new DataInputDeserializer(raw));
  }
}
