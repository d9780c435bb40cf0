package se.garantivakt.engine.compact;

import java.util.Arrays;
import java.util.List;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.State;
import se.garantivakt.event.About;
import se.garantivakt.event.Action;
import se.garantivakt.event.Answer;
import se.garantivakt.event.ArrangedBy;
import se.garantivakt.event.By;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Channel;
import se.garantivakt.event.ClosingReason;
import se.garantivakt.event.EventType;
import se.garantivakt.event.ExemptionCode;
import se.garantivakt.event.Mode;
import se.garantivakt.event.Origin;
import se.garantivakt.event.Problem;
import se.garantivakt.event.Purpose;
import se.garantivakt.event.ReferralReason;
import se.garantivakt.rules.PauseCode;

/**
 * The numbers under which state holds the contract's words: a word's place here. Written state
 * relies on them, whatever becomes of the order in the enums: new words go to the end, none is ever
 * moved or taken out.
 */
final class CompactCodes<E extends Enum<E>> {
  static final CompactCodes<EventType> TOPIC =
      of(EventType.CONTACT, EventType.DECISION, EventType.REFERRAL, EventType.VISIT);

  static final CompactCodes<Action> ACTION =
      of(
          Action.CONTACT_SOUGHT,
          Action.CONTACT_ANSWERED,
          Action.CONTACT_VOIDED,
          Action.REFERRAL_DECIDED,
          Action.REFERRAL_ISSUED,
          Action.REFERRAL_RECEIVED,
          Action.REFERRAL_ASSESSED,
          Action.REFERRAL_ACCEPTED,
          Action.REFERRAL_RETURNED,
          Action.REFERRAL_COMPLETED,
          Action.REFERRAL_REJECTED,
          Action.REFERRAL_WITHDRAWN,
          Action.REFERRAL_TRANSFERRED,
          Action.REFERRAL_VOIDED,
          Action.DECISION_ASSESSMENT_NEEDED,
          Action.DECISION_ASSESSMENT_NOT_NEEDED,
          Action.DECISION_TREATMENT,
          Action.DECISION_INVESTIGATION,
          Action.DECISION_ERASED,
          Action.DECISION_NO_TREATMENT,
          Action.DECISION_CLOSED,
          Action.DECISION_INFORMED,
          Action.DECISION_EXEMPTION,
          Action.DECISION_EXEMPTION_ENDED,
          Action.DECISION_RECLAIMED,
          Action.DECISION_OTHER_REGION,
          Action.DECISION_RETURNED,
          Action.DECISION_VOIDED,
          Action.VISIT_OFFERED,
          Action.VISIT_DECLINED,
          Action.VISIT_BOOKED,
          Action.VISIT_MOVED,
          Action.VISIT_CANCELLED,
          Action.VISIT_MISSED,
          Action.VISIT_STARTED,
          Action.VISIT_COMPLETED,
          Action.VISIT_VOIDED);

