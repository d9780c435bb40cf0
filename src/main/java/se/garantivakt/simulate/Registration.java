package se.garantivakt.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.event.EventType;

/**
 * Turns what happened into records of the log: late by minutes, by a night or by weeks, some of
 * them twice. A record is never logged before it happened.
 */
final class Registration {
  private final double disorder;
  private final Feeds feeds;

  /**
   * Without disorder (0) everything is logged a second after it happened; with 1 as {@link
   * Lateness} has it, with more the more.
   */
  Registration(long seed, double disorder) {
    this.disorder = disorder;
    this.feeds = new Feeds(seed, disorder);
  }

  List<Registered> of(Script script, List<Happening> happenings, Dice dice) {
    List<Registered> records = new ArrayList<>(happenings.size() + 1);
    for (Happening happening : happenings) {
      EventType type = happening.action().type();
      Instant recorded = recorded(happening, type, dice);
      Instant sent = feeds.sent(type, happening, recorded);
      Instant logged = feeds.taken(type, sent.plus(onTheWay(dice)));
      Optional<Instant> says =
          dice.chance(Lateness.SAYS_RECORDED) ? Optional.of(recorded) : Optional.empty();
      byte[] value = Wording.of(script, happening, says);
      Registered record = new Registered(logged, type, script.episodeId(), value);
      records.add(record);
      if (dice.chance(Lateness.SENT_TWICE * disorder)) {
        records.add(again(record, dice));
      }
    }
    return records;
  }

  private Instant recorded(Happening happening, EventType type, Dice dice) {
    Instant earliest = happening.knownFrom().atZone(Days.ZONE).toInstant();
    double wait = dice.exponential(Lateness.minutes(type));
    double days = StrictMath.pow(Lateness.LATEST_DAYS, dice.unit());
    boolean late = dice.chance(Lateness.late(type) * disorder);
    if (disorder == 0) {
      return earliest;
    }
    return earliest.plusSeconds((long) (late ? days * 86_400 : wait * 60));
  }

  private Duration onTheWay(Dice dice) {
    int millis = dice.between(Lateness.ON_THE_WAY_LEAST, Lateness.ON_THE_WAY_MOST);
    return Duration.ofMillis(disorder == 0 ? 1_000 : millis);
  }

  private Registered again(Registered record, Dice dice) {
    long millis = 1 + (long) (dice.exponential(Lateness.SENT_AGAIN_MINUTES) * 60_000);
    Instant later = feeds.taken(record.type(), record.loggedAt().plusMillis(millis));
    return new Registered(later, record.type(), record.key(), record.value());
  }
}
