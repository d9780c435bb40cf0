package se.garantivakt.event;

import static se.garantivakt.event.Action.VISIT_BOOKED;
import static se.garantivakt.event.Action.VISIT_CANCELLED;
import static se.garantivakt.event.Action.VISIT_COMPLETED;
import static se.garantivakt.event.Action.VISIT_DECLINED;
import static se.garantivakt.event.Action.VISIT_MISSED;
import static se.garantivakt.event.Action.VISIT_MOVED;
import static se.garantivakt.event.Action.VISIT_OFFERED;
import static se.garantivakt.event.Action.VISIT_STARTED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads a visit: of the further fields only those that its action has. */
final class VisitFields {

  private static final Set<Action> OFFER = EnumSet.of(VISIT_OFFERED, VISIT_DECLINED);
  private static final Set<Action> DATED = EnumSet.of(VISIT_OFFERED, VISIT_BOOKED, VISIT_MOVED);
  private static final Set<Action> ARRANGED =
      EnumSet.of(VISIT_BOOKED, VISIT_MOVED, VISIT_CANCELLED);
  private static final Set<Action> GIVEN = EnumSet.of(VISIT_STARTED, VISIT_COMPLETED);

  private VisitFields() {}

  static Visit read(Common common, Action action, JsonFields fields, TimeFields times)
      throws Refusal {
    boolean given = GIVEN.contains(action);
    return new Visit(
        common,
        action,
        OFFER.contains(action) ? fields.text("offerId") : Optional.empty(),
        DATED.contains(action) ? times.moment(fields, "appointmentAt") : Optional.empty(),
        answer(action == VISIT_OFFERED, "alternativeProvider", fields),
        fields.word("purpose", Purpose::of, Purpose.allowed(), Purpose.UNSTATED),
        given ? fields.word("mode", Mode::of, Mode.allowed(), Mode.UNSTATED) : Mode.UNSTATED,
        ARRANGED.contains(action)
            ? fields.word("by", By::of, By.allowed(), By.UNSTATED)
            : By.UNSTATED,
        answer(action == VISIT_MISSED, "excused", fields),
        answer(given, "licensed", fields));
  }

  private static Answer answer(boolean asked, String name, JsonFields fields) throws Refusal {
    return asked ? fields.answer(name) : Answer.UNSTATED;
  }
}
