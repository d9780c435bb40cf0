package se.garantivakt.simulate;

import static se.garantivakt.event.Action.VISIT_COMPLETED;
import static se.garantivakt.event.Action.VISIT_STARTED;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import se.garantivakt.event.Mode;
import se.garantivakt.event.Purpose;

/** The wait ends: care is given, at once or in sessions, and perhaps looked back on. */
record VisitStory(Wait queued) {
  private static final Shares<Mode> MODES =
      Shares.of(Mode.PHYSICAL, 85).and(Mode.DIGITAL, 10).and(Mode.PHONE, 5);

  void tell(Script script) {
    Dice dice = script.dice();
    LocalDateTime at = script.open(queued.end());
    boolean sessions =
        dice.chance(WaitingOdds.IN_SESSIONS) && queued.purpose() != Purpose.FIRST_VISIT;
    boolean silent = dice.chance(WaitingOdds.NO_PURPOSE) && queued.purpose() == Purpose.FIRST_VISIT;
    List<Field> said = new ArrayList<>();
    if (!silent) {
      said.add(Field.word("purpose", queued.purpose()));
    }
    said.add(Field.word("mode", MODES.draw(dice)));
    said.add(Field.flag("licensed", true));
    Field[] fields = said.toArray(Field[]::new);
    if (sessions) {
      script.tell(VISIT_STARTED, at, queued.concern(), fields);
      LocalDate done = at.toLocalDate().plusDays(dice.between(7, 60));
      script.tell(VISIT_COMPLETED, script.open(done), queued.concern(), fields);
      return;
    }
    script.tell(VISIT_COMPLETED, at, queued.concern(), fields);
    boolean decidesNow = queued.purpose() == Purpose.FIRST_VISIT;
    if (dice.chance(WaitingOdds.REVISIT) && !decidesNow) {
      LocalDate again = at.toLocalDate().plusDays(dice.between(14, 90));
      Field purpose = Field.word("purpose", Purpose.REVISIT);
      script.tell(VISIT_COMPLETED, script.open(again), queued.concern(), purpose);
    }
  }
}
