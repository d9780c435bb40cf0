package se.garantivakt.simulate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.utils.Utils;
import se.garantivakt.event.EventType;

/**
 * The input of a region, made up, as an iterator in the order of the log: {@code loggedAt} never
 * falls. The same settings give the same records on any machine, in any zone and locale. It reads
 * and writes nothing, asks no clock, and holds only what episodes that are open will still have.
 */
public final class Simulation implements Iterator<SimulatedRecord> {
  private final SimulationSettings settings;
  private final Arrivals arrivals;
  private final Episodes episodes;
  private final LogOrder log = new LogOrder();
  private final Poisoner poisoner;
  private final long[][] offsets;
  private final Instant end;
  private long begun;

  /** From the beginning. */
  public Simulation(SimulationSettings settings) {
    this.settings = settings;
    this.arrivals = new Arrivals(settings.seed(), settings.from(), settings.scale());
    this.episodes = new Episodes(settings);
    this.poisoner = new Poisoner(settings.seed(), settings.poison());
    this.offsets = new long[EventType.values().length][settings.partitions()];
    this.end = end(settings);
  }

  /** All records of a simulation, one after the other. */
  public static Stream<SimulatedRecord> stream(SimulationSettings settings) {
    int kind = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Simulation(settings), kind), false);
  }

  /** Episodes that have begun so far. */
  public long begun() {
    return begun;
  }

  /** How far it has come with the record given last, from 0 to 1. */
  public double share(SimulatedRecord last) {
    if (settings.extent() instanceof Extent.Episodes count) {
      return (double) begun / count.count();
    }
    Instant start = start(settings.from());
    double whole = end.toEpochMilli() - start.toEpochMilli();
    return (last.loggedAt().toEpochMilli() - start.toEpochMilli()) / whole;
  }

  @Override
  public boolean hasNext() {
    if (poisoner.waits()) {
      return true;
    }
    while (beginsBeforeNext()) {
      Arrival arrival = arrivals.take();
      begun++;
      List<Registered> told = episodes.tell(arrival);
      log.add(arrival.number(), told.stream().filter(r -> r.loggedAt().isBefore(end)).toList());
    }
    return !log.isEmpty();
  }

  @Override
  public SimulatedRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the simulation is at its end");
    }
    if (poisoner.waits()) {
      return placed(poisoner.take());
    }
    Poisoned record = Poisoned.not(log.take());
    poisoner.pass(record);
    return placed(record);
  }

  /** Whether an episode begins before the next record is logged: it may be logged first. */
  private boolean beginsBeforeNext() {
    if (settings.extent() instanceof Extent.Episodes count && begun == count.count()) {
      return false;
    }
    Instant next = arrivals.next().start().atZone(Days.ZONE).toInstant();
    return next.isBefore(end) && (log.isEmpty() || !next.isAfter(log.first().loggedAt()));
  }

  private SimulatedRecord placed(Poisoned record) {
    Registered sent = record.record();
    byte[] key = sent.key().getBytes(StandardCharsets.UTF_8);
    int partition = Utils.toPositive(Utils.murmur2(key)) % settings.partitions();
    long offset = offsets[sent.type().ordinal()][partition]++;
    return new SimulatedRecord(
        sent.type(), sent.key(), sent.value(), sent.loggedAt(), partition, offset, record.reason());
  }

  private static Instant end(SimulationSettings settings) {
    return settings.extent() instanceof Extent.Days days
        ? start(settings.from().plusDays(days.count()))
        : Instant.MAX;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Days.ZONE).toInstant();
  }
}
