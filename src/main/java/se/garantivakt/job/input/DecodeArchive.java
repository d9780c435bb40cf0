package se.garantivakt.job.input;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.accumulators.ListAccumulator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Rejection;
import se.garantivakt.event.RejectionReason;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.event.archive.Damage;
import se.garantivakt.job.settings.InputSettings;
import se.garantivakt.job.settings.TimeSettings;
import se.garantivakt.job.tally.Tally;
import se.garantivakt.job.time.WallClock;

/**
 * Turns lines of an archive into events, as {@link DecodeEvents} does with records of topics. A
 * line that holds none leaves by {@link DecodeEvents#REJECTED}, the file for its topic and the line
 * for its offset; both, and where files are damaged, are told with the job's result.
 */
public final class DecodeArchive extends ProcessFunction<RawRecord, LoggedEvent> {
  private static final long serialVersionUID = 1L;

  /**
   * The result that holds what was wrong with the archive, a line of text each: the first that each
   * task came upon.
   */
  public static final String FAULTS = "faults";

  private static final int MOST_FAULTS = 100;

  private final DecoderLimits limits;
  private final InputSettings input;
  private final TimeSettings time;
  private final WallClock clock;
  private transient ArchiveDecoder decoder;
  private transient Tally tally;
  private transient ListAccumulator<String> faults;

  /** Reads by those limits; a line dated further ahead of the clock than may be is none. */
  public DecodeArchive(
      DecoderLimits limits, InputSettings input, TimeSettings time, WallClock clock) {
    this.limits = limits;
    this.input = input;
    this.time = time;
    this.clock = clock;
  }

  /** The decoder of an archive whose lines name topics as the contract or an installation does. */
  public static ArchiveDecoder decoder(DecoderLimits limits, InputSettings input) {
    Map<String, EventType> topics = new HashMap<>();
    for (EventType type : EventType.values()) {
      topics.put("care." + type.wire(), type);
    }
    input.topics().forEach((type, topic) -> topics.put(topic, type));
    return new ArchiveDecoder(new EventDecoder(limits), topics);
  }

  @Override
  public void open(OpenContext context) {
    decoder = decoder(limits, input);
    tally = new Tally(getRuntimeContext());
    faults = new ListAccumulator<>();
    getRuntimeContext().addAccumulator(FAULTS, faults);
  }

  @Override
  public void processElement(RawRecord line, Context context, Collector<LoggedEvent> out) {
    Optional<Damage> damage = ArchivedLines.damage(line);
    if (damage.isPresent()) {
      tally.count(Tally.DAMAGED);
      fault(damage.get());
      return;
    }
    tally.count(Tally.READ);
    ArchiveEntry entry =
        decoder.decode(new ArchivedRecord(line.value(), line.topic(), line.offset()));
    if (entry instanceof ArchiveEntry.Unreadable unreadable) {
      reject(unreadable.rejection(), line, context);
      return;
    }
    LoggedEvent event = ((ArchiveEntry.Heard) entry).event();
    if (event.position().loggedAt() > clock.millis() + time.ahead().toMillis()) {
      reject(ahead(line), line, context);
    } else {
      out.collect(event);
    }
  }

  private Rejection ahead(RawRecord line) {
    return new EventDecoder(limits)
        .reject(
            RejectionReason.LOG_TIME_AHEAD,
            "the log's time of the record lies more than " + time.ahead() + " ahead of now",
            line.value(),
            Optional.empty())
        .rejection();
  }

  private void reject(Rejection why, RawRecord line, Context context) {
    tally.count(Tally.REJECTED);
    fault(new Damage(line.topic(), line.offset(), why.reason() + ", " + why.message()));
    context.output(DecodeEvents.REJECTED, RejectedRecords.of(why, line));
  }

  private void fault(Damage damage) {
    if (faults.getLocalValue().size() < MOST_FAULTS) {
      faults.add(damage.toString());
    }
  }
}
