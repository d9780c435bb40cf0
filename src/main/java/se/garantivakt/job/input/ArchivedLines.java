package se.garantivakt.job.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.event.archive.Damage;

/**
 * Lines of an archive on their way to the decoder: the file stands for the topic and the line for
 * the offset. That a file is damaged travels as a record of its own, without a value.
 */
public final class ArchivedLines {
  private static final String DAMAGE = "damage";

  private ArchivedLines() {}

  /** A line. */
  public static RawRecord of(ArchivedRecord line, String file) {
    return new RawRecord(file, 0, line.line(), 0, null, line.value(), List.of());
  }

  /** A damage. */
  public static RawRecord of(Damage damage, String file) {
    RawRecord.RawHeader what = new RawRecord.RawHeader(DAMAGE, damage.what().getBytes(UTF_8));
    return new RawRecord(file, 0, damage.line(), 0, null, null, List.of(what));
  }

  static Optional<Damage> damage(RawRecord record) {
    return record.headers().stream()
        .filter(header -> record.value() == null && header.name().equals(DAMAGE))
        .map(what -> new Damage(record.topic(), record.offset(), new String(what.value(), UTF_8)))
        .findFirst();
  }
}
