package se.garantivakt.publication;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.garantivakt.event.Moment;

/** Dates are encoded once, offsets looked up seldom, digits written by hand; it must not show. */
class TimeTextsTest {
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Europe/Stockholm"), ZoneId.of("America/St_Johns"), ZoneId.of("UTC"));

  /** Milliseconds of the years 1890 to 2210, near each other and far apart. */
  @Property
  void as_if_each_were_worked_out_anew(
      @ForAll @Size(max = 60)
          List<@LongRange(min = -2_500_000_000_000L, max = 7_600_000_000_000L) Long> times,
      @ForAll @IntRange(max = 2) int zone) {
    TimeTexts texts = new TimeTexts(ZONES.get(zone));
    for (long time : times) {
      for (long near : new long[] {time, time + 1, time - time % 3_600_000, time}) {
        Moment at = new Moment.At(Instant.ofEpochMilli(near));
        assertThat(text(texts, at)).isEqualTo('"' + at.text(ZONES.get(zone)) + '"');
      }
      Moment day = new Moment.Day(LocalDate.ofEpochDay(time / 86_400_000));
      assertThat(text(texts, day)).isEqualTo('"' + day.text(ZONES.get(zone)) + '"');
    }
  }

  @Test
  void the_second_of_a_change_has_the_new_offset() {
    TimeTexts texts = new TimeTexts(ZONES.get(0));
    for (String written :
        List.of(
            "2026-03-29T01:59:59+01:00",
            "2026-03-29T03:00:00+02:00",
            "2026-10-25T02:59:59.999+02:00",
            "2026-10-25T02:00:00+01:00")) {
      assertThat(text(texts, Moment.parse(written))).isEqualTo('"' + written + '"');
    }
  }

  @Property
  void to_the_nanosecond(
      @ForAll @LongRange(min = -62_000_000_000L, max = 260_000_000_000L) long second,
      @ForAll @IntRange(max = 999_999_999) int nano,
      @ForAll @IntRange(max = 2) int zone) {
    Moment at = new Moment.At(Instant.ofEpochSecond(second, nano));
    assertThat(text(new TimeTexts(ZONES.get(zone)), at))
        .isEqualTo('"' + at.text(ZONES.get(zone)) + '"');
  }

  private static String text(TimeTexts texts, Moment moment) {
    JsonBytes json = new JsonBytes();
    texts.write(moment, json);
    return new String(json.take(), US_ASCII);
  }
}
