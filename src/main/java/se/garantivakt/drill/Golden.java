package se.garantivakt.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.garantivakt.inspect.savepoint.SavepointCopy;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.local.ArchiveFeed;
import se.garantivakt.simulate.KafkaTarget;
import se.garantivakt.simulate.RecordSink;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * A savepoint of an earlier version of the state, the rules by which it was taken, what had been
 * heard by then ({@code heard.jsonl}) and up to when ({@code heard-up-to.txt}), all in one folder.
 *
 * @param folder that one
 */
record Golden(Path folder) {
  /** The folder of the one that the version before this one took. */
  static final String PREVIOUS = "v1";

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /** The rule file. */
  Path rules() {
    return folder.resolve("national.yaml");
  }

  /** The first midnight of its rules after an instant. */
  static Instant midnightAfter(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE).plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** What had been heard, in the order of the log. */
  List<SimulatedRecord> heard() {
    return ArchiveFeed.of(folder.resolve("heard.jsonl"), ZONE).records();
  }

  /**
   * Makes the topics such as that version would have left them: what had been heard is in them with
   * its times, and what it came to is published. The job will read what comes after it.
   */
  void prepare(Hands hands, Ground ground, Path place) {
    Instant until = until();
    feed(ground.bootstrap());
    ground.set("input.start=" + until.plusMillis(1));
    new Reckoning(hands, ground, place, until, Set.of()).repair();
  }

  /**
   * What is not compared afterwards: state of version 1 holds no figures of clinics, so that what
   * was erased before, or is never touched again, is not in them.
   */
  static Set<OutputTopic> passedOver(Optional<Golden> golden) {
    return golden.isPresent() ? Set.of(OutputTopic.ACCESSIBILITY, OutputTopic.FINDING) : Set.of();
  }

  private void feed(String bootstrap) {
    try (RecordSink sink = new KafkaTarget(bootstrap).open()) {
      for (SimulatedRecord record : heard()) {
        sink.take(record);
      }
    } catch (IOException e) {
      throw new DrillException("what had been heard cannot be sent: " + e.getMessage(), e);
    }
  }

  /** Up to when all logs had been heard. */
  Instant until() {
    try {
      return Instant.parse(Files.readString(folder.resolve("heard-up-to.txt")).strip());
    } catch (IOException e) {
      throw new DrillException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The savepoint without the state of its source, written into a folder in that place. */
  String withoutSource(Path place) {
    Path copy = place.resolve("savepoint");
    try {
      SavepointCopy.withoutSource(folder, copy);
      return copy.toUri().toString();
    } catch (IOException e) {
      throw new DrillException(folder + " cannot be gone on from: " + e.getMessage(), e);
    }
  }
}
