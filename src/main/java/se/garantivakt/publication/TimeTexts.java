package se.garantivakt.publication;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.ZoneId;
import se.garantivakt.event.Moment;

/**
 * Times as the contract writes them, in quotes, encoded once: deadlines are days, so that the same
 * few times stand in record after record. Holds a bounded number, the newest in each place.
 *
 * <p>Not safe for use by several threads.
 */
final class TimeTexts {
  private static final int PLACES = 1 << 10;

  private final ZoneId zone;
  private final Offsets offsets;
  private final Moment[] times = new Moment[PLACES];
  private final byte[][] texts = new byte[PLACES][];

  TimeTexts(ZoneId zone) {
    this.zone = zone;
    this.offsets = new Offsets(zone);
  }

  byte[] of(Instant instant) {
    return of(new Moment.At(instant));
  }

  byte[] of(Moment moment) {
    int mixed = moment.hashCode() * 0x9E3779B9;
    int place = mixed >>> 22;
    if (!moment.equals(times[place])) {
      times[place] = moment;
      texts[place] = ('"' + text(moment) + '"').getBytes(US_ASCII);
    }
    return texts[place];
  }

  private String text(Moment moment) {
    return moment instanceof Moment.At at ? at.text(offsets.at(at.instant())) : moment.text(zone);
  }
}
