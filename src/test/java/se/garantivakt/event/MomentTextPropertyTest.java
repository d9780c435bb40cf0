package se.garantivakt.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Instants are written the short way where they can be; it must not show. */
class MomentTextPropertyTest {
  private static final DateTimeFormatter CONTRACT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendOffset("+HH:MM:ss", "Z")
          .toFormatter(Locale.ROOT);

  /** From the year -1000 to 11000, on zones whose offsets once had seconds, or have half hours. */
  @Property
  void as_the_formatter_writes_it(
      @ForAll @LongRange(min = -93_700_000_000L, max = 285_000_000_000L) long second,
      @ForAll @IntRange(max = 999_999_999) int nanos,
      @ForAll @IntRange(max = 9) int digits,
      @ForAll @IntRange(max = 4) int zone) {
    Instant instant = Instant.ofEpochSecond(second, nanos - nanos % (int) Math.pow(10, 9 - digits));
    ZoneId in =
        ZoneId.of(
            new String[] {"Europe/Stockholm", "UTC", "America/St_Johns", "Asia/Kathmandu", "-00:30"}
                [zone]);
    assertThat(new Moment.At(instant).text(in)).isEqualTo(CONTRACT.format(instant.atZone(in)));
  }
}
