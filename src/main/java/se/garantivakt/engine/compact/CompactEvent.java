package se.garantivakt.engine.compact;

import se.garantivakt.event.LoggedEvent;

/**
 * One event and its place in the log in few bytes, for its way between operators: lossless, the
 * episode's id excepted. Laid out as one event of docs/compact-facts.md; never kept in state.
 */
public final class CompactEvent {
  private CompactEvent() {}

  /** The bytes of an event. */
  public static byte[] write(LoggedEvent event) {
    CompactBytes out = new CompactBytes();
    new CompactWriter(out).write(event.event(), event.position());
    return out.toBytes();
  }

  /**
   * What was written.
   *
   * @throws CompactFormatException if the bytes are not whole
   */
  public static LoggedEvent read(byte[] bytes, String episodeId) {
    CompactSource in = new CompactSource(bytes, "the compact form of an event");
    LoggedEvent event = new CompactReader(in, episodeId).read();
    in.end();
    return event;
  }
}
