package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.CompactChanges;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Counted.Kind;
import se.garantivakt.engine.Counted.Standing;
import se.garantivakt.job.state.PlacedChanges;

class CountedAtOnceTest {
  private final List<PlacedChanges> handedOn = new ArrayList<>();
  private final CountedAtOnce counted = new CountedAtOnce();

  @Test
  void whatIsCountedOfOnePlaceAtOneInstantGoesOnTogether() {
    counted.take(waiting("SE1", -1, 60), 1_000, handedOn::add);
    counted.take(waiting("SE1", 1, 90), 1_000, handedOn::add);
    assertThat(handedOn).isEmpty();
    counted.end(handedOn::add);
    assertThat(handedOn).hasSize(1);
    assertThat(handedOn.get(0).place()).isEqualTo("SE1|visit-90|");
    assertThat(handedOn.get(0).knownAt()).isEqualTo(1_000);
    assertThat(changes(0))
        .containsExactlyInAnyOrder(
            Change.of(waiting("SE1", -1, 60)), Change.of(waiting("SE1", 1, 90)));
  }

  @Test
  void placesStayApart() {
    counted.take(waiting("SE1", -1, 90), 1_000, handedOn::add);
    counted.take(waiting("SE2", 1, 90), 1_000, handedOn::add);
    counted.end(handedOn::add);
    assertThat(handedOn)
        .extracting(PlacedChanges::place)
        .containsExactly("SE1|visit-90|", "SE2|visit-90|");
  }

  @Test
  void whatIsKnownLaterDoesNotWaitForItsPlace() {
    counted.take(waiting("SE1", 1, 90), 1_000, handedOn::add);
    counted.take(waiting("SE1", -1, 90), 2_000, handedOn::add);
    assertThat(handedOn).extracting(PlacedChanges::knownAt).containsExactly(1_000L);
    counted.end(handedOn::add);
    assertThat(handedOn).extracting(PlacedChanges::knownAt).containsExactly(1_000L, 2_000L);
    counted.end(handedOn::add);
    assertThat(handedOn).hasSize(2);
  }

  @Test
  void aPlaceIsHandedOnAlsoWhereWhatIsCountedComesToNothing() {
    counted.take(waiting("SE1", 1, 90), 1_000, handedOn::add);
    counted.take(waiting("SE1", -1, 90), 1_000, handedOn::add);
    counted.end(handedOn::add);
    assertThat(handedOn).hasSize(1);
    assertThat(changes(0)).isEmpty();
  }

  private List<Change> changes(int place) {
    return CompactChanges.read(handedOn.get(place).changes());
  }

  private static Counted waiting(String clinic, int sign, int limitDays) {
    return new Counted(
        Kind.WAITING,
        sign,
        clinic,
        "visit-90",
        Optional.empty(),
        500,
        3,
        limitDays,
        Standing.PLAIN);
  }
}