  static final CompactCodes<CareLevel> CARE_LEVEL =
      of(CareLevel.UNSTATED, CareLevel.PRIMARY, CareLevel.SPECIALISED);
  static final CompactCodes<Answer> ANSWER = of(Answer.UNSTATED, Answer.YES, Answer.NO);
  static final CompactCodes<Problem> PROBLEM =
      of(Problem.UNSTATED, Problem.NEW, Problem.DETERIORATED, Problem.NO_EFFECT, Problem.KNOWN);
  static final CompactCodes<Channel> CHANNEL =
      of(
          Channel.UNSTATED,
          Channel.PHONE,
          Channel.DIGITAL,
          Channel.VISIT,
          Channel.LETTER,
          Channel.NURSE_LINE);
  static final CompactCodes<Origin> ORIGIN = of(Origin.UNSTATED, Origin.PROVIDER, Origin.SELF);
  static final CompactCodes<ReferralReason> REFERRAL_REASON =
      of(
          ReferralReason.UNSTATED,
          ReferralReason.ASSESSMENT,
          ReferralReason.SECOND_OPINION,
          ReferralReason.CHANGE_OF_CLINIC,
          ReferralReason.CHILD_TO_ADULT,
          ReferralReason.SUPPLEMENTARY_EXAMINATION,
          ReferralReason.REVISIT,
          ReferralReason.OWN_CHOICE_OTHER_REGION,
          ReferralReason.HOME_NURSING,
          ReferralReason.CARE_GUARANTEE);
  static final CompactCodes<ArrangedBy> ARRANGED_BY =
      of(ArrangedBy.UNSTATED, ArrangedBy.REGION, ArrangedBy.PATIENT);
  static final CompactCodes<ClosingReason> CLOSING_REASON =
      of(
          ClosingReason.UNSTATED,
          ClosingReason.DECLINED,
          ClosingReason.DIED,
          ClosingReason.MOVED,
          ClosingReason.NOT_NEEDED,
          ClosingReason.REMOVED,
          ClosingReason.ACTIVE_MONITORING);
  static final CompactCodes<About> ABOUT = of(About.UNSTATED, About.GUARANTEE, About.REMOVAL);
  static final CompactCodes<ExemptionCode> EXEMPTION_CODE =
      of(ExemptionCode.UNSTATED, ExemptionCode.PVV, ExemptionCode.MOV, ExemptionCode.SOV);
  static final CompactCodes<Purpose> PURPOSE =
      of(
          Purpose.UNSTATED,
          Purpose.ASSESSMENT,
          Purpose.FIRST_VISIT,
          Purpose.TREATMENT,
          Purpose.INVESTIGATION,
          Purpose.EXAMINATION,
          Purpose.REVISIT);
  static final CompactCodes<Mode> MODE = of(Mode.UNSTATED, Mode.PHYSICAL, Mode.DIGITAL, Mode.PHONE);
  static final CompactCodes<By> BY = of(By.UNSTATED, By.PATIENT, By.CLINIC);

  static final CompactCodes<State> STATE =
      of(
          State.PROVISIONAL,
          State.RUNNING,
          State.PAUSED,
          State.MET,
          State.BREACHED_WAITING,
          State.BREACHED_STOPPED,
          State.WAIVED,
          State.NOT_COVERED,
          State.CANCELLED);
  static final CompactCodes<Counted.Standing> STANDING =
      of(
          Counted.Standing.PLAIN,
          Counted.Standing.PVV,
          Counted.Standing.MOV,
          Counted.Standing.SOV,
          Counted.Standing.NOT_COVERED);
  static final CompactCodes<PauseCode> PAUSE =
      of(PauseCode.PVV, PauseCode.MOV, PauseCode.SOV, PauseCode.OTHER_REGION);
  static final CompactCodes<Alert.Kind> ALERT =
      of(Alert.Kind.IMMINENT, Alert.Kind.FORESEEN, Alert.Kind.BREACHED);

  private final List<E> words;
  private final int[] codes;

  private CompactCodes(List<E> words) {
    this.words = words;
    this.codes = new int[words.get(0).getDeclaringClass().getEnumConstants().length];
    Arrays.fill(codes, -1);
    for (int code = 0; code < words.size(); code++) {
      codes[words.get(code).ordinal()] = code;
    }
  }

  @SafeVarargs
  private static <E extends Enum<E>> CompactCodes<E> of(E... words) {
    return new CompactCodes<>(List.of(words));
  }

  void write(E word, CompactBytes out) {
    int code = codes[word.ordinal()];
    if (code < 0) {
      throw new IllegalStateException("no code for the word " + word + " in state");
    }
    out.number(code);
  }

  E read(CompactSource in) {
    return words.get(in.below(words.size()));
  }

  /** The words that have a code, in the order of their codes. */
  List<E> words() {
    return words;
  }
}
