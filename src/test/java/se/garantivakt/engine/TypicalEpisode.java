package se.garantivakt.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import se.garantivakt.event.About;
import se.garantivakt.event.Action;
import se.garantivakt.event.Answer;
import se.garantivakt.event.ArrangedBy;
import se.garantivakt.event.By;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.ClosingReason;
import se.garantivakt.event.Common;
import se.garantivakt.event.Decision;
import se.garantivakt.event.Event;
import se.garantivakt.event.ExemptionCode;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Mode;
import se.garantivakt.event.Moment;
import se.garantivakt.event.Origin;
import se.garantivakt.event.Problem;
import se.garantivakt.event.Purpose;
import se.garantivakt.event.Referral;
import se.garantivakt.event.ReferralReason;
import se.garantivakt.event.Visit;

/**
 * The episode that rates and sizes are told of: a first visit to a specialist, eight events, one
 * pause ({@code PvV}, wanted again after 22 days), three alerts raised by time (30, 14 and 7 days
 * left), met. Ids are UUIDs, units have HSA-ids; occurrence is known to the second, the log's time
 * to the millisecond.
 */
public final class TypicalEpisode {
  /** How many events it has. */
  public static final int EVENTS = 8;

  /** The days of an open one's events. */
  public static final List<Integer> OPEN_DAYS = List.of(0, 2, 14, 16, 16, 38, 45, 52);

  private static final String ASKING = "SE2321000016-1A01";
  private static final String RECEIVING = "SE2321000016-4F7K";

  private final Random random;
  private final LocalDate first;
  private final String episodeId;
  private final String patientId;
  private final String offerId;
  private final List<LoggedEvent> events = new ArrayList<>();

  private final UnaryOperator<String> named;

  private TypicalEpisode(Random random, LocalDate first, UnaryOperator<String> named) {
    this.random = random;
    this.first = first;
    this.named = named;
    this.episodeId = id();
    this.patientId = id();
    this.offerId = id();
  }

  /** Its events in the log's order; another seed gives other ids, days and times. */
  public static List<LoggedEvent> events(long seed) {
    Random random = new Random(seed);
    LocalDate first = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(365));
    TypicalEpisode episode = new TypicalEpisode(random, first, UnaryOperator.identity());
    episode.tellOfWaiting();
    episode.visit(108, Action.VISIT_COMPLETED, Optional.empty(), Optional.empty(), By.UNSTATED);
    return List.copyOf(episode.events);
  }

  /**
   * The same while it is open: the visit has been booked once more instead of given. Its events
   * fall on {@link #OPEN_DAYS}, counted from the first.
   */
  public static List<LoggedEvent> open(long seed, LocalDate first) {
    return open(seed, first, UnaryOperator.identity());
  }

  /**
   * The same with event ids of another kind.
   *
   * @param named makes an event's id of a UUID
   */
  public static List<LoggedEvent> open(long seed, LocalDate first, UnaryOperator<String> named) {
    TypicalEpisode episode = new TypicalEpisode(new Random(seed), first, named);
    episode.tellOfWaiting();
    episode.visit(52, Action.VISIT_BOOKED, Optional.empty(), episode.appointment(120), By.CLINIC);
    return List.copyOf(episode.events);
  }

  private void tellOfWaiting() {
    referral(0);
    decision(2, Action.DECISION_INFORMED, About.GUARANTEE, ExemptionCode.UNSTATED);
    visit(14, Action.VISIT_OFFERED, Optional.of(offerId), appointment(40), By.UNSTATED);
    visit(16, Action.VISIT_DECLINED, Optional.of(offerId), Optional.empty(), By.UNSTATED);
    decision(16, Action.DECISION_EXEMPTION, About.UNSTATED, ExemptionCode.PVV);
    decision(38, Action.DECISION_RECLAIMED, About.UNSTATED, ExemptionCode.UNSTATED);
    visit(45, Action.VISIT_BOOKED, Optional.empty(), appointment(108), By.CLINIC);
  }

  private void referral(int day) {
    Common common = common(day, ASKING, Problem.NEW);
    log(
        new Referral(
            common,
            Action.REFERRAL_DECIDED,
            Origin.PROVIDER,
            ReferralReason.ASSESSMENT,
            Optional.of(RECEIVING),
            ArrangedBy.UNSTATED));
  }

  private void decision(int day, Action action, About about, ExemptionCode code) {
    log(
        new Decision(
            common(day, RECEIVING, Problem.UNSTATED),
            action,
            Optional.empty(),
            ClosingReason.UNSTATED,
            about,
            code,
            Optional.empty(),
            Optional.empty(),
            Answer.UNSTATED));
  }

  private void visit(
      int day, Action action, Optional<String> offer, Optional<Moment> appointment, By by) {
    boolean given = action == Action.VISIT_COMPLETED;
    log(
        new Visit(
            common(day, RECEIVING, Problem.UNSTATED),
            action,
            offer,
            appointment,
            Answer.UNSTATED,
            Purpose.FIRST_VISIT,
            given ? Mode.PHYSICAL : Mode.UNSTATED,
            by,
            Answer.UNSTATED,
            given ? Answer.YES : Answer.UNSTATED));
  }

  private Common common(int day, String clinicId, Problem problem) {
    Instant occurred = at(day, 8 * 3600 + random.nextInt(4 * 3600) + events.size() * 60);
    return new Common(
        named.apply(id()),
        episodeId,
        patientId,
        new Moment.At(occurred),
        Optional.of(occurred.plusSeconds(30 + random.nextInt(600))),
        clinicId,
        Optional.of("241"),
        CareLevel.SPECIALISED,
        Optional.of("0180"),
        Optional.empty(),
        Answer.UNSTATED,
        problem,
        Optional.empty());
  }

  private void log(Event event) {
    Instant after = event.common().recordedAt().orElseThrow();
    long taken = after.plus(Duration.ofMillis(200 + random.nextInt(5000))).toEpochMilli();
    long last = events.isEmpty() ? 0 : events.get(events.size() - 1).position().loggedAt();
    long loggedAt = Math.max(taken, last + 1);
    // one partition for all of an episode; a topic's offsets run on with what others send to it
    long offset = 40_000_000L + loggedAt / 2_000 % 40_000_000L;
    events.add(new LoggedEvent(event, new LogPosition(loggedAt, event.action().type(), 7, offset)));
  }

  private Optional<Moment> appointment(int day) {
    return Optional.of(new Moment.At(at(day, 9 * 3600)));
  }

  private Instant at(int day, int second) {
    return first
        .plusDays(day)
        .atStartOfDay(java.time.ZoneOffset.UTC)
        .plusSeconds(second)
        .toInstant();
  }

  private String id() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
