package se.garantivakt.engine.compact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import se.garantivakt.event.About;
import se.garantivakt.event.Action;
import se.garantivakt.event.Answer;
import se.garantivakt.event.ArrangedBy;
import se.garantivakt.event.By;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Channel;
import se.garantivakt.event.ClosingReason;
import se.garantivakt.event.Common;
import se.garantivakt.event.Contact;
import se.garantivakt.event.Decision;
import se.garantivakt.event.Event;
import se.garantivakt.event.EventType;
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
import se.garantivakt.event.Voided;

/** Events of every type with anything in any field, likely and unlikely, of one episode. */
final class AnyEvents {
  private static final String[] TEXTS = {
    "SE2321000016-1A01",
    "SE2321000016-4F7K",
    "241",
    "0180",
    "",
    "åäö-\u4e2d-\uD83D\uDE00",
    "\uD800",
    "\u0000",
    "3f2c8a10-5b7d-4e21-9a6b-0c1d2e3f4a5b",
    "3F2C8A10-5B7D-4E21-9A6B-0C1D2E3F4A5B",
    "3f2c8a10-5b7d-4e21-9a6b-0c1d2e3f4a5g",
    "3f2c8a10x5b7d-4e21-9a6b-0c1d2e3f4a5b",
    "x".repeat(200),
    "x".repeat(199) + "y"
  };

  private static final Set<Moment> FAR_OFF =
      Set.of(
          new Moment.Day(LocalDate.MIN),
          new Moment.Day(LocalDate.MAX),
          new Moment.At(Instant.MIN),
          new Moment.At(Instant.MAX));

  private final Random random;

  AnyEvents(Random random) {
    this.random = random;
  }

  /** Up to thirty of them. */
  List<LoggedEvent> list() {
    List<LoggedEvent> events = new ArrayList<>();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      events.add(of(any(Action.class)));
    }
    return events;
  }

  /** One of that action. */
  LoggedEvent of(Action action) {
    EventType topic = random.nextInt(10) == 0 ? any(EventType.class) : action.type();
    int partition = random.nextInt(3) == 0 ? random.nextInt() : 3;
    long offset = random.nextInt(5) == 0 ? random.nextLong() : random.nextInt(1_000_000);
    return new LoggedEvent(
        event(common(), action), new LogPosition(loggedAt(), topic, partition, offset));
  }

  private Event event(Common common, Action action) {
    if (action.isVoid()) {
      return new Voided(common, action, text());
    }
    return switch (action.type()) {
      case CONTACT -> new Contact(common, action, any(Channel.class));
      case REFERRAL ->
          new Referral(
              common,
              action,
              any(Origin.class),
              any(ReferralReason.class),
              maybe(text()),
              any(ArrangedBy.class));
      case DECISION ->
          new Decision(
              common,
              action,
              maybe(text()),
              any(ClosingReason.class),
              any(About.class),
              any(ExemptionCode.class),
              maybe(moment()),
              maybe(moment()),
              any(Answer.class));
      case VISIT ->
          new Visit(
              common,
              action,
              maybe(text()),
              maybe(moment()),
              any(Answer.class),
              any(Purpose.class),
              any(Mode.class),
              any(By.class),
              any(Answer.class),
              any(Answer.class));
    };
  }

  private Common common() {
    return new Common(
        text(),
        "E1",
        text(),
        occurred(),
        maybe(instant()),
        text(),
        maybe(text()),
        any(CareLevel.class),
        maybe(text()),
        maybe(text()),
        any(Answer.class),
        any(Problem.class),
        maybe(text()));
  }

  private String text() {
    return random.nextInt(3) == 0
        ? new UUID(random.nextLong(), random.nextLong()).toString()
        : TEXTS[random.nextInt(TEXTS.length)];
  }

  /** Never as far off as the others: the engine counts with it, from 1900 to 2200 by contract. */
  private Moment occurred() {
    Moment moment = moment();
    return FAR_OFF.contains(moment) ? occurred() : moment;
  }

  private Moment moment() {
    if (random.nextBoolean()) {
      return new Moment.At(instant());
    }
    return new Moment.Day(
        switch (random.nextInt(8)) {
          case 0 -> LocalDate.MIN;
          case 1 -> LocalDate.MAX;
          default -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800) - 400);
        });
  }

  private Instant instant() {
    Instant minute = Instant.parse("2026-03-29T00:00:00Z").plusSeconds(60L * random.nextInt());
    return switch (random.nextInt(9)) {
      case 0 -> Instant.MIN;
      case 1 -> Instant.MAX;
      case 2, 3 -> minute;
      case 4, 5 -> minute.plusSeconds(random.nextInt(60));
      case 6, 7 -> minute.plusMillis(random.nextInt(60_000));
      default -> minute.plusNanos(random.nextInt(1_000_000_000));
    };
  }

  private long loggedAt() {
    return random.nextInt(10) == 0 ? random.nextLong() : 1_770_000_000_000L + random.nextInt();
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private <E extends Enum<E>> E any(Class<E> words) {
    E[] all = words.getEnumConstants();
    return all[random.nextInt(all.length)];
  }
}
