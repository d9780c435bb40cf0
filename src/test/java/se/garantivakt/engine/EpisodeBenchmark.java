package se.garantivakt.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.rules.file.RuleSetLoader;

/**
 * Events a second through one episode after another, on one thread, by the national rules; all that
 * is published is consumed. Episodes differ in ids, days and times.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(EpisodeBenchmark.EVENTS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
@State(Scope.Thread)
public class EpisodeBenchmark {
  static final int EVENTS = 8;
  private static final int EPISODES = 512;
  private static final long DAY = 86_400_000L;

  private final Engine engine =
      new Engine(new RuleSetLoader().load(Path.of("config", "rules"), "national"));
  private final List<List<LoggedEvent>> inOrder = new ArrayList<>();
  private final List<List<LoggedEvent>> firstLast = new ArrayList<>();
  private final List<List<LoggedEvent>> startedThenBackwards = new ArrayList<>();
  private Consumer<Publication> out;
  private int turn;

  /** Makes the episodes. */
  @Setup
  public void tell(Blackhole blackhole) {
    out = publication -> consume(publication, blackhole);
    for (int seed = 0; seed < EPISODES; seed++) {
      List<LoggedEvent> events = TypicalEpisode.events(seed);
      inOrder.add(events);
      List<LoggedEvent> rotated = new ArrayList<>(events);
      Collections.rotate(rotated, -1);
      firstLast.add(rotated);
      List<LoggedEvent> backwards = new ArrayList<>(rotated);
      Collections.reverse(backwards);
      startedThenBackwards.add(backwards);
    }
  }

  /** The fast path: each event follows everything known, and time passes between them. */
  @Benchmark
  public Episode heardInOrder() {
    return hear(next(inOrder));
  }

  /** The first event comes when everything else has been heard: one hearing of eight is late. */
  @Benchmark
  public Episode firstEventHeardLast() {
    return hear(next(firstLast));
  }

  /**
   * The slow path: the start, then everything after it from its end. Six hearings of eight are
   * late, and each makes the whole history be told again.
   */
  @Benchmark
  public Episode startThenHeardBackwards() {
    return hear(next(startedThenBackwards));
  }

  private List<LoggedEvent> next(List<List<LoggedEvent>> episodes) {
    turn = (turn + 1) % EPISODES;
    return episodes.get(turn);
  }

  private Episode hear(List<LoggedEvent> events) {
    Episode episode = new Episode(engine, events.get(0).event().common().episodeId());
    long heard = Long.MIN_VALUE;
    for (LoggedEvent event : events) {
      heard = Math.max(heard, event.position().loggedAt());
      episode.advanceTo(heard - 1, out);
      episode.hear(event, out);
    }
    episode.advanceTo(heard + DAY, out);
    return episode;
  }

  private static void consume(Publication publication, Blackhole blackhole) {
    if (publication instanceof Alert alert) {
      blackhole.consume(alert.alertId());
      blackhole.consume(alert.concerns());
    } else if (publication instanceof Status status) {
      blackhole.consume(status.clockId());
      blackhole.consume(status.state());
      blackhole.consume(status.deadline());
      blackhole.consume(status.breachAt());
      blackhole.consume(status.elapsedDays());
      blackhole.consume(status.daysLeft());
      blackhole.consume(status.pauses());
      blackhole.consume(status.flags());
      blackhole.consume(status.clinicId());
    }
    blackhole.consume(publication);
  }
}
