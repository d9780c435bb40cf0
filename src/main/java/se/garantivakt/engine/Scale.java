package se.garantivakt.engine;

import java.time.Instant;
import java.time.LocalDate;
import se.garantivakt.event.Moment;

/**
 * The unit in which a clock counts: local calendar days (epoch days) or exact time (epoch
 * milliseconds). Everything a clock computes is in its unit; only here is it turned into instants
 * and back.
 */
enum Scale {
  /**
   * Limits such as {@code P90D}: inside on the whole deadline day, breached at 00:00 of the day
   * after it.
   */
  DAYS {
    @Override
    long of(Fact fact) {
      return fact.day();
    }

    @Override
    long of(Moment moment, LocalDays days) {
      return moment instanceof Moment.Day plain
          ? plain.date().toEpochDay()
          : days.dayOf(((Moment.At) moment).instant().toEpochMilli());
    }

    @Override
    long of(long instant, LocalDays days) {
      return days.dayOf(instant);
    }

    @Override
    long begin(long unit, LocalDays days) {
      return days.begin(unit);
    }

    @Override
    long breach(long deadline, LocalDays days) {
      return days.begin(deadline + 1);
    }

    @Override
    long day(long unit, LocalDays days) {
      return unit;
    }

    @Override
    Moment moment(long unit) {
      return new Moment.Day(LocalDate.ofEpochDay(unit));
    }
  },

  /**
   * Limits such as {@code PT1H}: a stop at the very instant is inside, without one the breach is a
   * fact at it.
   */
  EXACT {
    @Override
    long of(Fact fact) {
      return fact.occurred();
    }

    @Override
    long of(Moment moment, LocalDays days) {
      return moment.instant(days.zone()).toEpochMilli();
    }

    @Override
    long of(long instant, LocalDays days) {
      return instant;
    }

    @Override
    long begin(long unit, LocalDays days) {
      return unit;
    }

    @Override
    long breach(long deadline, LocalDays days) {
      return deadline;
    }

    @Override
    long day(long unit, LocalDays days) {
      return days.dayOf(unit);
    }

    @Override
    Moment moment(long unit) {
      return new Moment.At(Instant.ofEpochMilli(unit));
    }
  };

  /** When a fact occurred. */
  abstract long of(Fact fact);

  /** A moment that an event names. */
  abstract long of(Moment moment, LocalDays days);

  /** The unit on which an instant falls. */
  abstract long of(long instant, LocalDays days);

  /** The instant at which a unit begins. */
  abstract long begin(long unit, LocalDays days);

  /** The instant at which a clock with that deadline is breached. */
  abstract long breach(long deadline, LocalDays days);

  /** The local day of a unit, by which dated rules are chosen. */
  abstract long day(long unit, LocalDays days);

  /** As contracts write it: a date, or an instant. */
  abstract Moment moment(long unit);
}
