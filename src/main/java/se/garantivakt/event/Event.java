package se.garantivakt.event;

/** One thing that happened in care, as the contract tells it; valid as such. */
public sealed interface Event permits Contact, Referral, Decision, Visit, Voided {

  /** What every event carries. */
  Common common();

  /** What happened; tells the type, and with it the topic, too. */
  Action action();
}
