package se.garantivakt.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * The offset of a zone at instants of which most lie in the same few halves of years: those asked
 * about last are kept with the time for which they hold.
 *
 * <p>Not safe for use by several threads.
 */
final class Offsets {
  private static final int KEPT = 4;

  private record Held(long from, long until, ZoneOffset offset) {}

  private final ZoneRules rules;
  private final Held[] held = new Held[KEPT];
  private int oldest;

  Offsets(ZoneId zone) {
    this.rules = zone.getRules();
    Arrays.fill(held, new Held(0, 0, ZoneOffset.UTC));
  }

  ZoneOffset at(Instant instant) {
    long second = instant.getEpochSecond();
    for (Held one : held) {
      if (one.from <= second && second < one.until) {
        return one.offset;
      }
    }
    Held found = find(instant);
    held[oldest] = found;
    oldest = (oldest + 1) % KEPT;
    return found.offset;
  }

  private Held find(Instant instant) {
    Instant second = Instant.ofEpochSecond(instant.getEpochSecond());
    ZoneOffsetTransition before = rules.previousTransition(second.plusNanos(1));
    ZoneOffsetTransition after = rules.nextTransition(second);
    return new Held(
        before == null ? Long.MIN_VALUE : before.toEpochSecond(),
        after == null ? Long.MAX_VALUE : after.toEpochSecond(),
        rules.getOffset(instant));
  }
}
