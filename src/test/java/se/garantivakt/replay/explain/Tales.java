package se.garantivakt.replay.explain;

import se.garantivakt.replay.Tale;

/** Stories of one episode that several tests tell. */
public final class Tales {
  private Tales() {}

  /** A treatment clock paused for medical reasons, and then met. */
  public static Tale paused() {
    return new Tale("E-PAUSED")
        .on("2024-04-01", "decision.treatment")
        .on(
            "2024-04-20",
            "decision.exemption",
            "code",
            "MoV",
            "from",
            "2024-04-20",
            "until",
            "2024-05-20")
        .on("2024-06-03", "visit.started", "purpose", "treatment");
  }

  /** A breach that a code registered late takes back, an event heard twice, and one for nobody. */
  public static Tale corrected() {
    return new Tale("E-LATE")
        .on(
            "2024-02-01",
            "decision.treatment",
            "kind",
            "treatment",
            "loggedAt",
            "2024-02-01T10:00:00+01:00")
        .on(
            "2024-02-01",
            "visit.booked",
            "purpose",
            "treatment",
            "appointmentAt",
            "2024-05-10",
            "by",
            "clinic",
            "loggedAt",
            "2024-02-02T10:00:00+01:00")
        .on(
            "2024-02-03",
            "decision.treatment",
            "eventId",
            "e1",
            "loggedAt",
            "2024-02-03T10:00:00+01:00")
        .on(
            "2024-02-05",
            "contact.answered",
            "careLevel",
            "primary",
            "loggedAt",
            "2024-02-05T10:00:00+01:00")
        .on(
            "2024-05-20",
            "decision.exemption",
            "code",
            "MoV",
            "from",
            "2024-04-01",
            "until",
            "2024-05-01")
        .on("2024-05-22", "visit.started", "purpose", "treatment");
  }

  /** A start that is taken back after the breach. */
  public static Tale voided() {
    return new Tale("E-VOID")
        .on("2024-04-01", "decision.treatment")
        .on("2024-07-10", "decision.voided", "voids", "e1");
  }

  /** A self-referral that is accepted after ten days. */
  public static Tale provisional() {
    return new Tale("E-SELF")
        .on("2024-05-02", "referral.decided", "origin", "self")
        .on("2024-05-12", "referral.accepted");
  }
}
