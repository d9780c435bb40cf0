package se.garantivakt.engine;

import se.garantivakt.rules.PauseCode;

/**
 * One registered exemption (vårdgarantiundantag) as its source gives it, before it is judged.
 *
 * @param code which
 * @param fact the event that registers it
 * @param from the first unit away: as stated, else the decline it rests on, else the day of the
 *     code itself
 * @param stated whether {@code from} was stated
 * @param until the first unit available again; {@link Period#OPEN} when not known
 */
record Exemption(PauseCode code, Fact fact, long from, boolean stated, long until) {

  Exemption beginning(long other) {
    return new Exemption(code, fact, other, stated, until);
  }

  Exemption ending(long other) {
    return new Exemption(code, fact, from, stated, other);
  }

  Period period() {
    return new Period(code, from, until);
  }
}
