package se.garantivakt.simulate;

import se.garantivakt.event.EventType;

/**
 * How late what happened is registered and sent. Nothing of this is published: all is chosen, after
 * what sources of such data are known to do.
 */
final class Lateness {
  /** Says when it was registered. */
  static final double SAYS_RECORDED = 0.9;

  /** Sent a second time, by a source that did not hear that it was taken. */
  static final double SENT_TWICE = 0.005;

  /** Minutes until it is, a mean. */
  static final double SENT_AGAIN_MINUTES = 20;

  /** Most days that a late registration is late; most are far less. */
  static final int LATEST_DAYS = 30;

  /** Milliseconds on the way to the log. */
  static final int ON_THE_WAY_LEAST = 40;

  static final int ON_THE_WAY_MOST = 4_000;

  /** Specialised units whose referrals and decisions come by night, once a day. */
  static final double SENT_BY_NIGHT = 0.1;

  /** Days on which a topic stands still for some hours. */
  static final double STANDSTILL = 0.05;

  static final double STANDSTILL_HOURS = 3;

  private Lateness() {}

  /** Registered days late. */
  static double late(EventType type) {
    return switch (type) {
      case CONTACT -> 0.004;
      case VISIT -> 0.03;
      case REFERRAL -> 0.04;
      case DECISION -> 0.05;
    };
  }

  /** Minutes from happening to registration otherwise, a mean. */
  static double minutes(EventType type) {
    return switch (type) {
      case CONTACT -> 0.5;
      case VISIT -> 15;
      case REFERRAL -> 90;
      case DECISION -> 45;
    };
  }
}
