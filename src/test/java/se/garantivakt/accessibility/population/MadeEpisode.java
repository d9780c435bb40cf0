package se.garantivakt.accessibility.population;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

/**
 * What truly happened in an episode made at random: a contact, a referral or a treatment decided,
 * each a subject of its own, with moves, codes, and an end on either side of every limit.
 */
final class MadeEpisode {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
  private static final int DAYS = 170;
  private static final int MOST = 150;

  private final MadeEvents made;
  private final Random random;

  private MadeEpisode(String id, Random random) {
    this.made = new MadeEvents(id, random);
    this.random = random;
  }

  /** The events, in no particular order. */
  static List<ObjectNode> of(String id, Random random) {
    MadeEpisode episode = new MadeEpisode(id, random);
    switch (random.nextInt(5)) {
      case 0 -> episode.contact();
      case 1, 2 -> episode.referral();
      case 3 -> episode.treatment();
      default -> {
        episode.referral();
        episode.treatment();
      }
    }
    return episode.made.events;
  }

  /** At a time of its day: what ends it on the same day comes after it. */
  private ObjectNode start(LocalDate day, String what, String subject) {
    made.free(day);
    return made.at(day, LocalTime.of(8, 15), what, subject);
  }

  private LocalDate begin() {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private void contact() {
    LocalDate day = begin();
    terms(start(day, "contact.sought", "c"), true);
    LocalDate end = day.plusDays(made.any(0, 0, 1, 3, 4, 9));
    LocalTime evening = LocalTime.of(18, 30);
    if (made.chance(40)) {
      made.at(day, LocalTime.of(17, 30), "decision.assessmentNeeded", "c");
    }
    switch (random.nextInt(4)) {
      case 0 -> made.at(end, evening, "contact.answered", "c");
      case 1 -> made.at(end, evening, made.any("decision.closed", "decision.noTreatment"), "c");
      case 2 ->
          made.at(end, evening, "visit.completed", "c")
              .put("purpose", "assessment")
              .put("careLevel", "primary");
      default -> {}
    }
  }

  private void referral() {
    LocalDate day = begin();
    ObjectNode start = terms(start(day, "referral.decided", "v"), false);
    boolean self = made.chance(25);
    start.put("origin", self ? "self" : "provider");
    if (made.chance(10)) {
      start.put("reason", "secondOpinion");
    }
    if (made.chance(50)) {
      start.put("toClinicId", made.any(MadeEvents.CLINICS));
    }
    if (made.chance(self ? 60 : 20)) {
      LocalDate accepted = made.free(day.plusDays(1 + random.nextInt(12)));
      ObjectNode event = made.on(accepted, "referral.accepted", "v");
      if (made.chance(50)) {
        event.put("toClinicId", made.any(MadeEvents.CLINICS));
      }
    }
    life(start, day, made.any(30, 90), "firstVisit");
  }

  private void treatment() {
    LocalDate day = begin();
    ObjectNode start = terms(start(day, "decision.treatment", "t"), false);
    start.put("kind", made.any("treatment", "treatment", "hearingAid", "assistiveDevice"));
    life(start, day, 90, "treatment");
  }

  /** What decides whether the guarantee covers it. */
  private ObjectNode terms(ObjectNode start, boolean primary) {
    String flag = made.any("yes", "no", "", "", "", "", "", "");
    if (!flag.isEmpty()) {
      start.put("careGuarantee", flag);
    }
    start.put("residence", made.any("0180", "0580", "", "0180", "0180"));
    if (start.get("residence").textValue().isEmpty()) {
      start.remove("residence");
    }
    return start.put("problem", primary ? made.any("new", "new", "known") : "new");
  }

  private void life(ObjectNode start, LocalDate day, int limit, String purpose) {
    String subject = start.get("subjectId").textValue();
    int days = made.any(0, limit - 1, limit, limit + 1, random.nextInt(MOST), random.nextInt(MOST));
    boolean closed = made.chance(20);
    LocalDate end = days == 0 ? day : made.free(day.plusDays(days));
    if (days > 0 && made.chance(30)) {
      start.put("occurredAt", day.toString());
    }
    for (int i = made.any(0, 0, 1, 2); i > 0; i--) {
      move(day, end, subject, closed);
    }
    MadeCodes.of(made, day, days, limit, subject);
    LocalTime noon = LocalTime.NOON;
    if (closed) {
      String how = made.any("decision.closed", "decision.noTreatment");
      made.at(end, noon, subject.equals("v") ? made.any(how, "referral.rejected") : how, subject);
    } else if (made.chance(75)) {
      String action = made.any("visit.started", "visit.completed");
      ObjectNode visit = made.at(end, noon, action, subject).put("purpose", purpose);
      if (made.chance(30)) {
        visit.put("occurredAt", end.toString());
      } else if (made.chance(30)) {
        // on the day of the end what comes before it counts, and what comes after it does not
        LocalTime time = random.nextBoolean() ? LocalTime.of(11, 0) : LocalTime.of(23, 0);
        transfer(made.at(end, time, "referral.transferred", subject), "region");
      }
    }
  }

  private void move(LocalDate day, LocalDate end, String subject, boolean closed) {
    long most = Math.max(2, end.toEpochDay() - day.toEpochDay() + 10);
    LocalDate on = made.free(day.plusDays(1 + random.nextInt((int) most)));
    // of what ends without care the state does not say whether the limit was broken before
    boolean own = made.chance(15) && !(closed && on.isAfter(day.plusDays(30)));
    transfer(made.on(on, "referral.transferred", subject), own ? "patient" : "region");
  }

  private void transfer(ObjectNode event, String by) {
    event.put("arrangedBy", by).put("toClinicId", made.any(MadeEvents.CLINICS));
  }
}
