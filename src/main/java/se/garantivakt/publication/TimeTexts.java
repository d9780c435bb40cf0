package se.garantivakt.publication;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import se.garantivakt.event.Moment;

/**
 * Times as the contract writes them ({@link Moment#text}), in quotes. The dates written last are
 * kept as they are encoded, and the time of day is written digit by digit: a record carries up to
 * four instants, most of which no other carries.
 *
 * <p>Not safe for use by several threads.
 */
final class TimeTexts {
  private static final int KEPT = 1 << 8;
  private static final int DAY = 86_400;
  private static final int LONGEST = "T09:12:00.123456789+01:00\"".length();
  private static final long FIRST = LocalDate.of(1000, 1, 1).toEpochDay();
  private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

  private final ZoneId zone;
  private final Offsets offsets;
  private final long[] days = new long[KEPT];
  private final byte[][] dates = new byte[KEPT][];
  private final byte[] rest = new byte[LONGEST];
  private int size;

  TimeTexts(ZoneId zone) {
    this.zone = zone;
    this.offsets = new Offsets(zone);
    Arrays.fill(days, Long.MIN_VALUE);
  }

  void write(Moment moment, JsonBytes json) {
    if (moment instanceof Moment.At at) {
      write(at.instant(), json);
    } else {
      json.plain(('"' + moment.text(zone) + '"').getBytes(US_ASCII));
    }
  }

  void write(Instant instant, JsonBytes json) {
    ZoneOffset offset = offsets.at(instant);
    long second = instant.getEpochSecond() + offset.getTotalSeconds();
    long day = Math.floorDiv(second, DAY);
    if (day < FIRST || day > LAST || offset.getTotalSeconds() % 60 != 0) {
      json.plain(('"' + new Moment.At(instant).text(offset) + '"').getBytes(US_ASCII));
      return;
    }
    json.plain(date(day));
    size = 0;
    time(Math.floorMod(second, DAY));
    fraction(instant.getNano());
    offset(offset.getTotalSeconds() / 60);
    rest[size++] = '"';
    json.plain(rest, size);
  }

  /** With the quote before it. */
  private byte[] date(long day) {
    int place = (int) (day & KEPT - 1);
    if (days[place] != day) {
      days[place] = day;
      dates[place] = ('"' + LocalDate.ofEpochDay(day).toString()).getBytes(US_ASCII);
    }
    return dates[place];
  }

  private void time(int second) {
    two('T', second / 3600);
    two(':', second / 60 % 60);
    two(':', second % 60);
  }

  private void fraction(int nanos) {
    if (nanos != 0) {
      rest[size++] = '.';
      int left = nanos;
      for (int unit = 100_000_000; left > 0; unit /= 10) {
        rest[size++] = (byte) ('0' + left / unit);
        left %= unit;
      }
    }
  }

  private void offset(int minutes) {
    if (minutes == 0) {
      rest[size++] = 'Z';
      return;
    }
    two(minutes < 0 ? '-' : '+', Math.abs(minutes) / 60);
    two(':', Math.abs(minutes) % 60);
  }

  private void two(char before, int number) {
    rest[size++] = (byte) before;
    rest[size++] = (byte) ('0' + number / 10);
    rest[size++] = (byte) ('0' + number % 10);
  }
}
