package se.garantivakt.engine;

import java.util.List;
import se.garantivakt.event.Event;
import se.garantivakt.event.Purpose;
import se.garantivakt.event.Visit;
import se.garantivakt.rules.Pattern;

/**
 * The patterns of one part of a guarantee, any of which will do, made ready for going through many
 * facts.
 */
final class Patterns {
  /** The bits of all actions that they speak of. */
  final long actions;

  private final Pattern[] all;
  private final int ownPurposes;

  Patterns(List<Pattern> patterns) {
    this.all = patterns.toArray(Pattern[]::new);
    long bits = 0;
    int own = 0;
    for (Pattern pattern : all) {
      bits |= pattern.actions();
      own |= Integer.bitCount(pattern.purposes()) == 1 ? pattern.purposes() : 0;
    }
    this.actions = bits;
    this.ownPurposes = own;
  }

  boolean match(Fact fact) {
    return fact.is(actions) && match(fact.event());
  }

  boolean match(Event event) {
    for (Pattern pattern : all) {
      if (pattern.matches(event)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a visit of this purpose and level, or of none stated, would be spoken of. */
  boolean fit(Visit visit) {
    for (Pattern pattern : all) {
      if (pattern.fitsLevel(visit)
          && (visit.purpose() == Purpose.UNSTATED || pattern.fitsPurpose(visit.purpose()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them speaks of visits of that purpose and no other. */
  boolean own(Purpose purpose) {
    return (ownPurposes & 1 << purpose.ordinal()) != 0;
  }
}
