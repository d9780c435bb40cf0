package se.garantivakt.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What happened: every pair of type and action that the contract holds. There are fewer than 64, so
 * that a set of them fits in a long ({@link #bit()}).
 */
public enum Action implements WireValue {
  CONTACT_SOUGHT(EventType.CONTACT, "sought"),
  CONTACT_ANSWERED(EventType.CONTACT, "answered"),
  CONTACT_VOIDED(EventType.CONTACT, "voided"),
  REFERRAL_DECIDED(EventType.REFERRAL, "decided"),
  REFERRAL_ISSUED(EventType.REFERRAL, "issued"),
  REFERRAL_RECEIVED(EventType.REFERRAL, "received"),
  REFERRAL_ASSESSED(EventType.REFERRAL, "assessed"),
  REFERRAL_ACCEPTED(EventType.REFERRAL, "accepted"),
  REFERRAL_RETURNED(EventType.REFERRAL, "returned"),
  REFERRAL_COMPLETED(EventType.REFERRAL, "completed"),
  REFERRAL_REJECTED(EventType.REFERRAL, "rejected"),
  REFERRAL_WITHDRAWN(EventType.REFERRAL, "withdrawn"),
  REFERRAL_TRANSFERRED(EventType.REFERRAL, "transferred"),
  REFERRAL_VOIDED(EventType.REFERRAL, "voided"),
  DECISION_ASSESSMENT_NEEDED(EventType.DECISION, "assessmentNeeded"),
  DECISION_ASSESSMENT_NOT_NEEDED(EventType.DECISION, "assessmentNotNeeded"),
  DECISION_TREATMENT(EventType.DECISION, "treatment"),
  DECISION_INVESTIGATION(EventType.DECISION, "investigation"),
  DECISION_ERASED(EventType.DECISION, "erased"),
  DECISION_NO_TREATMENT(EventType.DECISION, "noTreatment"),
  DECISION_CLOSED(EventType.DECISION, "closed"),
  DECISION_INFORMED(EventType.DECISION, "informed"),
  DECISION_EXEMPTION(EventType.DECISION, "exemption"),
  DECISION_EXEMPTION_ENDED(EventType.DECISION, "exemptionEnded"),
  DECISION_RECLAIMED(EventType.DECISION, "reclaimed"),
  DECISION_OTHER_REGION(EventType.DECISION, "otherRegion"),
  DECISION_RETURNED(EventType.DECISION, "returned"),
  DECISION_VOIDED(EventType.DECISION, "voided"),
  VISIT_OFFERED(EventType.VISIT, "offered"),
  VISIT_DECLINED(EventType.VISIT, "declined"),
  VISIT_BOOKED(EventType.VISIT, "booked"),
  VISIT_MOVED(EventType.VISIT, "moved"),
  VISIT_CANCELLED(EventType.VISIT, "cancelled"),
  VISIT_MISSED(EventType.VISIT, "missed"),
  VISIT_STARTED(EventType.VISIT, "started"),
  VISIT_COMPLETED(EventType.VISIT, "completed"),
  VISIT_VOIDED(EventType.VISIT, "voided");

  private static final Map<String, Action> BY_QUALIFIED =
      Arrays.stream(values()).collect(Collectors.toMap(Action::qualified, Function.identity()));

  private final EventType type;
  private final String wire;

  Action(EventType type, String wire) {
    this.type = type;
    this.wire = wire;
  }

  /** The type, and with it the topic, that this action belongs to. */
  public EventType type() {
    return type;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** A bit of its own, for sets of actions. */
  public long bit() {
    return 1L << ordinal();
  }

  /** Whether this takes back an earlier event (makulering). */
  public boolean isVoid() {
    return wire.equals("voided");
  }

  /** Type and action as rule files write them, e.g. {@code contact.sought}. */
  public String qualified() {
    return type.wire() + "." + wire;
  }

  /** The action of this name within a type; empty where the type has none of that name. */
  public static Optional<Action> of(EventType type, String wire) {
    return ofQualified(type.wire() + "." + wire);
  }

  /** The action of a qualified name; empty for a name that the contract does not hold. */
  public static Optional<Action> ofQualified(String qualified) {
    return Optional.ofNullable(BY_QUALIFIED.get(qualified));
  }

  /** The wire names of a type's actions, in the contract's order. */
  public static List<String> allowed(EventType type) {
    return Arrays.stream(values()).filter(a -> a.type == type).map(Action::wire).toList();
  }
}
