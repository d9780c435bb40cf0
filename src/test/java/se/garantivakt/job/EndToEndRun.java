package se.garantivakt.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.garantivakt.event.LeftOut;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.RejectionReason;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.rules.file.RuleSource;
import se.garantivakt.schema.Schemas;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/**
 * One run of the whole job through all stories and poison, each in its place in the log, to the end
 * of the topics.
 *
 * @param stories what can be read
 * @param poison what cannot
 * @param said all that came out
 * @param alone what the engine alone says of what lies in the topics, in the order of the log
 * @param hearing in which order the job heard it
 */
record EndToEndRun(
    CasesAsRecords stories,
    List<SimulatedRecord> poison,
    Published said,
    EngineAlone alone,
    Hearing hearing) {
  static final RuleSource RULES = Watch.rules("stockholm");
  private static final String LEFT_OUT = "left-out";

  static EndToEndRun in(Path folder) throws Exception {
    CasesAsRecords stories = CasesAsRecords.all().and(Erasures.records());
    Instant end = stories.end();
    List<SimulatedRecord> poison = poisoned();
    SimulatedRecord first = stories.records().get(0);
    poison.add(ahead(first, end.plus(Duration.ofMinutes(6))));
    poison.add(leftOut(first));
    ClockByHand clock = ClockByHand.at(end.toString());
    try (WholeJob job =
        new WholeJob(
            folder,
            RULES,
            clock,
            "run.bounded=true",
            "run.until=" + end,
            "input.leave-out=" + LeftOut.fingerprint(LEFT_OUT))) {
      job.log(stories.and(poison).records());
      job.start();
      job.awaitEnd();
      List<LoggedEvent> log = HeardLog.of(job.bootstrap(), end);
      Hearing hearing = new Hearing(log, job.published().outcomes());
      EngineAlone alone = new EngineAlone(RULES, log, end);
      return new EndToEndRun(stories, poison, job.published(), alone, hearing);
    }
  }

  private static List<SimulatedRecord> poisoned() {
    SimulationSettings settings =
        SimulationSettings.defaults().from(LocalDate.of(2024, 2, 1)).episodes(300).poison(0.2);
    return new ArrayList<>(
        Simulation.stream(settings).filter(record -> record.poison().isPresent()).toList());
  }

  private static SimulatedRecord ahead(SimulatedRecord record, Instant at) {
    return rejected(record, record.value(), at, RejectionReason.LOG_TIME_AHEAD);
  }

  private static SimulatedRecord leftOut(SimulatedRecord record) {
    ObjectNode event = (ObjectNode) Schemas.json(new String(record.value(), UTF_8));
    byte[] value = event.put("episodeId", LEFT_OUT).toString().getBytes(UTF_8);
    return rejected(record, value, record.loggedAt(), RejectionReason.LEFT_OUT);
  }

  private static SimulatedRecord rejected(
      SimulatedRecord record, byte[] value, Instant at, RejectionReason why) {
    return new SimulatedRecord(record.topic(), record.key(), value, at, 0, 0, Optional.of(why));
  }

  /** The latest states that were published. */
  Map<String, JsonNode> latest() {
    States states = new States();
    for (ConsumerRecord<byte[], byte[]> record : said.raw(OutputTopic.STATUS)) {
      if (record.value() == null) {
        states.remove(new String(record.key(), UTF_8));
      } else {
        states.take(Schemas.json(new String(record.value(), UTF_8)));
      }
    }
    return states.latest();
  }

  /** Where each input lay that became something. */
  List<String> places() {
    List<String> places = new ArrayList<>();
    said.of(OutputTopic.REJECTED).forEach(r -> places.add(place(r)));
    said.outcomes().forEach(outcome -> places.add(place(outcome.get("origin"))));
    return places;
  }

  private static String place(JsonNode of) {
    return of.get("topic") + "/" + of.get("partition") + "/" + of.get("offset");
  }
}
