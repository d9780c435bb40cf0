package se.garantivakt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairingTest {

  @Test
  void what_fits_several_makes_room_for_what_fits_only_one() {
    Pairing pairing = new Pairing(2, 2);
    pairing.fits(0, 0);
    pairing.fits(0, 1);
    pairing.fits(1, 0);
    pairing.pair();
    assertThat(pairing.isPaired(0)).isTrue();
    assertThat(pairing.isPaired(1)).isTrue();
  }

  @Test
  void two_that_fit_the_same_one_are_not_both_paired() {
    Pairing pairing = new Pairing(2, 1);
    pairing.fits(0, 0);
    pairing.fits(1, 0);
    pairing.pair();
    assertThat(pairing.isPaired(0)).isTrue();
    assertThat(pairing.isPaired(1)).isFalse();
  }
}
