package se.garantivakt.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import se.garantivakt.event.Moment;
import se.garantivakt.rules.RuleSet;

/**
 * The latest state of a clock (contracts.md, guarantee.status). Days and daysLeft are as of {@link
 * #knownAt}.
 */
public final class Status implements Publication {
  private final String episodeId;
  private final String clockId;
  private final Clock clock;
  private final RuleSet rules;
  private final Instant knownAt;
  private final String cause;
  private final String rule;

  Status(
      String episodeId, StandingClock of, RuleSet rules, long knownAt, String cause, String rule) {
    this.episodeId = episodeId;
    this.clockId = of.clockId();
    this.clock = of.clock();
    this.rules = rules;
    this.knownAt = Instant.ofEpochMilli(knownAt);
    this.cause = cause;
    this.rule = rule;
  }

  /**
   * A period that is not counted; {@code until} is the first time available again, absent while
   * open.
   */
  public record Pause(String code, Moment from, Optional<Moment> until) {}

  /** The name of the clock. */
  public String clockId() {
    return clockId;
  }

  /** The episode, and the key by which the topic is partitioned. */
  public String episodeId() {
    return episodeId;
  }

  /** The pseudonym of the patient. */
  public String patientId() {
    return clock.patientId();
  }

  /** The rule set's id of the guarantee. */
  public String guarantee() {
    return clock.key().guarantee();
  }

  /** What the clock is about, as its source names it. */
  public Optional<String> subjectId() {
    return clock.key().subject();
  }

  /** The rules by which it was read. */
  public String ruleSet() {
    return rules.id();
  }

  /** Their version. */
  public String ruleVersion() {
    return rules.version();
  }

  /** The limit, ISO 8601. */
  public String limit() {
    return clock.limit().text();
  }

  /** The unit that holds the clock. */
  public String clinicId() {
    return clock.clinicId();
  }

  /** The care area (MVO). */
  public Optional<String> careArea() {
    return clock.careArea();
  }

  /** What the clock is now. */
  public State state() {
    return clock.state();
  }

  /** The day, or instant, it started. */
  public Moment startedOn() {
    return clock.plan().scale.moment(clock.startUnit());
  }

  /** The last date, or instant, inside. */
  public Optional<Moment> deadline() {
    return clock.moment(clock.deadline());
  }

  /** The same without pauses. */
  public Optional<Moment> originalDeadline() {
    return clock.moment(clock.originalDeadline());
  }

  /** When it is breached. */
  public Optional<Instant> breachAt() {
    return instant(clock.breachAt());
  }

  /** When it was, once that is a fact. */
  public Optional<Instant> breachedAt() {
    return instant(clock.breachedAt());
  }

  /** When care stopped it. */
  public Optional<Moment> stoppedOn() {
    return clock.moment(clock.stopped());
  }

  /** Days counted, pauses deducted; absent for limits in exact time. */
  public OptionalLong elapsedDays() {
    return days(clock.elapsed());
  }

  /** Days without deduction; absent for limits in exact time. */
  public OptionalLong grossDays() {
    return days(clock.gross());
  }

  /** Days not counted; absent for limits in exact time. */
  public OptionalLong pausedDays() {
    return days(clock.paused());
  }

  /** Limit less elapsed, 0 on the deadline day; absent for limits in exact time. */
  public OptionalLong daysLeft() {
    return days(clock.limit().amount() - clock.elapsed());
  }

  /** Time counted, for limits in exact time. */
  public Optional<Duration> elapsed() {
    return exact(clock.elapsed());
  }

  /** Time not counted, for limits in exact time. */
  public Optional<Duration> paused() {
    return exact(clock.paused());
  }

  /** The periods that are not counted. */
  public List<Pause> pauses() {
    List<Pause> pauses = new ArrayList<>(clock.pauses().size());
    for (Period period : clock.pauses()) {
      pauses.add(pause(period));
    }
    return Collections.unmodifiableList(pauses);
  }

  /** The standing booking. */
  public Optional<Moment> bookedFor() {
    return clock.bookedFor();
  }

  /** All findings that apply. */
  public List<Flag> flags() {
    return Flag.of(clock.flags());
  }

  /** Up to when the log had been heard when this was true. */
  public Instant knownAt() {
    return knownAt;
  }

  /** The event, or {@code time}. */
  public String cause() {
    return cause;
  }

  /** The rule that says so. */
  public String rule() {
    return rule;
  }

  private Pause pause(Period period) {
    Scale scale = clock.plan().scale;
    Optional<Moment> until =
        period.isOpen() ? Optional.empty() : Optional.of(scale.moment(period.until()));
    return new Pause(period.code().wire(), scale.moment(period.from()), until);
  }

  private OptionalLong days(long amount) {
    return clock.plan().scale == Scale.DAYS ? OptionalLong.of(amount) : OptionalLong.empty();
  }

  private Optional<Duration> exact(long amount) {
    return clock.plan().scale == Scale.EXACT
        ? Optional.of(Duration.ofMillis(amount))
        : Optional.empty();
  }

  private static Optional<Instant> instant(long instant) {
    return instant == Clock.NONE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(instant));
  }
}
