package se.garantivakt.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.garantivakt.drill.Commands.Ran;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;

/**
 * Holds what a job has published against the right answer: a replay of what the topics hold, by a
 * Flink that had no fault.
 */
final class Reckoning {
  private final Hands hands;
  private final Ground ground;
  private final Path folder;

  private final Instant until;
  private final Set<String> passedOver;

  /**
   * Of a job that has spoken of everything up to an instant.
   *
   * @param folder where the replay is written
   * @param passedOver topics that are not compared
   */
  Reckoning(Hands hands, Ground ground, Path folder, Instant until, Set<OutputTopic> passedOver) {
    this.passedOver = passedOver.stream().map(OutputTopic::contract).collect(Collectors.toSet());
    this.until = until;
    this.hands = hands;
    this.ground = ground;
    this.folder = folder;
  }

  /** What differs. */
  record Differences(long missing, long extra, long different) {
    boolean none() {
      return missing == 0 && extra == 0 && different == 0;
    }
  }

  /** Compares without changing anything. */
  Differences compared() {
    return differences(hands.tries(words()));
  }

  /** Compares, and repairs what differs. */
  void repair() {
    hands.tries(words("--repair", "--yes"));
  }

  private String[] words(String... further) {
    List<String> words = new ArrayList<>(List.of("replay", "--json", "--overwrite"));
    words.add("--bootstrap=" + ground.bootstrap());
    words.add("--out=" + folder.resolve("replay"));
    words.add("--until=" + until);
    words.add("--compare");
    ground.settings().stream()
        .filter(it -> it.startsWith("watch.") || it.startsWith("accessibility."))
        .forEach(it -> words.add("--set=" + it));
    words.addAll(List.of(further));
    return words.toArray(String[]::new);
  }

  /** The last line of the answer is that of the comparison. */
  private Differences differences(Ran ran) {
    List<String> lines = ran.out().lines().filter(line -> !line.isBlank()).toList();
    JsonNode compare =
        lines.isEmpty()
            ? Hands.json("{}")
            : Hands.json(lines.get(lines.size() - 1)).path("compare");
    if (compare.isMissingNode()) {
      throw new DrillException("there is no comparison:\n" + ran.err() + ran.out());
    }
    return new Differences(
        counted(compare, "missing"),
        counted(compare, "extra"),
        counted(compare, "different") + compare.path("rejectedMore").size());
  }

  private long counted(JsonNode compare, String kind) {
    long count = compare.path(kind).asLong();
    for (JsonNode reason : compare.path("reasons")) {
      boolean passed = passedOver.contains(reason.path("topic").asText());
      count -=
          passed && reason.path("kind").asText().equals(kind) ? reason.path("count").asLong() : 0;
    }
    return count;
  }

  /** Transactions that nobody ends, of the output topics. */
  long openTransactions(JobSettings settings) {
    List<String> topics = Stream.of(OutputTopic.values()).map(settings.output()::topic).toList();
    return OpenTransactions.count(ground.bootstrap(), topics);
  }

  /** How often the logs of all processes say what the load mentioned. */
  static long idsInLogs(Path logs, Mentioned mentioned) {
    long found = 0;
    try (Stream<Path> files = Files.walk(logs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          found += lines.mapToLong(mentioned::in).sum();
        }
      }
      return found;
    } catch (IOException e) {
      throw new DrillException("the logs cannot be read: " + e, e);
    }
  }

  /** Whether each reason was given as often as records were made unreadable for it. */
  static boolean sameReasons(
      Map<se.garantivakt.event.RejectionReason, Long> poisoned, Map<String, Long> rejected) {
    return poisoned.size() == rejected.size()
        && poisoned.entrySet().stream()
            .allMatch(e -> e.getValue().equals(rejected.get(e.getKey().name())));
  }
}
