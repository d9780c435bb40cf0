package se.garantivakt.cases;

import java.util.Arrays;

/** Pairs as many of some things as can be with others that fit them, each with one of its own. */
final class Pairing {
  private final boolean[][] fits;
  private final int[] ofOther;
  private final boolean[] paired;

  Pairing(int some, int others) {
    this.fits = new boolean[some][others];
    this.ofOther = new int[others];
    this.paired = new boolean[some];
    Arrays.fill(ofOther, -1);
  }

  void fits(int one, int other) {
    fits[one][other] = true;
  }

  void pair() {
    for (int one = 0; one < fits.length; one++) {
      paired[one] = place(one, new boolean[ofOther.length]);
    }
  }

  boolean isPaired(int one) {
    return paired[one];
  }

  /** What is placed already moves over where it can. */
  private boolean place(int one, boolean[] tried) {
    for (int other = 0; other < ofOther.length; other++) {
      if (fits[one][other] && !tried[other]) {
        tried[other] = true;
        if (ofOther[other] < 0 || place(ofOther[other], tried)) {
          ofOther[other] = one;
          return true;
        }
      }
    }
    return false;
  }
}
