package se.garantivakt.engine.compact;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import se.garantivakt.engine.Fact;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.event.LoggedEvent;

/**
 * The facts of one episode in few bytes, as state holds them: lossless in every field of the event
 * and of its place in the log, the episode's id excepted, which is the key and is not stored. The
 * layout is described in docs/compact-facts.md.
 *
 * <p>The first byte is the version. Bytes written by an earlier version are read by all later ones.
 */
public final class CompactFacts {
  /** The version that is written. */
  static final int VERSION = 1;

  private CompactFacts() {}

  /**
   * The facts of one episode, in any order, which is kept.
   *
   * @throws IllegalArgumentException if they are of several episodes, or an event's action is not
   *     of its type
   */
  public static byte[] write(List<Fact> facts) {
    CompactBytes out = new CompactBytes();
    out.single(VERSION);
    out.number(facts.size());
    CompactWriter writer = new CompactWriter(out);
    for (Fact fact : facts) {
      if (!fact.common().episodeId().equals(facts.get(0).common().episodeId())) {
        throw new IllegalArgumentException("the compact form holds facts of one episode, not more");
      }
      writer.write(fact.event(), fact.position());
    }
    return out.toBytes();
  }

  /**
   * What was written, in the same order.
   *
   * @param episodeId the key that the bytes are held under
   * @param days those of the rule set in use; they need not be those at the time of writing
   * @throws CompactFormatException if the version is not known, or the bytes are not whole
   */
  public static List<Fact> read(byte[] bytes, String episodeId, LocalDays days) {
    CompactSource in = new CompactSource(bytes, "the compact form of an episode's facts");
    in.version(VERSION);
    int count = in.count();
    List<Fact> facts = new ArrayList<>(Math.min(count, bytes.length / 8));
    CompactReader reader = new CompactReader(in, episodeId);
    for (int i = 0; i < count; i++) {
      facts.add(fact(reader.read(), days, in));
    }
    in.end();
    return facts;
  }

  static Fact fact(LoggedEvent event, LocalDays days, CompactSource in) {
    try {
      return Fact.of(event, days);
    } catch (ArithmeticException | DateTimeException e) {
      throw in.corrupt("holds a time that cannot be counted with");
    }
  }
}
