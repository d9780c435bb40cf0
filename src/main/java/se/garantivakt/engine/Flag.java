package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Findings about a clock (contracts.md, guarantee.status): data quality is a finding, never a
 * silent correction.
 */
public enum Flag {
  /** {@code PvV} without the patient having been informed of the guarantee. */
  PVV_NOT_INFORMED,
  /** {@code PvV} although no offer inside the limit was declined. */
  PVV_NOT_DECLINED,
  /** An offer inside the limit was declined, and no code registered. */
  PVV_NOT_REGISTERED,
  /** {@code PvV} although no time inside the limit was offered: the breach stands (SKR). */
  EXEMPTION_NOT_ALLOWED_NO_INLIMIT_OFFER,
  /** A code on a guarantee whose law has no deduction. */
  EXEMPTION_NOT_IN_LAW,
  /** {@code SoV} outside the care areas that may use it. */
  SOV_NOT_ALLOWED_HERE,
  /** Care was given before the clock started; it does not stop it. */
  STOP_BEFORE_START,
  /** An open pause is due for review. */
  STALE_PAUSE,
  /** A visit without purpose was taken to stop the clock. */
  ASSUMED_PURPOSE,
  /** The care level was not stated; contacts count as primary, the rest as specialised. */
  ASSUMED_CARE_LEVEL,
  /** The problem was not stated and taken as new. */
  ASSUMED_PROBLEM,
  /** It was not stated whether staff was licensed; taken as licensed. */
  ASSUMED_LICENSED,
  /** It was not stated where the patient is listed; taken as listed here. */
  ASSUMED_LISTED,
  /** It was not stated where the patient is registered; taken as the home region. */
  ASSUMED_RESIDENCE;

  private static final Flag[] ALL = values();

  /** A bit of its own. */
  public long bit() {
    return 1L << ordinal();
  }

  /** The flags of a set of bits, in the order of this enum. */
  public static List<Flag> of(long bits) {
    if (bits == 0) {
      return List.of();
    }
    List<Flag> flags = new ArrayList<>();
    for (Flag flag : ALL) {
      if ((bits & flag.bit()) != 0) {
        flags.add(flag);
      }
    }
    return flags;
  }
}
