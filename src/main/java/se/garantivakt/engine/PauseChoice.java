package se.garantivakt.engine;

import se.garantivakt.rules.Switches;

/** The switches that decide whether a pause has effect, as in force on the day it starts. */
record PauseChoice(Switches switches, Scale scale, LocalDays days) implements Countdown.Choice {

  @Override
  public boolean onDeadline(Period pause) {
    return switches.pauseOnDeadlineDayCounts().on(dayOf(pause));
  }

  @Override
  public boolean afterBreach(Period pause) {
    return switches.pauseAfterBreachDeducts().on(dayOf(pause));
  }

  private long dayOf(Period pause) {
    return scale.day(pause.from(), days);
  }
}
