package se.garantivakt.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.event.Action;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.EventType;
import se.garantivakt.event.ExemptionCode;
import se.garantivakt.event.Problem;

/** One episode while it is told: what happened so far, and the dice that say what comes. */
final class Script {
  private final Dice dice;
  private final Patient patient;
  private final String episodeId;
  private final LocalDateTime start;
  private final boolean numbersForCodes;
  private final boolean givesSubjects;
  private final boolean saysResidence;
  private final boolean saysListing;
  private final List<Happening> told = new ArrayList<>();
  private LocalDateTime last;

  Script(Dice dice, Patient patient, LocalDateTime start) {
    this.dice = dice;
    this.patient = patient;
    this.start = start;
    this.last = start;
    this.episodeId = Ids.uuid(dice);
    this.numbersForCodes = dice.chance(Mix.NUMBERS_FOR_CODES);
    this.givesSubjects = dice.chance(Mix.GIVES_SUBJECTS);
    this.saysResidence = !dice.chance(Mix.UNSAID);
    this.saysListing = !dice.chance(Mix.UNSAID);
  }

  Dice dice() {
    return dice;
  }

  Patient patient() {
    return patient;
  }

  String episodeId() {
    return episodeId;
  }

  /** Where the patient lives, if the source says so. */
  Optional<String> residence() {
    return saysResidence ? Optional.of(patient.residence()) : Optional.empty();
  }

  /** Where the patient is listed, if the source says so. */
  Optional<String> listedAt() {
    return saysListing ? Optional.of(patient.listedAt()) : Optional.empty();
  }

  LocalDateTime start() {
    return start;
  }

  /** When what was told last happened. */
  LocalDateTime last() {
    return last;
  }

  /** Everything told, in the order it was told. */
  List<Happening> told() {
    return List.copyOf(told);
  }

  /** A time of that day when clinics are open, after what has been told of it. */
  LocalDateTime open(LocalDate day) {
    LocalDateTime time = Days.officeTime(Days.open(day), dice);
    LocalDateTime after = last.toLocalDate().equals(time.toLocalDate()) ? last : start;
    return time.isAfter(after) ? time : after.plusMinutes(dice.between(1, 15));
  }

  /** Tells what happened; gives its event id. */
  String tell(Action action, LocalDateTime when, Concern concern, Field... more) {
    String eventId = Ids.uuid(dice);
    boolean dated = action.type() == EventType.REFERRAL || action.type() == EventType.DECISION;
    boolean dayOnly = dice.chance(Mix.ONLY_THE_DAY) && dated;
    told.add(new Happening(eventId, action, when, dayOnly, when, concern, List.of(more)));
    last = when;
    return eventId;
  }

  /** The care of a new subject: {@code r} of a referral, {@code d} of a decision and so on. */
  Concern concern(CareLevel level, Optional<Area> area, Problem problem, char kind, String clinic) {
    String subject = Ids.own(kind, dice);
    return new Concern(
        dice.chance(Mix.UNSAID) ? CareLevel.UNSTATED : level,
        area,
        dice.chance(Mix.UNSAID) ? Problem.UNSTATED : problem,
        clinic,
        givesSubjects ? Optional.of(subject) : Optional.empty(),
        dice.chance(Mix.SAYS_COVERED)
            ? Optional.of(!dice.chance(Mix.SAYS_NOT_COVERED))
            : Optional.empty());
  }

  /** An exemption code, as a word or as SKR's number. */
  Field code(ExemptionCode code) {
    return numbersForCodes ? Field.number("code", code.ordinal()) : Field.word("code", code);
  }

  /** A yes or no (SKR kodVÅRDGARANTI), as a word or as SKR's number. */
  Field covered(boolean covered) {
    if (numbersForCodes) {
      return Field.number("careGuarantee", covered ? 1 : 2);
    }
    return Field.text("careGuarantee", covered ? "yes" : "no");
  }
}
