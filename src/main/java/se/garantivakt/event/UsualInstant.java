package se.garantivakt.event;

import java.time.OffsetDateTime;

/**
 * The text of an instant as nearly all are: a year of four digits, an offset of whole minutes. The
 * same as the formatter's, in a tenth of its time: alerts and states carry up to four instants
 * each, and this was a sixth of what a breach costs.
 */
final class UsualInstant {
  private static final int LENGTH = "2026-03-05T09:12:00.123+01:00".length();

  private UsualInstant() {}

  static String text(OffsetDateTime at) {
    StringBuilder text = new StringBuilder(LENGTH).append(at.getYear());
    two(text.append('-'), at.getMonthValue());
    two(text.append('-'), at.getDayOfMonth());
    two(text.append('T'), at.getHour());
    two(text.append(':'), at.getMinute());
    two(text.append(':'), at.getSecond());
    fraction(text, at.getNano());
    int minutes = at.getOffset().getTotalSeconds() / 60;
    if (minutes == 0) {
      return text.append('Z').toString();
    }
    two(text.append(minutes < 0 ? '-' : '+'), Math.abs(minutes) / 60);
    two(text.append(':'), Math.abs(minutes) % 60);
    return text.toString();
  }

  private static void fraction(StringBuilder text, int nanos) {
    if (nanos == 0) {
      return;
    }
    text.append('.');
    int rest = nanos;
    for (int unit = 100_000_000; rest > 0; unit /= 10) {
      text.append((char) ('0' + rest / unit));
      rest %= unit;
    }
  }

  private static void two(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
