package se.garantivakt.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What is read by hand is what the JDK reads. */
class ReadInstantTest {
  @Property(tries = 5_000)
  void what_is_read_is_what_the_formatter_reads(@ForAll("written") String text) {
    Optional<Instant> read = ReadInstant.of(text);
    read.ifPresent(instant -> assertThat(byTheFormatter(text)).as(text).contains(instant));
    Statistics.label("read")
        .collect(read.isPresent())
        .coverage(known -> known.check(true).percentage(share -> share > 20));
  }

  @Property
  void what_is_written_as_nearly_all_are_is_read(@ForAll("usual") String text) {
    assertThat(ReadInstant.of(text)).isEqualTo(byTheFormatter(text)).isPresent();
  }

  @Provide
  Arbitrary<String> usual() {
    return Combinators.combine(
            Arbitraries.longs().between(-60_000_000_000L, 250_000_000_000L),
            Arbitraries.integers().between(0, 899_999_999),
            Arbitraries.of("", ".%09d", ".%3.3s"),
            Arbitraries.of("Z", "+01:00", "+02:00", "-11:30", "+18:00", "-18:00", "-00:00"))
        .as(
            (second, nanos, fraction, offset) ->
                Instant.ofEpochSecond(second).toString().replace("Z", "")
                    + fraction.formatted(nanos + 100_000_000)
                    + offset)
        .filter(text -> text.charAt(4) == '-');
  }

  /** One character of what is usual is another, or lacks, or is there twice. */
  @Provide
  Arbitrary<String> written() {
    return Combinators.combine(
            usual(),
            Arbitraries.integers().between(0, 35),
            Arbitraries.of(
                "", "0", "1", "3", "6", "9", "-", "+", ":", ".", "T", "t", "Z", "z", "٣"))
        .as(
            (text, at, other) ->
                at >= text.length()
                    ? text
                    : text.substring(0, at) + other + text.substring(at + 1));
  }

  private static Optional<Instant> byTheFormatter(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
