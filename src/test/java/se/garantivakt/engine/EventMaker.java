package se.garantivakt.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up events of a tone, as archives hold them. */
final class EventMaker {
  private static final List<String> ANY =
      words(
          "decision.exemption*9 decision.exemptionEnded*4 decision.reclaimed*4"
              + " decision.otherRegion*2 decision.returned*3 decision.informed*4"
              + " decision.noTreatment*1 decision.closed*1 visit.offered*5 visit.declined*4"
              + " visit.booked*5 visit.moved*3 visit.cancelled*3 visit.missed*5 visit.started*2"
              + " visit.completed*4 contact.voided*1 referral.voided*1 decision.voided*3"
              + " visit.voided*3 referral.transferred*2");
  private static final String CONTACT =
      "contact.sought*9 contact.answered*5 decision.assessmentNeeded*6"
          + " decision.assessmentNotNeeded*3 referral.assessed*2";
  private static final String REFERRAL =
      "referral.decided*8 referral.issued*3 referral.received*5 referral.assessed*3"
          + " referral.accepted*5 referral.returned*2 referral.completed*2 referral.rejected*1"
          + " referral.withdrawn*1 referral.transferred*3";
  private static final String TREATMENT =
      "decision.treatment*8 decision.investigation*3 visit.completed*3";
  private static final Map<String, List<String>> OWN =
      Map.of(
          "contact", words(CONTACT),
          "referral", words(REFERRAL),
          "treatment", words(TREATMENT),
          "mixed", words(CONTACT + " " + REFERRAL + " " + TREATMENT));
  private static final int IDS = 40;

  private final Tone tone;
  private final EventFields fields;

  EventMaker(Tone tone) {
    this.tone = tone;
    this.fields = new EventFields(tone);
  }

  /** What sets the first clock going, mostly on the first days. */
  List<ObjectNode> opening(Random random) {
    String action =
        switch (tone.policy().ruleSet()) {
          case "england-rtt" -> "referral.received";
          case "scotland-ttg", "sepsis" -> "decision.treatment";
          default ->
              switch (tone.theme()) {
                case "contact" -> "contact.sought";
                case "referral" -> "referral.decided";
                case "treatment" -> "decision.treatment";
                default -> any(random, List.of("contact.sought", "referral.decided"));
              };
        };
    Instant at = tone.on(tone.first().plusDays(random.nextInt(3)), random);
    return List.of(event("e0", action, tone.policy().exact() ? tone.instant(random) : at, random));
  }

  /** One event, or a few that go together. */
  List<ObjectNode> some(Random random) {
    String id = "e" + random.nextInt(IDS);
    int choice = random.nextInt(100);
    if (choice < 8) {
      return ownChoice(id, random);
    }
    if (choice < 13) {
      return selfReferral(id, random);
    }
    if (choice < 16) {
      return correction(id, random);
    }
    List<String> from = choice < 60 ? ANY : OWN.get(tone.theme());
    return List.of(event(id, any(random, from), tone.instant(random), random));
  }

  /** The patient is informed and offered a time, says no, and a code is set. */
  private List<ObjectNode> ownChoice(String id, Random random) {
    LocalDate day = tone.day(random);
    List<ObjectNode> events = new ArrayList<>();
    String purpose = any(random, List.of("", "", "firstVisit", "treatment"));
    for (String action :
        List.of("decision.informed", "visit.offered", "visit.declined", "decision.exemption")) {
      Instant at = tone.on(day.plusDays(random.nextInt(2)), random);
      ObjectNode event = event(id + "-" + events.size(), action, at, random);
      event.remove(List.of("about", "purpose"));
      if (action.startsWith("visit") && !purpose.isEmpty()) {
        event.put("purpose", purpose);
      }
      if (action.equals("visit.offered")) {
        event.put("appointmentAt", day.plusDays(random.nextInt(40)).toString());
      }
      if (action.equals("decision.exemption")) {
        event.put("code", "PvV");
      }
      events.add(event);
    }
    return random.nextInt(12) == 0 ? events.subList(1, 4) : events;
  }

  private List<ObjectNode> selfReferral(String id, Random random) {
    LocalDate day = tone.day(random);
    List<ObjectNode> events = new ArrayList<>();
    for (String action : List.of("referral.decided", "referral.received", "referral.accepted")) {
      Instant at = tone.on(day.plusDays(5L * events.size()), random);
      events.add(event(id + "-" + events.size(), action, at, random).put("origin", "self"));
    }
    return random.nextBoolean() ? events : events.subList(0, 1 + random.nextInt(2));
  }

  private List<ObjectNode> correction(String id, Random random) {
    Instant at = tone.instant(random);
    ObjectNode voided = event(id + "-v", any(random, List.of("visit.voided")), at, random);
    return List.of(
        voided, event(id + "-n", any(random, OWN.get(tone.theme())), tone.instant(random), random));
  }

  private ObjectNode event(String id, String action, Instant occurred, Random random) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    String[] parts = action.split("\\.");
    event.put("eventId", id).put("type", parts[0]).put("action", parts[1]);
    event.put("episodeId", History.EPISODE).put("patientId", "P");
    boolean dayOnly = !tone.policy().exact() && random.nextInt(3) == 0;
    LocalDate day = LocalDate.ofInstant(occurred, tone.zone());
    event.put("occurredAt", dayOnly ? day.toString() : occurred.toString());
    event.put("loggedAt", tone.logged(occurred, random).toString());
    fields.common(event, random);
    fields.own(event, action, occurred, random);
    return event;
  }

  static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Words, each as often as it says. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String part : text.split(" ")) {
      String[] often = part.split("\\*");
      words.addAll(
          Collections.nCopies(often.length < 2 ? 1 : Integer.parseInt(often[1]), often[0]));
    }
    return List.copyOf(words);
  }
}
