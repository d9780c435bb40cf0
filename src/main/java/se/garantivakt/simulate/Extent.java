package se.garantivakt.simulate;

/** How much is simulated. */
public sealed interface Extent permits Extent.Days, Extent.Episodes {

  /**
   * The log of so many days, as it stands at their end: what begins is told as far as it was logged
   * then, and episodes are left open.
   */
  record Days(int count) implements Extent {

    public Days {
      if (count < 1) {
        throw new IllegalArgumentException("days must be 1 or more, but are " + count);
      }
    }
  }

  /** So many episodes, each told to its end. */
  record Episodes(long count) implements Extent {

    public Episodes {
      if (count < 1) {
        throw new IllegalArgumentException("episodes must be 1 or more, but are " + count);
      }
    }
  }
}
