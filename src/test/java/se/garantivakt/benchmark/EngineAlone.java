package se.garantivakt.benchmark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.KeptEpisode;
import se.garantivakt.engine.Memory;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.engine.compact.CompactMemory;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.input.InputDecoder;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.output.GuaranteeRecords;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.watch.WatchParameters;
import se.garantivakt.rules.file.RuleSource;

/**
 * The engine without a stream around it, in one thread: reads the topic and parses the JSON, asks
 * the engine at each event and whenever something falls due, and writes what it says as JSON, which
 * nobody takes. Episodes not touched for long lie in memory in their compact form; clinics have no
 * figures. What it takes beyond {@link ParseAlone} is what any job with this engine takes at the
 * least.
 */
final class EngineAlone implements Case {
  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public void run(CaseSettings given) throws Exception {
    JobSettings settings = StreamOfTopics.settings(given);
    Run run = new Run(settings);
    AllPartitions.read(settings, List.of(OneTopic.NAME), 0, 1, run::take);
    run.passTime(settings.run().until().end().orElseThrow().toEpochMilli());
    if (run.written == 0) {
      throw new IllegalStateException("nothing was said of " + run.taken + " records");
    }
  }

  private record Due(long at, String episodeId) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return Long.compare(at, other.at);
    }
  }

  private static final class Run {
    private static final int TIME_EVERY = 1_000;

    /** As many as in the job. */
    private static final int AT_HAND = 10_000;

    private final WatchParameters watching;
    private final Engine engine;
    private final InputDecoder decoder;
    private final GuaranteeRecords records;
    private final Consumer<Publication> say = this::say;
    private final Map<String, byte[]> putAway = new HashMap<>();
    private final Map<String, KeptEpisode> atHand = new LinkedHashMap<>(2 * AT_HAND, 0.75f, true);
    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private final Map<Integer, Long> readUpTo = new HashMap<>();
    private long heardUpTo = Long.MIN_VALUE;
    private long taken;
    private long written;

    Run(JobSettings settings) {
      RuleSource rules = RuleSource.named(Path.of("config", "rules"), settings.watch().rules());
      watching = BreachDetection.watching(settings, rules);
      engine = new Engine(rules.load());
      decoder =
          new InputDecoder(
              settings.input().limits(engine.rules().switches().zone()),
              settings.input().topics(),
              settings.time().ahead());
      records = new GuaranteeRecords(engine.rules(), settings.input().topics());
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
      readUpTo.put(record.partition(), record.timestamp());
      RawRecord raw = OneTopic.raw(record);
      if (decoder.decode(raw, record.timestamp()) instanceof Decoded.Readable readable) {
        hear(new LoggedEvent(readable.event(), decoder.position(raw)));
      }
      if (++taken % TIME_EVERY == 0) {
        passTime(readUpTo.values().stream().mapToLong(Long::longValue).min().orElseThrow() - 1);
      }
    }

    private void hear(LoggedEvent event) {
      String id = event.event().common().episodeId();
      KeptEpisode episode = episode(id);
      OptionalLong timer = episode.wakeAt();
      episode.hear(event, heardUpTo, say);
      episode.advanceTo(heardUpTo, say);
      wakeAgain(id, episode, timer);
    }

    void passTime(long instant) {
      heardUpTo = Math.max(heardUpTo, instant);
      while (!due.isEmpty() && due.peek().at() <= heardUpTo) {
        Due next = due.poll();
        KeptEpisode episode = episode(next.episodeId());
        if (episode.wakeAt().equals(OptionalLong.of(next.at()))) {
          episode.advanceTo(heardUpTo, say);
          wakeAgain(next.episodeId(), episode, OptionalLong.empty());
        }
      }
    }

    private KeptEpisode episode(String id) {
      KeptEpisode episode = atHand.get(id);
      if (episode == null) {
        Optional<Memory> kept =
            Optional.ofNullable(putAway.remove(id))
                .map(bytes -> CompactMemory.read(bytes, id, engine.days()));
        episode = new KeptEpisode(engine, watching.keeping(), id, kept);
        atHand.put(id, episode);
        if (atHand.size() > AT_HAND) {
          Iterator<Map.Entry<String, KeptEpisode>> longestAgo = atHand.entrySet().iterator();
          Map.Entry<String, KeptEpisode> gone = longestAgo.next();
          longestAgo.remove();
          gone.getValue()
              .memory()
              .ifPresent(memory -> putAway.put(gone.getKey(), CompactMemory.write(memory)));
        }
      }
      return episode;
    }

    private void wakeAgain(String id, KeptEpisode episode, OptionalLong timer) {
      OptionalLong wake = episode.wakeAt();
      if (wake.isPresent() && !wake.equals(timer)) {
        due.add(new Due(wake.getAsLong(), id));
      }
    }

    private void say(Publication publication) {
      if (!(publication instanceof Counted) && !(publication instanceof Unbooked)) {
        written +=
            Optional.ofNullable(records.of(publication, true).value()).map(v -> v.length).orElse(0);
      }
    }
  }
}
