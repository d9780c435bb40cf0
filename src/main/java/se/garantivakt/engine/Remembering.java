package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.garantivakt.event.CareLevel;
import se.garantivakt.rules.Cover;
import se.garantivakt.rules.Dated;
import se.garantivakt.rules.Deduction;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.Level;
import se.garantivakt.rules.Limit;

/**
 * What stands published, to what is kept of it and back. Of a clock that is brought back only what
 * the difference to a new answer asks for is there; the new answer is never read from it.
 */
final class Remembering {
  private final Engine engine;
  private final String episodeId;

  Remembering(Engine engine, String episodeId) {
    this.engine = engine;
    this.episodeId = episodeId;
  }

  static List<ClockMemory> memories(List<StandingClock> standing, LocalDays days) {
    List<ClockMemory> memories = new ArrayList<>(standing.size());
    for (StandingClock clock : standing) {
      memories.add(memory(clock, days));
    }
    return memories;
  }

  List<StandingClock> standing(List<ClockMemory> memories) {
    List<StandingClock> standing = new ArrayList<>(memories.size());
    for (ClockMemory memory : memories) {
      standing.add(standing(memory));
    }
    return standing;
  }

  private static ClockMemory memory(StandingClock standing, LocalDays days) {
    Clock clock = standing.clock();
    List<ClockMemory.ClaimMemory> claims = new ArrayList<>(standing.claims().size());
    for (Claim claim : standing.claims()) {
      claims.add(
          new ClockMemory.ClaimMemory(
              claim.kind().alert(),
              claim.level() < 0 ? "" : clock.level(claim.level()).text(),
              claim.deadline(),
              claim.clinicId(),
              claim.at(),
              claim.resolved()));
    }
    return new ClockMemory(
        clock.key(),
        clock.state(),
        clock.rule().equals(Clock.VANISHED),
        clock.startUnit(),
        clock.startDay(),
        clock.patientId(),
        clock.limit(),
        clock.deadline(),
        clock.originalDeadline(),
        clock.stopped(),
        clock.elapsed(),
        clock.gross(),
        clock.countedFrom(),
        clock.pauses(),
        clock.bookedFor(),
        clock.flags(),
        clock.clinicId(),
        clock.careArea(),
        claims,
        Optional.of(clock.presence()).filter(p -> !p.equals(UsualPresence.of(clock, days))));
  }

  private StandingClock standing(ClockMemory memory) {
    Plan plan = plan(memory);
    long breach =
        memory.deadline() == Clock.NONE
            ? Clock.NONE
            : plan.scale.breach(memory.deadline(), engine.days());
    Clock bare =
        new Clock(
            memory.key(),
            plan,
            memory.state(),
            memory.vanished() ? Clock.VANISHED : plan.rule(Plan.Part.START),
            memory.startUnit(),
            memory.startDay(),
            memory.patientId(),
            memory.limit(),
            memory.deadline(),
            memory.originalDeadline(),
            breach,
            memory.state().isBreached() ? breach : Clock.NONE,
            memory.stopped(),
            memory.elapsed(),
            memory.gross(),
            memory.countedFrom(),
            memory.pauses(),
            memory.bookedFor(),
            false,
            memory.flags(),
            memory.clinicId(),
            memory.clinicId(),
            memory.careArea(),
            0,
            -1,
            false,
            Presence.NONE);
    Presence presence = memory.presence().orElseGet(() -> UsualPresence.of(bare, engine.days()));
    Clock clock = bare.counting(presence);
    String clockId = memory.key().clockId(episodeId);
    List<Claim> claims = new ArrayList<>(memory.claims().size());
    for (ClockMemory.ClaimMemory claim : memory.claims()) {
      claims.add(claim(claim, clock, clockId));
    }
    return new StandingClock(clockId, clock, claims);
  }

  private static Claim claim(ClockMemory.ClaimMemory memory, Clock clock, String clockId) {
    Claim.Kind kind = Claim.Kind.of(memory.kind());
    return new Claim(
        Claim.alertId(kind, memory.level(), memory.deadline(), clock, clockId),
        kind,
        kind == Claim.Kind.IMMINENT ? place(memory.level(), clock) : -1,
        memory.deadline(),
        memory.clinicId(),
        memory.at(),
        memory.resolved());
  }

  private static int place(String level, Clock clock) {
    List<Level> levels = clock.guarantee().imminent().on(clock.startDay());
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).text().equals(level)) {
        return i;
      }
    }
    return Claim.NO_LEVEL_ANY_MORE;
  }

  /** The guarantee of a clock; of one that the rules no longer have, what its scale needs. */
  private Plan plan(ClockMemory memory) {
    for (Plan plan : engine.plans()) {
      if (plan.guarantee.id().equals(memory.key().guarantee())) {
        return plan;
      }
    }
    return new Plan(
        departed(memory.key().guarantee(), memory.limit()), engine.rules(), engine.days());
  }

  private static Guarantee departed(String id, Limit limit) {
    return new Guarantee(
        id,
        id,
        Dated.always(limit),
        CareLevel.UNSTATED,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Dated.always(false),
        new Cover(Set.of(), Set.of(), Set.of(), Set.of(), false, false, false, false),
        Deduction.NONE,
        Dated.always(List.of()),
        false,
        false,
        false,
        Map.of());
  }
}
