package se.garantivakt.simulate;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import se.garantivakt.event.Action;

/**
 * What was registered wrongly at first: the wrong event, later its void (makulering), and with it
 * the event as it was.
 */
final class Corrections {
  /** Events registered with a wrong time (chosen). */
  static final double WRONG = 0.015;

  /** Of the wrong ones, those taken back and not replaced (chosen). */
  static final double NOT_REPLACED = 0.1;

  private static final int MOST_DAYS_WRONG = 6;
  private static final int MOST_DAYS_UNNOTICED = 20;

  private Corrections() {}

  /** What was told, with the detours to it. */
  static List<Happening> of(Script script) {
    Dice dice = script.dice();
    List<Happening> all = new ArrayList<>(script.told().size() + 2);
    for (Happening right : script.told()) {
      if (!dice.chance(WRONG)) {
        all.add(right);
        continue;
      }
      Happening wrong = earlier(right, dice);
      LocalDateTime noticed =
          Days.officeTime(
              right.knownFrom().toLocalDate().plusDays(dice.between(1, MOST_DAYS_UNNOTICED)), dice);
      all.add(wrong);
      all.add(taken(wrong, noticed, dice));
      if (!dice.chance(NOT_REPLACED)) {
        all.add(known(right, noticed.plusMinutes(dice.between(1, 5))));
      }
    }
    return all;
  }

  private static Happening earlier(Happening right, Dice dice) {
    return new Happening(
        Ids.uuid(dice),
        right.action(),
        right.when().minusDays(dice.between(1, MOST_DAYS_WRONG)),
        right.dayOnly(),
        right.knownFrom(),
        right.concern(),
        right.more());
  }

  private static Happening taken(Happening wrong, LocalDateTime noticed, Dice dice) {
    Action voided = Action.of(wrong.action().type(), "voided").orElseThrow();
    List<Field> which = List.of(Field.text("voids", wrong.eventId()));
    return new Happening(Ids.uuid(dice), voided, noticed, false, noticed, wrong.concern(), which);
  }

  private static Happening known(Happening right, LocalDateTime from) {
    return new Happening(
        right.eventId(),
        right.action(),
        right.when(),
        right.dayOnly(),
        from,
        right.concern(),
        right.more());
  }
}
