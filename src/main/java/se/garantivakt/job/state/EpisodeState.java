package se.garantivakt.job.state;

import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Memory;
import se.garantivakt.engine.compact.CompactMemory;

/**
 * The one value of state that an episode has: what is kept of it, in the compact form, whose first
 * byte is its version. It is read and written at most once for each event or timer.
 */
public final class EpisodeState {
  private final byte[] bytes;

  EpisodeState(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What is kept, as state. */
  public static EpisodeState of(Memory memory) {
    return new EpisodeState(CompactMemory.write(memory));
  }

  /**
   * What is kept.
   *
   * @param episodeId the key it is held under
   * @param days those of the rules in use
   */
  public Memory memory(String episodeId, LocalDays days) {
    return CompactMemory.read(bytes, episodeId, days);
  }

  /** How many bytes it takes. */
  public int size() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }
}
