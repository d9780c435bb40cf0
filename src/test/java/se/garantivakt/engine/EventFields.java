package se.garantivakt.engine;

import static se.garantivakt.engine.EventMaker.any;
import static se.garantivakt.engine.EventMaker.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Makes up what events say beyond that they happened; {@code -} leaves a field out. */
final class EventFields {
  private static final List<String> UNITS =
      words("SE2321000016-1A01*5 SE2321000016-1B02 SE2321000016-1C03");
  private final Tone tone;

  EventFields(Tone tone) {
    this.tone = tone;
  }

  void common(ObjectNode event, Random random) {
    event.put("clinicId", any(random, UNITS));
    put(event, "careLevel", "-*12 specialised*3 primary", random);
    put(event, "residence", "-*25 0180 0580", random);
    put(event, "listedClinicId", "-*25 SE2321000016-1A01 SE2321000016-1B02", random);
    put(event, "careGuarantee", "-*30 yes no", random);
    put(event, "problem", "-*20 new*4 deteriorated known", random);
    put(event, "careArea", "-*6 931 211", random);
    if (random.nextInt(100) < tone.subjects()) {
      event.put("subjectId", any(random, List.of("a", "b")));
    }
  }

  void own(ObjectNode event, String action, Instant occurred, Random random) {
    if (action.endsWith(".voided")) {
      event.put("voids", "e" + random.nextInt(40));
      put(event, "voids", "-*6 e0", random);
      return;
    }
    switch (event.get("type").textValue()) {
      case "contact" -> put(event, "channel", "- phone digital 1177", random);
      case "referral" -> {
        put(event, "origin", "-*8 provider self", random);
        put(
            event,
            "reason",
            "-*30 assessment secondOpinion changeOfClinic revisit careGuarantee*3",
            random);
        put(event, "arrangedBy", "-*4 region patient", random);
        if (random.nextInt(3) == 0) {
          event.put("toClinicId", any(random, UNITS));
        }
      }
      case "decision" -> decision(event, action, occurred, random);
      default -> visit(event, occurred, random);
    }
  }

  private void decision(ObjectNode event, String action, Instant occurred, Random random) {
    switch (action) {
      case "decision.treatment" -> put(event, "kind", "-*8 treatment*4 hearingAid dental", random);
      case "decision.investigation" -> put(event, "kind", "dyslexia memory other -", random);
      case "decision.informed" -> put(event, "about", "-*3 guarantee removal", random);
      case "decision.closed" -> put(event, "reason", "- died", random);
      case "decision.exemption" -> {
        put(event, "code", "PvV*4 MoV*4 SoV", random);
        if (random.nextInt(2) == 0) {
          event.put("from", moment(occurred, -30, 20, random));
        }
        if (random.nextInt(2) == 0) {
          event.put("until", moment(occurred, -5, 60, random));
        }
      }
      case "decision.exemptionEnded" -> {
        put(event, "code", "PvV*4 MoV*4 SoV", random);
        if (random.nextInt(2) == 0) {
          event.put("until", moment(occurred, -20, 20, random));
        }
      }
      default -> put(event, "urgent", "-*8 true", random);
    }
  }

  private void visit(ObjectNode event, Instant occurred, Random random) {
    put(event, "purpose", "-*4 firstVisit*2 treatment*2 assessment investigation revisit", random);
    put(event, "offerId", "-*2 o1 o2", random);
    put(event, "by", "- patient*2 clinic", random);
    put(event, "excused", "-*2 true false", random);
    put(event, "licensed", "-*2 true false", random);
    if (random.nextInt(8) != 0) {
      event.put("appointmentAt", moment(occurred, -2, random.nextBoolean() ? 40 : 160, random));
    }
  }

  /** A date, or an instant, some days before or after. */
  private String moment(Instant about, int from, int to, Random random) {
    if (tone.policy().exact()) {
      return about.plusSeconds(60L * (from + random.nextInt(to - from))).toString();
    }
    LocalDate day =
        LocalDate.ofInstant(about, tone.zone()).plusDays(from + random.nextInt(to - from));
    return random.nextInt(3) == 0 ? tone.on(day, random).toString() : day.toString();
  }

  private static void put(ObjectNode event, String field, String of, Random random) {
    String value = any(random, words(of));
    if (!value.equals("-")) {
      event.set(field, Policies.json(value.matches("true|false") ? value : "'" + value + "'"));
    }
  }
}
