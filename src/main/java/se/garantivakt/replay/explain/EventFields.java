package se.garantivakt.replay.explain;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.event.Common;
import se.garantivakt.event.Contact;
import se.garantivakt.event.Decision;
import se.garantivakt.event.Event;
import se.garantivakt.event.Moment;
import se.garantivakt.event.Referral;
import se.garantivakt.event.Visit;
import se.garantivakt.event.Voided;
import se.garantivakt.event.WireValue;

/** The fields that an event states, by the names that the contract gives them, in its order. */
public final class EventFields {
  private final ZoneId zone;
  private final Map<String, String> fields = new LinkedHashMap<>();

  private EventFields(ZoneId zone) {
    this.zone = zone;
  }

  /** What only events of its type and action have. */
  public static Map<String, String> own(Event event, ZoneId zone) {
    EventFields of = new EventFields(zone);
    if (event instanceof Contact contact) {
      of.word("channel", contact.channel());
    } else if (event instanceof Referral referral) {
      of.referral(referral);
    } else if (event instanceof Decision decision) {
      of.decision(decision);
    } else if (event instanceof Visit visit) {
      of.visit(visit);
    } else if (event instanceof Voided voided) {
      of.fields.put("voids", voided.voids());
    }
    return of.fields;
  }

  /** What any event may state about the patient's place in care. */
  public static Map<String, String> common(Event event, ZoneId zone) {
    EventFields of = new EventFields(zone);
    Common common = event.common();
    of.text("careArea", common.careArea());
    of.word("careLevel", common.careLevel());
    of.text("residence", common.residence());
    of.text("listedClinicId", common.listedClinicId());
    of.word("careGuarantee", common.careGuarantee());
    of.word("problem", common.problem());
    return of.fields;
  }

  private void referral(Referral referral) {
    word("origin", referral.origin());
    word("reason", referral.reason());
    text("toClinicId", referral.toClinicId());
    word("arrangedBy", referral.arrangedBy());
  }

  private void decision(Decision decision) {
    text("kind", decision.kind());
    word("reason", decision.reason());
    word("about", decision.about());
    word("code", decision.code());
    moment("from", decision.from());
    moment("until", decision.until());
    word("urgent", decision.urgent());
  }

  private void visit(Visit visit) {
    word("purpose", visit.purpose());
    text("offerId", visit.offerId());
    moment("appointmentAt", visit.appointmentAt());
    word("alternativeProvider", visit.alternativeProvider());
    word("mode", visit.mode());
    word("by", visit.by());
    word("excused", visit.excused());
    word("licensed", visit.licensed());
  }

  private void word(String name, WireValue value) {
    if (value.isStated()) {
      fields.put(name, value.wire());
    }
  }

  private void text(String name, Optional<String> value) {
    value.ifPresent(v -> fields.put(name, v));
  }

  private void moment(String name, Optional<Moment> value) {
    value.ifPresent(v -> fields.put(name, v.text(zone)));
  }
}
