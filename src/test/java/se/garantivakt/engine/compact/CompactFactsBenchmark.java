package se.garantivakt.engine.compact;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import se.garantivakt.engine.Fact;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.TypicalEpisode;

/** Events a second into and out of the compact form, on one thread. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(TypicalEpisode.EVENTS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
@State(Scope.Thread)
public class CompactFactsBenchmark {
  private static final int EPISODES = 512;

  private final LocalDays days = new LocalDays(ZoneId.of("Europe/Stockholm"));
  private final List<List<Fact>> episodes = new ArrayList<>();
  private final List<byte[]> written = new ArrayList<>();
  private int turn;

  /** Makes the episodes. */
  @Setup
  public void tell() {
    for (int seed = 0; seed < EPISODES; seed++) {
      List<Fact> facts =
          TypicalEpisode.events(seed).stream().map(event -> Fact.of(event, days)).toList();
      episodes.add(facts);
      written.add(CompactFacts.write(facts));
    }
  }

  /** Into the compact form. */
  @Benchmark
  public byte[] write() {
    return CompactFacts.write(episodes.get(next()));
  }

  /** Out of it. */
  @Benchmark
  public List<Fact> read() {
    return CompactFacts.read(written.get(next()), "E1", days);
  }

  private int next() {
    turn = (turn + 1) % EPISODES;
    return turn;
  }
}
