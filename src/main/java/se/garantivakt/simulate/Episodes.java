package se.garantivakt.simulate;

import static se.garantivakt.event.Action.DECISION_ERASED;

import java.util.List;

/** Tells episodes whole: each from dice of its own, so that none depends on another. */
final class Episodes {
  private final long seed;
  private final Registration registration;

  Episodes(SimulationSettings settings) {
    this.seed = settings.seed();
    this.registration = new Registration(settings.seed(), settings.disorder());
  }

  /** Everything that the log will hold of an episode, in the order in which it happened. */
  List<Registered> tell(Arrival arrival) {
    Dice dice = Dice.of(seed, Branch.STORY, arrival.number());
    Patient patient = Patient.of(seed, dice.below(Mix.POPULATION));
    Script script = new Script(dice, patient, arrival.start());
    arrival.beginning().tell(script);
    boolean erased = dice.chance(Odds.ERASED);
    if (erased) {
      Happening last = script.told().get(script.told().size() - 1);
      script.tell(
          DECISION_ERASED, script.open(script.last().toLocalDate().plusDays(30)), last.concern());
    }
    List<Happening> happenings = Corrections.of(script);
    Dice registers = Dice.of(seed, Branch.REGISTRATION, arrival.number());
    return registration.of(script, happenings, registers);
  }
}
