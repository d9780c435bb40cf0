package se.garantivakt.simulate;

/** What happens while a patient waits, each figure with its source; «chosen» where none is. */
final class WaitingOdds {
  /**
   * Waits to a first visit with PvV (patientvald väntan), of those long enough: such that the code
   * is in effect for 2–3 % of the queue (väntetider.se). The code is in effect for about six tenths
   * of such a wait.
   */
  static final double PVV_FIRST_VISIT = 0.033;

  /** The same for treatment: 4–7 % of the queue to operation (väntetider.se). */
  static final double PVV_TREATMENT = 0.1;

  /** MoV (medicinskt orsakad väntan) and SoV (särskilt orsakad väntan); no share is published. */
  static final double MOV = 0.025;

  static final double SOV = 0.003;
  static final double SOV_CHILD_PSYCHIATRY = 0.06;

  /** PvV without one of its grounds: informed, offered inside the limit, declined (chosen). */
  static final double UNGROUNDED = 0.18;

  /** An offer declined and no code set for it (chosen). */
  static final double DECLINED_WITHOUT_CODE = 0.02;

  /** Codes without an end when they are set; of those, ones that never get one (chosen). */
  static final double OPEN = 0.35;

  static final double NEVER_ENDED = 0.25;

  /** Ends of PvV that are the patient's regret (chosen). */
  static final double RECLAIMED = 0.4;

  /** The shortest wait in which codes are set, in days (chosen). */
  static final int SHORTEST_WITH_CODE = 14;

  /** Informed of the guarantee when the wait begins (chosen). */
  static final double INFORMED = 0.6;

  /** A dated offer before the booking (chosen). */
  static final double OFFERED = 0.4;

  /** An offer with another provider (chosen). */
  static final double ALTERNATIVE = 0.1;

  /** Booked, then moved; by the clinic rather than the patient (chosen). */
  static final double MOVED = 0.12;

  static final double MOVED_BY_CLINIC = 0.6;

  /** Booked, then cancelled and booked again; by the clinic (chosen). */
  static final double CANCELLED = 0.05;

  static final double CANCELLED_BY_CLINIC = 0.5;

  /** Booked and missed, then booked again; with an excuse (chosen). */
  static final double MISSED = 0.05;

  static final double EXCUSED = 0.3;

  /** Days from booking to appointment, a mean (chosen). */
  static final double BOOKED_AHEAD = 25;

  /** Care given without a booking having been told (chosen). */
  static final double NOT_BOOKED = 0.05;

  /** An examination while waiting, which stops nothing (chosen). */
  static final double EXAMINED = 0.08;

  /** Visits that do not say what for (chosen). */
  static final double NO_PURPOSE = 0.05;

  /** Treatments of several sessions, of which the start is told (chosen). */
  static final double IN_SESSIONS = 0.4;

  /** A revisit afterwards (chosen). */
  static final double REVISIT = 0.25;

  private WaitingOdds() {}
}
