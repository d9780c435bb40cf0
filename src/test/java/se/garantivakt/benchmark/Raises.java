package se.garantivakt.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.garantivakt.event.EventType;
import se.garantivakt.simulate.SimulatedRecord;

/** What raises an alert each whose delay is measured. */
enum Raises {
  /**
   * A referral to a specialist of which the log hears so late that its deadline is near: it raises
   * an alert by itself.
   */
  BY_EVENT("national", EventType.REFERRAL, Duration.ZERO, "") {
    @Override
    Instant occurred(Instant now) {
      return LocalDate.ofInstant(now, ZONE).minusDays(80).atTime(9, 0).atZone(ZONE).toInstant();
    }

    @Override
    String rest() {
      return "\"action\":\"decided\",\"origin\":\"provider\",\"reason\":\"assessment\","
          + "\"toClinicId\":\"SE2321000016-4F7K\"";
    }
  },

  /**
   * An hour that is over some seconds after its start has been heard of: a breach by time alone.
   */
  BY_TIME("sepsis", EventType.DECISION, Duration.ofSeconds(4), "\"kind\":\"breached\"") {
    @Override
    Instant occurred(Instant now) {
      return now.plus(after()).minus(Duration.ofHours(1));
    }

    @Override
    String rest() {
      return "\"action\":\"treatment\",\"kind\":\"treatment\"";
    }
  };

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final String EVENT =
      "{\"eventId\":\"%s\",\"type\":\"%s\",%s,\"episodeId\":\"%s\",\"patientId\":\"%s\","
          + "\"occurredAt\":\"%s\",\"recordedAt\":\"%s\",\"residence\":\"0180\",\"problem\":\"new\","
          + "\"careLevel\":\"specialised\",\"careArea\":\"241\",\"clinicId\":\"SE2321000016-1A01\"}";

  private final String rules;
  private final EventType type;
  private final Duration after;
  private final String mark;

  Raises(String rules, EventType type, Duration after, String mark) {
    this.rules = rules;
    this.type = type;
    this.after = after;
    this.mark = mark;
  }

  /** The rule set by which it does. */
  String rules() {
    return rules;
  }

  /** How long after its event it comes about. */
  Duration after() {
    return after;
  }

  /** Whether that is the alert, and no other of the same episode. */
  boolean isMeant(byte[] alert) {
    return new String(alert, UTF_8).contains(mark);
  }

  /** When it began, if its event is sent now. */
  abstract Instant occurred(Instant now);

  /** The fields that only its kind of event has. */
  abstract String rest();

  /** The event of a number, sent now. */
  SimulatedRecord event(int number) {
    String episode = new UUID(~number, number).toString();
    Instant now = Instant.now();
    String value =
        EVENT.formatted(
            new UUID(number, 1),
            type.name().toLowerCase(Locale.ROOT),
            rest(),
            episode,
            new UUID(number, 2),
            occurred(now),
            now.minusSeconds(2));
    return new SimulatedRecord(
        type, episode, value.getBytes(UTF_8), now, 0, number, Optional.empty());
  }

  /** The number of an episode. */
  static int number(String episodeId) {
    return Math.toIntExact(UUID.fromString(episodeId).getLeastSignificantBits());
  }
}
