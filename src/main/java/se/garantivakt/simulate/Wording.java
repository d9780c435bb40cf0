package se.garantivakt.simulate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Moment;
import se.garantivakt.event.Problem;

/** The record of a happening: JSON as the input contract has it, fields in the contract's order. */
final class Wording {
  private final StringBuilder text = new StringBuilder(512).append('{');

  private Wording() {}

  /** The bytes of a record's value. */
  static byte[] of(Script script, Happening happening, Optional<Instant> recordedAt) {
    Wording words = new Wording();
    words.identity(script, happening, recordedAt);
    words.concern(script, happening.concern());
    happening.more().forEach(words::add);
    return words.text.append('}').toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void identity(Script script, Happening happening, Optional<Instant> recordedAt) {
    add(Field.text("eventId", happening.eventId()));
    add(Field.word("type", happening.action().type()));
    add(Field.word("action", happening.action()));
    add(Field.text("episodeId", script.episodeId()));
    add(Field.text("patientId", script.patient().id()));
    Moment occurred =
        happening.dayOnly()
            ? new Moment.Day(happening.when().toLocalDate())
            : new Moment.At(happening.when().atZone(Days.ZONE).toInstant());
    add(Field.text("occurredAt", occurred.text(Days.ZONE)));
    recordedAt.ifPresent(at -> add(instant("recordedAt", at)));
  }

  private void concern(Script script, Concern concern) {
    add(Field.text("clinicId", concern.clinic()));
    concern.area().ifPresent(area -> add(Field.text("careArea", area.code())));
    if (concern.level() != CareLevel.UNSTATED) {
      add(Field.word("careLevel", concern.level()));
    }
    script.residence().ifPresent(code -> add(Field.text("residence", code)));
    script.listedAt().ifPresent(clinic -> add(Field.text("listedClinicId", clinic)));
    concern.covered().ifPresent(covered -> add(script.covered(covered)));
    if (concern.problem() != Problem.UNSTATED) {
      add(Field.word("problem", concern.problem()));
    }
    concern.subject().ifPresent(subject -> add(Field.text("subjectId", subject)));
  }

  static Field instant(String name, Instant instant) {
    return Field.text(name, new Moment.At(instant).text(Days.ZONE));
  }

  private void add(Field field) {
    if (text.length() > 1) {
      text.append(',');
    }
    text.append('"').append(field.name()).append("\":").append(field.json());
  }
}
