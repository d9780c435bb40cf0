package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/** Why the patient is referred; most of these are outside the guarantee. */
public enum ReferralReason implements WireValue {
  UNSTATED(""),
  ASSESSMENT("assessment"),
  SECOND_OPINION("secondOpinion"),
  CHANGE_OF_CLINIC("changeOfClinic"),
  CHILD_TO_ADULT("childToAdult"),
  SUPPLEMENTARY_EXAMINATION("supplementaryExamination"),
  REVISIT("revisit"),
  OWN_CHOICE_OTHER_REGION("ownChoiceOtherRegion"),
  HOME_NURSING("homeNursing"),
  CARE_GUARANTEE("careGuarantee");

  private static final Words<ReferralReason> WORDS = new Words<>(values());

  private final String wire;

  ReferralReason(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** The constant of a wire name; empty for a word that the contract does not hold. */
  public static Optional<ReferralReason> of(String wire) {
    return WORDS.find(wire);
  }

  /** The wire names that the contract holds, in its order. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
