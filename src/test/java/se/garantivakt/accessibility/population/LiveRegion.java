package se.garantivakt.accessibility.population;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Keeping;
import se.garantivakt.engine.KeptEpisode;
import se.garantivakt.engine.Memory;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.State;
import se.garantivakt.engine.Status;
import se.garantivakt.engine.Tombstone;
import se.garantivakt.engine.compact.CompactMemory;
import se.garantivakt.event.LoggedEvent;

/**
 * A region as the job hears it: each episode by itself, woken for what is heard of it and for what
 * falls due, and asleep as bytes in between, at times; time passes as far as all logs are heard.
 */
final class LiveRegion {
  private static final Duration FOR_EVER = Duration.ofDays(40_000);
  private static final Pattern BESIDES = Pattern.compile("(.*/)?(holder|booking|finding)");
  private static final Keeping KEEPING = new Keeping(FOR_EVER, FOR_EVER, 1000);

  private final Engine engine;
  private final Random random;
  private final Map<String, KeptEpisode> episodes = new TreeMap<>();
  private final Map<String, Status> latest = new HashMap<>();
  private final Set<String> takenBack = new HashSet<>();
  final LivePlaces places;

  LiveRegion(Engine engine, Random random) {
    this.engine = engine;
    this.random = random;
    this.places = new LivePlaces(engine, random);
  }

  /** All of it, in that order, and time up to an instant. */
  LiveRegion hear(List<LoggedEvent> order, long end) {
    long[] restFrom = new long[order.size() + 1];
    restFrom[order.size()] = Long.MAX_VALUE;
    for (int i = order.size() - 1; i >= 0; i--) {
      restFrom[i] = Math.min(restFrom[i + 1], logged(order.get(i)));
    }
    for (int i = 0; i < order.size(); i++) {
      hear(order.get(i), restFrom[i] - 1);
      passTime(restFrom[i + 1] == Long.MAX_VALUE ? end : restFrom[i + 1] - 1);
    }
    return this;
  }

  /** The clocks as they were published last, those left out that a correction took back. */
  Map<String, Status> standing() {
    Map<String, Status> standing = new LinkedHashMap<>(latest);
    standing.keySet().removeAll(takenBack);
    return standing;
  }

  /** Of a clock that was taken back it may still be said who would hold it, and what is missing. */
  private void publish(Status status) {
    latest.put(status.clockId(), status);
    if (status.rule().equals("correction")) {
      takenBack.add(status.clockId());
    } else if (status.state() != State.CANCELLED || !BESIDES.matcher(status.rule()).matches()) {
      takenBack.remove(status.clockId());
    }
  }

  private void hear(LoggedEvent event, long heardUpTo) {
    String id = event.event().common().episodeId();
    KeptEpisode episode =
        episodes.computeIfAbsent(id, any -> new KeptEpisode(engine, KEEPING, id, Optional.empty()));
    Consumer<Publication> out = out(logged(event));
    episode.hear(event, heardUpTo, out);
    episode.advanceTo(heardUpTo, out);
    sleep(id);
  }

  private void passTime(long upTo) {
    for (String id : episodes.keySet()) {
      OptionalLong wake = episodes.get(id).wakeAt();
      if (wake.isPresent() && wake.getAsLong() <= upTo) {
        episodes.get(id).advanceTo(upTo, out(wake.getAsLong()));
        sleep(id);
      }
    }
    places.advanceTo(upTo);
  }

  private void sleep(String id) {
    if (random.nextBoolean()) {
      Optional<Memory> memory =
          episodes
              .get(id)
              .memory()
              .map(m -> CompactMemory.read(CompactMemory.write(m), id, engine.days()));
      episodes.put(id, new KeptEpisode(engine, KEEPING, id, memory));
    }
  }

  private Consumer<Publication> out(long knownAt) {
    return said -> {
      if (said instanceof Counted counted) {
        places.take(counted, knownAt);
      } else if (said instanceof Status status) {
        publish(status);
      } else if (said instanceof Tombstone tombstone) {
        latest.remove(tombstone.clockId());
      }
    };
  }

  private static long logged(LoggedEvent event) {
    return event.position().loggedAt();
  }

  /** An order in which topics that lag behind each other, by weeks at times, are heard. */
  static List<LoggedEvent> outOfStep(List<LoggedEvent> log, Random random) {
    Map<Object, Long> lags = new HashMap<>();
    Map<LoggedEvent, Long> heardAt = new HashMap<>();
    for (LoggedEvent event : log) {
      long lag =
          lags.computeIfAbsent(event.position().topic(), any -> random.nextInt(20) * 86_400_000L);
      long own = random.nextInt(10) == 0 ? random.nextInt(30) * 86_400_000L : 0;
      heardAt.put(event, logged(event) + lag + own);
    }
    List<LoggedEvent> order = new ArrayList<>(log);
    order.sort((a, b) -> Long.compare(heardAt.get(a), heardAt.get(b)));
    return order;
  }
}
