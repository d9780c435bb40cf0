package se.garantivakt.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ActionTest {

  @Test
  void all_actions_fit_as_bits_in_a_long() {
    assertThat(Action.values()).hasSizeLessThan(64);
    long all = Arrays.stream(Action.values()).mapToLong(Action::bit).reduce(0, Long::sum);
    assertThat(Long.bitCount(all)).isEqualTo(Action.values().length);
  }

  @Test
  void the_contract_holds_these_actions() {
    assertThat(Action.allowed(EventType.CONTACT)).containsExactly("sought", "answered", "voided");
    assertThat(Action.allowed(EventType.REFERRAL))
        .containsExactly(
            "decided",
            "issued",
            "received",
            "assessed",
            "accepted",
            "returned",
            "completed",
            "rejected",
            "withdrawn",
            "transferred",
            "voided");
    assertThat(Action.allowed(EventType.DECISION))
        .containsExactly(
            "assessmentNeeded",
            "assessmentNotNeeded",
            "treatment",
            "investigation",
            "erased",
            "noTreatment",
            "closed",
            "informed",
            "exemption",
            "exemptionEnded",
            "reclaimed",
            "otherRegion",
            "returned",
            "voided");
    assertThat(Action.allowed(EventType.VISIT))
        .containsExactly(
            "offered",
            "declined",
            "booked",
            "moved",
            "cancelled",
            "missed",
            "started",
            "completed",
            "voided");
  }

  @Test
  void an_action_is_found_by_type_and_name_and_by_its_qualified_name() {
    for (Action action : Action.values()) {
      assertThat(Action.of(action.type(), action.wire())).contains(action);
      assertThat(Action.ofQualified(action.qualified())).contains(action);
    }
    assertThat(Action.REFERRAL_RETURNED.qualified()).isEqualTo("referral.returned");
  }

  @Test
  void an_action_of_another_type_is_not_found() {
    assertThat(Action.of(EventType.CONTACT, "booked")).isEmpty();
    assertThat(Action.ofQualified("sought")).isEmpty();
    assertThat(Action.ofQualified("contact.")).isEmpty();
  }

  @Test
  void each_type_has_exactly_one_void() {
    assertThat(Arrays.stream(Action.values()).filter(Action::isVoid).map(Action::type))
        .containsExactlyInAnyOrder(EventType.values());
  }

  @Test
  void types_are_ordered_as_their_topics() {
    assertThat(EventType.allowed()).isSorted();
  }
}
