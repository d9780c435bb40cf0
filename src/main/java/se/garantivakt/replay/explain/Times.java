package se.garantivakt.replay.explain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import se.garantivakt.event.Moment;

/** Times as people read them: local, to the minute unless seconds matter. */
record Times(ZoneId zone) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  String of(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    boolean whole = local.truncatedTo(ChronoUnit.MINUTES).equals(local);
    return (whole ? MINUTE : SECOND).format(local);
  }

  String of(Moment moment) {
    return moment instanceof Moment.At at ? of(at.instant()) : moment.text(zone);
  }

  String of(Optional<Moment> moment, String otherwise) {
    return moment.map(this::of).orElse(otherwise);
  }

  /** The local day, epoch days. */
  long day(Moment moment) {
    return moment.instant(zone).atZone(zone).toLocalDate().toEpochDay();
  }
}
