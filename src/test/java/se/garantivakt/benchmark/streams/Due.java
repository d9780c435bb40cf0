package se.garantivakt.benchmark.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A timer: an episode, and when time alone changes something of it.
 *
 * @param at epoch milliseconds
 */
record Due(long at, String episodeId) {
  /** As keys whose bytes are in the order of time. */
  static final Serde<Due> SERDE =
      Serdes.serdeFrom((topic, due) -> due.bytes(), (topic, bytes) -> of(bytes));

  private byte[] bytes() {
    byte[] id = episodeId.getBytes(UTF_8);
    return ByteBuffer.allocate(Long.BYTES + id.length).putLong(turned(at)).put(id).array();
  }

  private static Due of(byte[] bytes) {
    long at = turned(ByteBuffer.wrap(bytes).getLong());
    return new Due(at, new String(bytes, Long.BYTES, bytes.length - Long.BYTES, UTF_8));
  }

  /** Stores compare bytes without a sign: what is before 1970 must come first. */
  private static long turned(long at) {
    return at ^ Long.MIN_VALUE;
  }
}
