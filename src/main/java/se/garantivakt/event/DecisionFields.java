package se.garantivakt.event;

import java.util.Optional;

/** Reads a decision: of the further fields only those that its action has. */
final class DecisionFields {

  private DecisionFields() {}

  static Decision read(Common common, Action action, JsonFields fields, TimeFields times)
      throws Refusal {
    return switch (action) {
      case DECISION_TREATMENT, DECISION_INVESTIGATION -> care(common, action, fields);
      case DECISION_NO_TREATMENT, DECISION_CLOSED -> closing(common, action, fields);
      case DECISION_INFORMED -> informed(common, action, fields);
      case DECISION_EXEMPTION ->
          Decision.exemption(
              common, action, code(fields), times.moment(fields, "from"), until(fields, times));
      case DECISION_EXEMPTION_ENDED ->
          Decision.exemption(common, action, code(fields), Optional.empty(), until(fields, times));
      default -> Decision.of(common, action);
    };
  }

  private static Decision care(Common common, Action action, JsonFields fields) throws Refusal {
    return new Decision(
        common,
        action,
        fields.text("kind"),
        ClosingReason.UNSTATED,
        About.UNSTATED,
        ExemptionCode.UNSTATED,
        Optional.empty(),
        Optional.empty(),
        fields.answer("urgent"));
  }

  private static Decision closing(Common common, Action action, JsonFields fields) throws Refusal {
    ClosingReason reason =
        fields.word("reason", ClosingReason::of, ClosingReason.allowed(), ClosingReason.UNSTATED);
    return new Decision(
        common,
        action,
        Optional.empty(),
        reason,
        About.UNSTATED,
        ExemptionCode.UNSTATED,
        Optional.empty(),
        Optional.empty(),
        Answer.UNSTATED);
  }

  private static Decision informed(Common common, Action action, JsonFields fields) throws Refusal {
    About about = fields.word("about", About::of, About.allowed(), About.UNSTATED);
    return new Decision(
        common,
        action,
        Optional.empty(),
        ClosingReason.UNSTATED,
        about,
        ExemptionCode.UNSTATED,
        Optional.empty(),
        Optional.empty(),
        Answer.UNSTATED);
  }

  private static ExemptionCode code(JsonFields fields) throws Refusal {
    ExemptionCode code =
        fields.wordOrNumber(
            "code", ExemptionCode::of, ExemptionCode.allowed(), ExemptionCode.UNSTATED);
    if (!code.isStated()) {
      throw JsonFields.missing("code");
    }
    return code;
  }

  private static Optional<Moment> until(JsonFields fields, TimeFields times) throws Refusal {
    return times.moment(fields, "until");
  }
}
