package se.garantivakt.engine.compact;

import java.util.Optional;
import se.garantivakt.engine.ClockMemory;
import se.garantivakt.engine.ClockMemory.ClaimMemory;
import se.garantivakt.engine.Period;
import se.garantivakt.rules.Limit;

/** Writes what stands published of one clock after another, by how it differs from the usual. */
final class CompactClockWriter {
  private final CompactBytes out;
  private final CompactTexts texts;
  private final String patientId;
  private final long base;

  /** After the facts, whose texts and last time it goes on from. */
  CompactClockWriter(CompactBytes out, CompactWriter facts) {
    this.out = out;
    this.texts = facts.texts();
    this.patientId = facts.lastPatient();
    this.base = facts.lastLogged();
  }

  void write(ClockMemory clock) {
    int fields = fields(clock);
    out.number(fields);
    texts.write(Optional.of(clock.key().guarantee()), out);
    texts.write(clock.key().subject(), out);
    optional(fields, CompactClockFields.NUMBER, clock.key().number());
    CompactCodes.STATE.write(clock.state(), out);
    boolean exact = clock.limit() instanceof Limit.Exact;
    out.number(clock.limit().amount());
    out.signed(clock.startUnit() - CompactClockFields.unit(base, exact));
    distance(fields, CompactClockFields.START_DAY, clock.startDay(), clock.startUnit());
    distance(fields, CompactClockFields.DEADLINE, clock.deadline(), clock.startUnit());
    distance(fields, CompactClockFields.ORIGINAL, clock.originalDeadline(), clock.startUnit());
    distance(fields, CompactClockFields.STOPPED, clock.stopped(), clock.startUnit());
    distance(fields, CompactClockFields.COUNTED_FROM, clock.countedFrom(), clock.startUnit());
    out.signed(clock.gross());
    distance(fields, CompactClockFields.ELAPSED, clock.elapsed(), clock.gross());
    optional(fields, CompactClockFields.FLAGS, clock.flags());
    texts.write(Optional.of(clock.clinicId()), out);
    text(fields, CompactClockFields.PATIENT, Optional.of(clock.patientId()));
    text(fields, CompactClockFields.CARE_AREA, clock.careArea());
    if ((fields & CompactClockFields.BOOKED) != 0) {
      CompactTimes.write(clock.bookedFor().orElseThrow(), Math.floorDiv(base, 1000), out);
    }
    if ((fields & CompactClockFields.PAUSES) != 0) {
      out.number(clock.pauses().size());
      clock.pauses().forEach(period -> pause(period, clock.startUnit()));
    }
    if ((fields & CompactClockFields.CLAIMS) != 0) {
      out.number(clock.claims().size());
      clock.claims().forEach(claim -> claim(claim, clock));
    }
    clock.presence().ifPresent(other -> CompactPresence.write(other, base, texts, out));
  }

  private int fields(ClockMemory clock) {
    int fields = clock.limit() instanceof Limit.Exact ? CompactClockFields.EXACT : 0;
    fields |= bit(clock.vanished(), CompactClockFields.VANISHED);
    fields |= bit(clock.key().number() != 1, CompactClockFields.NUMBER);
    fields |= bit(clock.startDay() != clock.startUnit(), CompactClockFields.START_DAY);
    fields |= bit(clock.deadline() != Long.MAX_VALUE, CompactClockFields.DEADLINE);
    fields |= bit(clock.originalDeadline() != Long.MAX_VALUE, CompactClockFields.ORIGINAL);
    fields |= bit(clock.stopped() != Long.MAX_VALUE, CompactClockFields.STOPPED);
    fields |= bit(clock.countedFrom() != clock.startUnit(), CompactClockFields.COUNTED_FROM);
    fields |= bit(clock.elapsed() != clock.gross(), CompactClockFields.ELAPSED);
    fields |= bit(clock.flags() != 0, CompactClockFields.FLAGS);
    fields |= bit(!clock.patientId().equals(patientId), CompactClockFields.PATIENT);
    fields |= bit(clock.careArea().isPresent(), CompactClockFields.CARE_AREA);
    fields |= bit(clock.bookedFor().isPresent(), CompactClockFields.BOOKED);
    fields |= bit(!clock.pauses().isEmpty(), CompactClockFields.PAUSES);
    fields |= bit(clock.presence().isPresent(), CompactClockFields.PRESENCE);
    return fields | bit(!clock.claims().isEmpty(), CompactClockFields.CLAIMS);
  }

  private void pause(Period period, long start) {
    CompactCodes.PAUSE.write(period.code(), out);
    out.signed(period.from() - start);
    out.number(period.isOpen() ? 0 : 1 + (period.until() - period.from()));
  }

  private void claim(ClaimMemory claim, ClockMemory clock) {
    int fields = bit(claim.resolved(), CompactClockFields.RESOLVED);
    boolean deadline = claim.deadline() != clock.deadline();
    fields |= bit(deadline, CompactClockFields.OTHER_DEADLINE);
    boolean clinic = !claim.clinicId().equals(clock.clinicId());
    fields |= bit(clinic, CompactClockFields.OTHER_CLINIC);
    fields |= bit(!claim.level().isEmpty(), CompactClockFields.LEVEL);
    out.number(fields);
    CompactCodes.ALERT.write(claim.kind(), out);
    text(fields, CompactClockFields.LEVEL, Optional.of(claim.level()));
    distance(fields, CompactClockFields.OTHER_DEADLINE, claim.deadline(), clock.startUnit());
    text(fields, CompactClockFields.OTHER_CLINIC, Optional.of(claim.clinicId()));
    CompactTimes.writeMillis(claim.at(), base, out);
  }

  private void text(int fields, int bit, Optional<String> text) {
    if ((fields & bit) != 0) {
      texts.write(text, out);
    }
  }

  private void optional(int fields, int bit, long value) {
    if ((fields & bit) != 0) {
      out.number(value);
    }
  }

  private void distance(int fields, int bit, long value, long from) {
    if ((fields & bit) != 0) {
      out.signed(value - from);
    }
  }

  private static int bit(boolean set, int bit) {
    return set ? bit : 0;
  }
}
