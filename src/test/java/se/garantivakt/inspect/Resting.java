package se.garantivakt.inspect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.garantivakt.engine.ClockMemory;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Keeping;
import se.garantivakt.engine.KeptEpisode;
import se.garantivakt.engine.Memory;
import se.garantivakt.engine.Story;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.rules.file.RuleSetLoader;

/** An episode as the job keeps it, and the same with something spoiled. */
public record Resting(Memory memory, List<Long> timers) {
  static final Keeping KEEPING = new Keeping(Duration.ofDays(400), Duration.ofDays(400), 1000);
  public static final String EPISODE = "E";

  static Engine national() {
    return new Engine(new RuleSetLoader().load(Path.of("config", "rules"), "national"));
  }

  /** Told in lines, time having passed to an instant. */
  public static Resting told(String until, String... lines) {
    KeptEpisode episode = new KeptEpisode(national(), KEEPING, EPISODE, Optional.empty());
    for (int i = 0; i < lines.length; i++) {
      LoggedEvent event = Story.event(lines[i], i + 1);
      episode.advanceTo(event.position().loggedAt() - 1, said -> {});
      episode.hear(event, event.position().loggedAt(), said -> {});
    }
    episode.advanceTo(Story.at(until).toEpochMilli(), said -> {});
    return new Resting(episode.memory().orElseThrow(), episode.wakeAt().stream().boxed().toList());
  }

  RestingEpisode.Read read() {
    return new RestingEpisode.Read(EPISODE, memory, timers, 1);
  }

  Resting waking(Long... others) {
    return new Resting(memory, List.of(others));
  }

  /** When something fell due last. */
  public long done() {
    return watched().done();
  }

  Memory.Watched watched() {
    return (Memory.Watched) memory;
  }

  Resting law(int mark) {
    Memory.Watched was = watched();
    return new Resting(
        new Memory.Watched(mark, was.done(), was.next(), was.facts(), was.waiting(), was.clocks()),
        timers);
  }

  Resting next(long next) {
    Memory.Watched was = watched();
    return new Resting(
        new Memory.Watched(was.mark(), was.done(), next, was.facts(), was.waiting(), was.clocks()),
        timers);
  }

  public Resting clocks(UnaryOperator<List<ClockMemory>> spoil) {
    Memory.Watched was = watched();
    return new Resting(
        new Memory.Watched(
            was.mark(),
            was.done(),
            was.next(),
            was.facts(),
            was.waiting(),
            spoil.apply(new ArrayList<>(was.clocks()))),
        timers);
  }

  /** The first clock with another deadline, and other alerts. */
  public static UnaryOperator<List<ClockMemory>> first(
      long deadlineLater, List<ClockMemory.ClaimMemory> claims) {
    return clocks -> {
      ClockMemory was = clocks.get(0);
      clocks.set(0, spoiled(was, was.deadline() + deadlineLater, was.elapsed(), claims));
      return clocks;
    };
  }

  /** The first clock with that many days counted more. */
  static UnaryOperator<List<ClockMemory>> counted(long more) {
    return clocks -> {
      ClockMemory was = clocks.get(0);
      clocks.set(0, spoiled(was, was.deadline(), was.elapsed() + more, was.claims()));
      return clocks;
    };
  }

  private static ClockMemory spoiled(
      ClockMemory was, long deadline, long elapsed, List<ClockMemory.ClaimMemory> claims) {
    return new ClockMemory(
        was.key(),
        was.state(),
        was.vanished(),
        was.startUnit(),
        was.startDay(),
        was.patientId(),
        was.limit(),
        deadline,
        was.originalDeadline(),
        was.stopped(),
        elapsed,
        was.gross(),
        was.countedFrom(),
        was.pauses(),
        was.bookedFor(),
        was.flags(),
        was.clinicId(),
        was.careArea(),
        claims,
        was.presence());
  }
}
