package se.garantivakt.engine.compact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.engine.Presence;
import se.garantivakt.engine.Presence.Point;
import se.garantivakt.engine.Presence.Stretch;

/**
 * Where a clock counts in the figures, where the rest of what is kept of it does not tell. Instants
 * are taken from that of the last event.
 */
final class CompactPresence {
  private static final int BEGUN = 1;
  private static final int COMPLETED = 1 << 1;
  private static final int KNOWN = 2;

  private CompactPresence() {}

  static void write(Presence presence, long base, CompactTexts texts, CompactBytes out) {
    int fields = presence.begun().isPresent() ? BEGUN : 0;
    out.number(fields | (presence.completed().isPresent() ? COMPLETED : 0));
    out.signed(presence.startDay() - CompactClockFields.unit(base, false));
    texts.write(presence.careArea(), out);
    presence.begun().ifPresent(point -> write(point, base, texts, out));
    presence.completed().ifPresent(point -> write(point, base, texts, out));
    out.number(presence.stretches().size());
    for (Stretch one : presence.stretches()) {
      write(
          new Point(one.from(), one.clinicId(), one.standing(), one.limitDays()), base, texts, out);
      out.number(one.until() == Presence.OPEN ? 0 : one.until() - one.from() + 1);
    }
  }

  static Presence read(long base, CompactTexts texts, CompactSource in) {
    int fields = in.bits(KNOWN);
    long startDay = in.signed() + CompactClockFields.unit(base, false);
    Optional<String> careArea = texts.read(in);
    boolean begun = (fields & BEGUN) != 0;
    Optional<Point> from = begun ? Optional.of(point(base, texts, in)) : Optional.empty();
    boolean completed = (fields & COMPLETED) != 0;
    Optional<Point> care = completed ? Optional.of(point(base, texts, in)) : Optional.empty();
    int count = in.count();
    List<Stretch> stretches = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Point at = point(base, texts, in);
      long length = in.number();
      long until = length == 0 ? Presence.OPEN : at.instant() + length - 1;
      stretches.add(new Stretch(at.instant(), until, at.clinicId(), at.standing(), at.limitDays()));
    }
    return new Presence(startDay, careArea, from, stretches, care);
  }

  private static void write(Point point, long base, CompactTexts texts, CompactBytes out) {
    CompactTimes.writeMillis(point.instant(), base, out);
    texts.write(Optional.of(point.clinicId()), out);
    CompactCodes.STANDING.write(point.standing(), out);
    out.number(point.limitDays() + 1L);
  }

  private static Point point(long base, CompactTexts texts, CompactSource in) {
    long instant = CompactTimes.readMillis(base, in);
    String clinicId = texts.readStated(in);
    var standing = CompactCodes.STANDING.read(in);
    return new Point(instant, clinicId, standing, limit(in));
  }

  private static int limit(CompactSource in) {
    long above = in.number();
    if (above < 0 || above > Integer.MAX_VALUE + 1L) {
      throw in.corrupt("holds a limit of more days than there can be");
    }
    return (int) (above - 1);
  }
}
