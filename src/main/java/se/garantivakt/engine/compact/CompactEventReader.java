package se.garantivakt.engine.compact;

import java.util.Optional;
import se.garantivakt.event.About;
import se.garantivakt.event.Action;
import se.garantivakt.event.Answer;
import se.garantivakt.event.ArrangedBy;
import se.garantivakt.event.By;
import se.garantivakt.event.ClosingReason;
import se.garantivakt.event.Common;
import se.garantivakt.event.Contact;
import se.garantivakt.event.Decision;
import se.garantivakt.event.Event;
import se.garantivakt.event.ExemptionCode;
import se.garantivakt.event.Mode;
import se.garantivakt.event.Moment;
import se.garantivakt.event.Origin;
import se.garantivakt.event.Purpose;
import se.garantivakt.event.Referral;
import se.garantivakt.event.ReferralReason;
import se.garantivakt.event.Visit;
import se.garantivakt.event.Voided;

/** Reads what is an event's own, as {@link CompactEventWriter} wrote it. */
final class CompactEventReader {
  private final CompactSource in;
  private final CompactTexts texts;
  private int stated;

  CompactEventReader(CompactSource in, CompactTexts texts) {
    this.in = in;
    this.texts = texts;
  }

  Event read(Action action, Common common) {
    if (action.isVoid()) {
      return new Voided(common, action, texts.readOnce(in));
    }
    return switch (action.type()) {
      case CONTACT -> new Contact(common, action, CompactCodes.CHANNEL.read(in));
      case REFERRAL -> referral(action, common);
      case DECISION -> decision(action, common);
      case VISIT -> visit(action, common);
    };
  }

  private Referral referral(Action action, Common common) {
    stated = in.bits(CompactFields.OF_REFERRALS);
    Optional<String> toClinicId = text(CompactFields.TO_CLINIC);
    ReferralReason reason =
        word(CompactFields.REFERRAL_REASON, CompactCodes.REFERRAL_REASON, ReferralReason.UNSTATED);
    Origin origin = word(CompactFields.ORIGIN, CompactCodes.ORIGIN, Origin.UNSTATED);
    ArrangedBy arrangedBy =
        word(CompactFields.ARRANGED_BY, CompactCodes.ARRANGED_BY, ArrangedBy.UNSTATED);
    return new Referral(common, action, origin, reason, toClinicId, arrangedBy);
  }

  private Decision decision(Action action, Common common) {
    stated = in.bits(CompactFields.OF_DECISIONS);
    ExemptionCode code =
        word(CompactFields.CODE, CompactCodes.EXEMPTION_CODE, ExemptionCode.UNSTATED);
    About about = word(CompactFields.ABOUT, CompactCodes.ABOUT, About.UNSTATED);
    Optional<Moment> from = moment(CompactFields.FROM, common);
    Optional<Moment> until = moment(CompactFields.UNTIL, common);
    Optional<String> kind = text(CompactFields.KIND);
    ClosingReason reason =
        word(CompactFields.CLOSING_REASON, CompactCodes.CLOSING_REASON, ClosingReason.UNSTATED);
    Answer urgent = word(CompactFields.URGENT, CompactCodes.ANSWER, Answer.UNSTATED);
    return new Decision(common, action, kind, reason, about, code, from, until, urgent);
  }

  private Visit visit(Action action, Common common) {
    stated = in.bits(CompactFields.OF_VISITS);
    Purpose purpose = word(CompactFields.PURPOSE, CompactCodes.PURPOSE, Purpose.UNSTATED);
    Optional<String> offerId = text(CompactFields.OFFER);
    Optional<Moment> appointmentAt = moment(CompactFields.APPOINTMENT, common);
    By by = word(CompactFields.BY, CompactCodes.BY, By.UNSTATED);
    Mode mode = word(CompactFields.MODE, CompactCodes.MODE, Mode.UNSTATED);
    Answer licensed = word(CompactFields.LICENSED, CompactCodes.ANSWER, Answer.UNSTATED);
    Answer excused = word(CompactFields.EXCUSED, CompactCodes.ANSWER, Answer.UNSTATED);
    Answer alternative =
        word(CompactFields.ALTERNATIVE_PROVIDER, CompactCodes.ANSWER, Answer.UNSTATED);
    return new Visit(
        common, action, offerId, appointmentAt, alternative, purpose, mode, by, excused, licensed);
  }

  private boolean isStated(int field) {
    return (stated & field) != 0;
  }

  private <E extends Enum<E>> E word(int field, CompactCodes<E> codes, E unstated) {
    return isStated(field) ? codes.read(in) : unstated;
  }

  private Optional<String> text(int field) {
    return isStated(field) ? Optional.of(texts.readStated(in)) : Optional.empty();
  }

  private Optional<Moment> moment(int field, Common common) {
    return isStated(field)
        ? Optional.of(CompactTimes.read(CompactTimes.base(common.occurredAt()), in))
        : Optional.empty();
  }
}
