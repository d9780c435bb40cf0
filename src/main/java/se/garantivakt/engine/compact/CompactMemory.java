package se.garantivakt.engine.compact;

import java.util.ArrayList;
import java.util.List;
import se.garantivakt.engine.ClockMemory;
import se.garantivakt.engine.Fact;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Memory;

/**
 * What is kept of an episode in few bytes, as state holds it: lossless, the episode's id excepted,
 * which is the key and is not stored. The layout is described in docs/compact-facts.md.
 *
 * <p>The first byte is the version. Bytes written by an earlier version are read by all later ones.
 */
public final class CompactMemory {
  /** The version that is written. */
  static final int VERSION = 2;

  private static final int WATCHED = 0;
  private static final int ERASED = 1;
  private static final int NEVER_DONE = 1;
  private static final int NO_NEXT = 1 << 1;

  private CompactMemory() {}

  /** The bytes of what is kept of one episode. */
  public static byte[] write(Memory memory) {
    CompactBytes out = new CompactBytes();
    out.single(VERSION);
    if (memory instanceof Memory.Erased erased) {
      out.single(ERASED);
      out.signed(erased.at());
    } else {
      out.single(WATCHED);
      write((Memory.Watched) memory, out);
    }
    return out.toBytes();
  }

  /**
   * What was written.
   *
   * @param episodeId the key that the bytes are held under
   * @param days those of the rule set in use; they need not be those at the time of writing
   * @throws CompactFormatException if the version is not known, or the bytes are not whole
   */
  public static Memory read(byte[] bytes, String episodeId, LocalDays days) {
    CompactSource in = new CompactSource(bytes, "what is kept of an episode");
    int version = in.version(VERSION);
    int kind = in.single();
    Memory memory =
        switch (kind) {
          case WATCHED -> watched(in, episodeId, days, version);
          case ERASED -> new Memory.Erased(in.signed());
          default -> throw in.corrupt("is of a kind that is not known, " + kind);
        };
    in.end();
    return memory;
  }

  private static void write(Memory.Watched memory, CompactBytes out) {
    int bits = memory.done() == Long.MIN_VALUE ? NEVER_DONE : 0;
    bits |= memory.next() == Long.MAX_VALUE ? NO_NEXT : 0;
    out.single(bits);
    out.whole(memory.mark(), Integer.BYTES);
    out.number(memory.facts().size());
    out.number(memory.waiting().size());
    CompactWriter writer = new CompactWriter(out);
    memory.facts().forEach(f -> writer.write(f.event(), f.position()));
    memory.waiting().forEach(f -> writer.write(f.event(), f.position()));
    if (memory.done() != Long.MIN_VALUE) {
      CompactTimes.writeMillis(memory.done(), writer.lastLogged(), out);
    }
    if (memory.next() != Long.MAX_VALUE) {
      CompactTimes.writeMillis(memory.next(), writer.lastLogged(), out);
    }
    out.number(memory.clocks().size());
    CompactClockWriter clocks = new CompactClockWriter(out, writer);
    memory.clocks().forEach(clocks::write);
  }

  private static Memory watched(CompactSource in, String episodeId, LocalDays days, int version) {
    int bits = in.bits(2);
    int mark = (int) in.whole(Integer.BYTES);
    int applied = in.count();
    int ahead = in.count();
    CompactReader reader = new CompactReader(in, episodeId);
    List<Fact> facts = facts(applied, reader, days, in);
    List<Fact> waiting = facts(ahead, reader, days, in);
    boolean neverDone = (bits & NEVER_DONE) != 0;
    boolean noNext = (bits & NO_NEXT) != 0;
    long done = neverDone ? Long.MIN_VALUE : CompactTimes.readMillis(reader.lastLogged(), in);
    long next = noNext ? Long.MAX_VALUE : CompactTimes.readMillis(reader.lastLogged(), in);
    int count = in.count();
    CompactClockReader clocks = new CompactClockReader(in, reader, version);
    List<ClockMemory> standing = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      standing.add(clocks.read());
    }
    return new Memory.Watched(mark, done, next, facts, waiting, standing);
  }

  private static List<Fact> facts(
      int count, CompactReader reader, LocalDays days, CompactSource in) {
    List<Fact> facts = new ArrayList<>(Math.min(count, 64));
    for (int i = 0; i < count; i++) {
      facts.add(CompactFacts.fact(reader.read(), days, in));
    }
    return facts;
  }
}
