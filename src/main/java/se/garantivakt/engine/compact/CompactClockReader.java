package se.garantivakt.engine.compact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.engine.ClockKey;
import se.garantivakt.engine.ClockMemory;
import se.garantivakt.engine.ClockMemory.ClaimMemory;
import se.garantivakt.engine.Period;
import se.garantivakt.engine.Presence;
import se.garantivakt.event.Moment;
import se.garantivakt.rules.Limit;

/** Reads clocks as {@link CompactClockWriter} wrote them. */
final class CompactClockReader {
  private final CompactSource in;
  private final CompactTexts texts;
  private final String patientId;
  private final long base;
  private final int version;

  CompactClockReader(CompactSource in, CompactReader facts, int version) {
    this.version = version;
    this.in = in;
    this.texts = facts.texts();
    this.patientId = facts.lastPatient();
    this.base = facts.lastLogged();
  }

  ClockMemory read() {
    int fields = in.bits(CompactClockFields.OF_A_CLOCK);
    String guarantee = texts.readStated(in);
    Optional<String> subject = texts.read(in);
    int number = has(fields, CompactClockFields.NUMBER) ? in.below(Integer.MAX_VALUE) : 1;
    var state = CompactCodes.STATE.read(in);
    boolean exact = has(fields, CompactClockFields.EXACT);
    Limit limit = limit(exact);
    long start = in.signed() + CompactClockFields.unit(base, exact);
    long startDay = distance(fields, CompactClockFields.START_DAY, start, start);
    long none = Long.MAX_VALUE;
    long deadline = distance(fields, CompactClockFields.DEADLINE, start, none);
    long original = distance(fields, CompactClockFields.ORIGINAL, start, none);
    long stopped = distance(fields, CompactClockFields.STOPPED, start, none);
    long countedFrom = distance(fields, CompactClockFields.COUNTED_FROM, start, start);
    long gross = in.signed();
    long elapsed = distance(fields, CompactClockFields.ELAPSED, gross, gross);
    long flags = has(fields, CompactClockFields.FLAGS) ? in.number() : 0;
    String clinic = texts.readStated(in);
    String patient = has(fields, CompactClockFields.PATIENT) ? texts.readStated(in) : patientId;
    Optional<String> careArea =
        has(fields, CompactClockFields.CARE_AREA) ? texts.read(in) : Optional.empty();
    Optional<Moment> booked =
        has(fields, CompactClockFields.BOOKED)
            ? Optional.of(CompactTimes.read(Math.floorDiv(base, 1000), in))
            : Optional.empty();
    return new ClockMemory(
        new ClockKey(guarantee, subject, number),
        state,
        has(fields, CompactClockFields.VANISHED),
        start,
        startDay,
        patient,
        limit,
        deadline,
        original,
        stopped,
        elapsed,
        gross,
        countedFrom,
        has(fields, CompactClockFields.PAUSES) ? pauses(start) : List.of(),
        booked,
        flags,
        clinic,
        careArea,
        has(fields, CompactClockFields.CLAIMS) ? claims(start, deadline, clinic) : List.of(),
        presence(fields));
  }

  /** Clocks of version 1 had not been counted anywhere. */
  private Optional<Presence> presence(int fields) {
    if (version == 1) {
      return Optional.of(Presence.NONE);
    }
    return has(fields, CompactClockFields.PRESENCE)
        ? Optional.of(CompactPresence.read(base, texts, in))
        : Optional.empty();
  }

  private Limit limit(boolean exact) {
    long amount = in.number();
    return exact
        ? new Limit.Exact(Duration.ofMillis(amount))
        : new Limit.Days(in.below(amount, Integer.MAX_VALUE));
  }

  private List<Period> pauses(long start) {
    int count = in.count();
    List<Period> pauses = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      var code = CompactCodes.PAUSE.read(in);
      long from = start + in.signed();
      long length = in.number();
      pauses.add(new Period(code, from, length == 0 ? Period.OPEN : from + length - 1));
    }
    return pauses;
  }

  private List<ClaimMemory> claims(long start, long deadline, String clinic) {
    int count = in.count();
    List<ClaimMemory> claims = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int fields = in.bits(CompactClockFields.OF_AN_ALERT);
      var kind = CompactCodes.ALERT.read(in);
      String level = has(fields, CompactClockFields.LEVEL) ? texts.readStated(in) : "";
      long of = distance(fields, CompactClockFields.OTHER_DEADLINE, start, deadline);
      String to = has(fields, CompactClockFields.OTHER_CLINIC) ? texts.readStated(in) : clinic;
      boolean resolved = has(fields, CompactClockFields.RESOLVED);
      claims.add(new ClaimMemory(kind, level, of, to, CompactTimes.readMillis(base, in), resolved));
    }
    return claims;
  }

  private long distance(int fields, int bit, long from, long otherwise) {
    return has(fields, bit) ? from + in.signed() : otherwise;
  }

  private static boolean has(int fields, int bit) {
    return (fields & bit) != 0;
  }
}
