package se.garantivakt.benchmark.streams;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.KeptEpisode;
import se.garantivakt.engine.Memory;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.engine.compact.CompactMemory;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.output.ContractHeaders;
import se.garantivakt.job.output.OutputRecord;

/**
 * Decodes records and watches the guarantees of their episodes, of one partition of the four
 * topics.
 *
 * <p>Up to where all logs have been heard is taken from the stream time of the task: the largest
 * timestamp seen, less one millisecond, as further records may bear the same one. That is true as
 * long as Streams chooses records in the log's order, which it does among partitions that have some
 * in memory, and waits {@code max.task.idle.ms} for one that has none. The job itself asks the
 * broker; for a log that lies there, as in the benchmark, it comes to the same.
 *
 * <p>With the last record that lay there at the start time passes to the end of the run.
 */
final class WatchProcessor implements Processor<byte[], byte[], OutputRecord, OutputRecord> {
  private final PeerSettings peer;
  private final PeerTools tools;
  private final ContractHeaders headers = new ContractHeaders();
  private ProcessorContext<OutputRecord, OutputRecord> context;
  private KeyValueStore<String, byte[]> episodes;
  private DueEpisodes due;
  private RemainingInput remaining;
  private long heardUpTo = Long.MIN_VALUE;

  /** By those settings. */
  WatchProcessor(PeerSettings peer) {
    this.peer = peer;
    this.tools = PeerTools.of(peer);
  }

  @Override
  public void init(ProcessorContext<OutputRecord, OutputRecord> context) {
    this.context = context;
    episodes = context.getStateStore(PeerTopology.EPISODES);
    due = new DueEpisodes(context.getStateStore(PeerTopology.DUE));
    remaining = new RemainingInput(peer.ends(), context.taskId().partition());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RecordMetadata place = context.recordMetadata().orElseThrow();
    passTime(context.currentStreamTimeMs() - 1);
    RawRecord raw =
        new RawRecord(
            place.topic(),
            place.partition(),
            place.offset(),
            record.timestamp(),
            record.key(),
            record.value(),
            List.of());
    Decoded decoded = tools.decoder().decode(raw, peer.clock().millis());
    if (decoded instanceof Decoded.Readable readable) {
      LogPosition position =
          new LogPosition(
              record.timestamp(),
              tools.types().get(place.topic()),
              place.partition(),
              place.offset());
      hear(new LoggedEvent(readable.event(), position));
    }
    if (remaining.endsWith(place.topic(), place.partition(), place.offset())) {
      passTime(peer.until().toEpochMilli());
      context.commit();
    }
  }

  private void hear(LoggedEvent event) {
    touch(event.event().common().episodeId(), Optional.of(event), OptionalLong.empty());
  }

  private void passTime(long instant) {
    heardUpTo = Math.max(heardUpTo, instant);
    List<Due> come = due.upTo(heardUpTo);
    while (!come.isEmpty()) {
      for (Due timer : come) {
        due.remove(timer);
        touch(timer.episodeId(), Optional.empty(), OptionalLong.of(timer.at()));
      }
      come = due.upTo(heardUpTo);
    }
  }

  private void touch(String episodeId, Optional<LoggedEvent> event, OptionalLong fired) {
    Optional<Memory> kept =
        Optional.ofNullable(episodes.get(episodeId))
            .map(bytes -> CompactMemory.read(bytes, episodeId, tools.engine().days()));
    KeptEpisode episode = new KeptEpisode(tools.engine(), tools.keeping(), episodeId, kept);
    OptionalLong timer = episode.wakeAt();
    Consumer<Publication> say = this::say;
    event.ifPresent(heard -> episode.hear(heard, heardUpTo, say));
    episode.advanceTo(heardUpTo, say);
    move(episodeId, fired.isPresent() ? OptionalLong.empty() : timer, episode.wakeAt());
    Optional<Memory> keep = episode.memory();
    if (keep.isPresent()) {
      episodes.put(episodeId, CompactMemory.write(keep.get()));
    } else if (kept.isPresent()) {
      episodes.delete(episodeId);
    }
  }

  private void move(String episodeId, OptionalLong from, OptionalLong to) {
    if (!from.equals(to)) {
      from.ifPresent(at -> due.remove(new Due(at, episodeId)));
      to.ifPresent(at -> due.add(new Due(at, episodeId)));
    }
  }

  private void say(Publication publication) {
    if (publication instanceof Counted || publication instanceof Unbooked) {
      return;
    }
    boolean late = publication instanceof Alert alert && tools.historical().of(alert, heardUpTo);
    OutputRecord said = tools.records().of(publication, late);
    context.forward(
        new Record<>(
            said,
            said,
            context.currentSystemTimeMs(), // not the log's: by that it would be too old to be kept
            headers.of(said.topic(), said.rules())));
  }
}
