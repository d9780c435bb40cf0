package se.garantivakt.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.rules.file.RuleSource;

class LocalMidnightTest {
  @TempDir private Path folder;

  @Property
  void a_day_ends_at_the_instant_that_was_asked_for(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
    Instant midnight = Instant.ofEpochSecond(second);
    ZoneOffset zone = LocalMidnight.zone(midnight);
    assertThat(midnight.atOffset(zone).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
  }

  @Test
  void the_rules_are_stockholms_but_for_the_zone() {
    Instant midnight = Instant.parse("2026-03-05T14:07:11Z");
    Path file = LocalMidnight.write(Path.of("config", "rules"), folder, midnight);
    RuleSet rules = RuleSource.of(file).load();
    assertThat(rules.switches().zone()).isEqualTo(ZoneOffset.of("+09:52:49"));
    RuleSet stockholm = RuleSource.of(Path.of("config", "rules", "stockholm.yaml")).load();
    assertThat(rules.guarantees())
        .extracting(Guarantee::id)
        .isEqualTo(stockholm.guarantees().stream().map(Guarantee::id).toList());
  }
}
