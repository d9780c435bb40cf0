package se.garantivakt.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Keeping;
import se.garantivakt.engine.KeptEpisode;
import se.garantivakt.engine.Outcome;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.publication.PublicationJson;
import se.garantivakt.rules.file.RuleSource;
import se.garantivakt.schema.Schemas;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * In which order a job has heard each episode: that of its outcomes, which it says at the first
 * hearing, and which all lie in one partition. In one topic it is the log's; what one topic is
 * ahead of another is not determined.
 */
final class Hearing {
  private static final Duration LONG = Duration.ofDays(20_000);

  private final Map<String, List<LoggedEvent>> episodes = new LinkedHashMap<>();

  /** Of what the topics hold, by what became of it. */
  Hearing(List<LoggedEvent> log, List<JsonNode> outcomes) {
    Map<String, LoggedEvent> places = new HashMap<>();
    log.forEach(event -> places.put(place(event.position()), event));
    for (JsonNode outcome : outcomes) {
      LoggedEvent heard = places.get(place(outcome.get("origin")));
      if (heard == null) {
        throw new AssertionError("no event lies where this was heard: " + outcome);
      }
      String episode = outcome.get("episodeId").textValue();
      episodes.computeIfAbsent(episode, first -> new ArrayList<>()).add(heard);
    }
  }

  /** What the engine alone says becomes of each event, heard in this order. */
  List<JsonNode> outcomes(RuleSource rules) {
    Engine engine = new Engine(rules.load());
    PublicationJson json = new PublicationJson(engine.rules().switches().zone());
    Keeping keeping = new Keeping(LONG, LONG, 200);
    List<JsonNode> outcomes = new ArrayList<>();
    episodes.forEach(
        (id, heard) -> {
          KeptEpisode episode = new KeptEpisode(engine, keeping, id, Optional.empty());
          for (LoggedEvent event : heard) {
            episode.hear(
                event,
                Long.MIN_VALUE,
                said -> {
                  if (said instanceof Outcome outcome) {
                    outcomes.add(Schemas.json(new String(json.write(outcome), UTF_8)));
                  }
                });
          }
        });
    return outcomes;
  }

  /** The episodes that were heard in the order of the log. */
  Set<String> inTheLogsOrder() {
    Set<String> inOrder = new HashSet<>();
    episodes.forEach(
        (id, heard) -> {
          if (isSorted(heard.stream().map(LoggedEvent::position).toList())) {
            inOrder.add(id);
          }
        });
    return inOrder;
  }

  /** Whether each topic's events of each episode were heard in their order. */
  boolean isInOrderWithinTopics() {
    return episodes.values().stream()
        .allMatch(
            heard ->
                heard.stream()
                    .map(LoggedEvent::position)
                    .collect(Collectors.groupingBy(LogPosition::topic))
                    .values()
                    .stream()
                    .map(topic -> topic.stream().map(LogPosition::offset).toList())
                    .allMatch(Hearing::isSorted));
  }

  private static <T extends Comparable<? super T>> boolean isSorted(List<T> all) {
    return all.stream().sorted().toList().equals(all);
  }

  private static String place(LogPosition position) {
    String topic = SimulatedRecord.topicName(position.topic());
    return topic + "/" + position.partition() + "/" + position.offset();
  }

  private static String place(JsonNode origin) {
    String topic = origin.get("topic").textValue();
    return topic + "/" + origin.get("partition") + "/" + origin.get("offset");
  }
}
