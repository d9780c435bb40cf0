package se.garantivakt.engine.compact;

import static se.garantivakt.engine.compact.CompactTimes.base;

import java.util.Optional;
import se.garantivakt.event.Contact;
import se.garantivakt.event.Decision;
import se.garantivakt.event.Event;
import se.garantivakt.event.EventType;
import se.garantivakt.event.Moment;
import se.garantivakt.event.Referral;
import se.garantivakt.event.Visit;
import se.garantivakt.event.Voided;
import se.garantivakt.event.WireValue;

/** Writes what is an event's own, by its type: which fields are stated, then those. */
final class CompactEventWriter {
  private final CompactBytes out;
  private final CompactTexts texts;

  CompactEventWriter(CompactBytes out, CompactTexts texts) {
    this.out = out;
    this.texts = texts;
  }

  void write(Event event) {
    if (event instanceof Contact contact) {
      of(event, EventType.CONTACT);
      CompactCodes.CHANNEL.write(contact.channel(), out);
    } else if (event instanceof Referral referral) {
      of(event, EventType.REFERRAL);
      referral(referral);
    } else if (event instanceof Decision decision) {
      of(event, EventType.DECISION);
      decision(decision);
    } else if (event instanceof Visit visit) {
      of(event, EventType.VISIT);
      visit(visit);
    } else {
      voided((Voided) event);
    }
  }

  private static void of(Event event, EventType type) {
    if (event.action().type() != type || event.action().isVoid()) {
      throw new IllegalArgumentException("an event's action is not of its type");
    }
  }

  private void voided(Voided voided) {
    if (!voided.action().isVoid()) {
      throw new IllegalArgumentException("an event's action is not of its type");
    }
    texts.writeOnce(voided.voids(), out);
  }

  private void referral(Referral referral) {
    int fields = bit(referral.toClinicId(), CompactFields.TO_CLINIC);
    fields |= bit(referral.reason(), CompactFields.REFERRAL_REASON);
    fields |= bit(referral.origin(), CompactFields.ORIGIN);
    fields |= bit(referral.arrangedBy(), CompactFields.ARRANGED_BY);
    out.number(fields);
    text(referral.toClinicId());
    word(CompactCodes.REFERRAL_REASON, referral.reason());
    word(CompactCodes.ORIGIN, referral.origin());
    word(CompactCodes.ARRANGED_BY, referral.arrangedBy());
  }

  private void decision(Decision decision) {
    int fields = bit(decision.code(), CompactFields.CODE);
    fields |= bit(decision.about(), CompactFields.ABOUT);
    fields |= bit(decision.from(), CompactFields.FROM);
    fields |= bit(decision.until(), CompactFields.UNTIL);
    fields |= bit(decision.kind(), CompactFields.KIND);
    fields |= bit(decision.reason(), CompactFields.CLOSING_REASON);
    fields |= bit(decision.urgent(), CompactFields.URGENT);
    out.number(fields);
    word(CompactCodes.EXEMPTION_CODE, decision.code());
    word(CompactCodes.ABOUT, decision.about());
    moment(decision.from(), decision);
    moment(decision.until(), decision);
    text(decision.kind());
    word(CompactCodes.CLOSING_REASON, decision.reason());
    word(CompactCodes.ANSWER, decision.urgent());
  }

  private void visit(Visit visit) {
    int fields = bit(visit.purpose(), CompactFields.PURPOSE);
    fields |= bit(visit.offerId(), CompactFields.OFFER);
    fields |= bit(visit.appointmentAt(), CompactFields.APPOINTMENT);
    fields |= bit(visit.by(), CompactFields.BY);
    fields |= bit(visit.mode(), CompactFields.MODE);
    fields |= bit(visit.licensed(), CompactFields.LICENSED);
    fields |= bit(visit.excused(), CompactFields.EXCUSED);
    fields |= bit(visit.alternativeProvider(), CompactFields.ALTERNATIVE_PROVIDER);
    out.number(fields);
    word(CompactCodes.PURPOSE, visit.purpose());
    text(visit.offerId());
    moment(visit.appointmentAt(), visit);
    word(CompactCodes.BY, visit.by());
    word(CompactCodes.MODE, visit.mode());
    word(CompactCodes.ANSWER, visit.licensed());
    word(CompactCodes.ANSWER, visit.excused());
    word(CompactCodes.ANSWER, visit.alternativeProvider());
  }

  private static int bit(Optional<?> field, int bit) {
    return field.isPresent() ? bit : 0;
  }

  private static int bit(WireValue word, int bit) {
    return word.isStated() ? bit : 0;
  }

  private <E extends Enum<E> & WireValue> void word(CompactCodes<E> codes, E word) {
    if (word.isStated()) {
      codes.write(word, out);
    }
  }

  private void text(Optional<String> text) {
    if (text.isPresent()) {
      texts.write(text, out);
    }
  }

  private void moment(Optional<Moment> moment, Event of) {
    if (moment.isPresent()) {
      CompactTimes.write(moment.get(), base(of.common().occurredAt()), out);
    }
  }
}
