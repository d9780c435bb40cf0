package se.garantivakt.accessibility.foresight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.event.Moment;

/**
 * Writes alerts by forecast, as said at an instant of the log's time. Their ids are a function of
 * clock and deadline, and those of their ends of clock and cause, so that to say one again is
 * harmless.
 */
record ForeseenAlerts(LocalDays days, long instant) {
  private static final String REASON = "forecast";
  private static final String TIME = "time";

  Alert raise(Unbooked clock) {
    return alert(
        id(clock),
        Alert.Kind.FORESEEN,
        clock,
        TIME,
        clock.guarantee() + "/foreseen",
        Optional.of(REASON),
        Optional.of(new Alert.Duty(true, !clock.ownChoice())),
        List.of());
  }

  Alert withdrawByTime(Unbooked clock) {
    return end(Alert.Kind.WITHDRAWN, clock, TIME, clock.guarantee() + "/foreseen");
  }

  Alert end(Alert.Kind kind, Unbooked clock, String cause, String rule) {
    String id =
        String.join("|", clock.clockId(), kind.wire(), REASON, cause, String.valueOf(instant));
    return alert(
        id, kind, clock, cause, rule, Optional.empty(), Optional.empty(), List.of(id(clock)));
  }

  private static String id(Unbooked clock) {
    return String.join(
        "|",
        clock.clockId(),
        Alert.Kind.FORESEEN.wire(),
        REASON,
        LocalDate.ofEpochDay(clock.deadline()).toString());
  }

  private Alert alert(
      String id,
      Alert.Kind kind,
      Unbooked clock,
      String cause,
      String rule,
      Optional<String> reason,
      Optional<Alert.Duty> duty,
      List<String> concerns) {
    return new Alert(
        id,
        kind,
        clock.clockId(),
        clock.episodeId(),
        clock.patientId(),
        clock.guarantee(),
        clock.clinicId(),
        clock.careArea(),
        Optional.empty(),
        OptionalLong.of(clock.countedTo() - days.dayOf(instant)),
        Optional.of(new Moment.Day(LocalDate.ofEpochDay(clock.deadline()))),
        Optional.of(Instant.ofEpochMilli(days.begin(clock.deadline() + 1))),
        Instant.ofEpochMilli(instant),
        Instant.ofEpochMilli(instant),
        cause,
        rule,
        reason,
        duty,
        concerns);
  }
}
