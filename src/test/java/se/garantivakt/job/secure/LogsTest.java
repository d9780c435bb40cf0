package se.garantivakt.job.secure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.cli.CommandRun;
import se.garantivakt.event.RejectionReason;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.ClockByHand;
import se.garantivakt.job.Published;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.local.RunningJob;
import se.garantivakt.simulate.KafkaTarget;
import se.garantivakt.simulate.RecordSink;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/** What the job and all that it is made of log at the most talkative level. */
class LogsTest {
  private static final String END = "2024-06-15T00:00:00+02:00";
  private static final int READABLE = 40;
  private static final String PERSONAL = "1212-1212";
  private static final Pattern IDS =
      Pattern.compile("\"(?:eventId|episodeId|patientId|voids)\":\"([^\"]+)\"");

  @Test
  void no_line_at_any_level_holds_an_id_a_personal_number_or_a_secret(@TempDir Path folder)
      throws Exception {
    List<SimulatedRecord> load = load();
    try (SecuredBroker broker = new SecuredBroker(folder)) {
      CommandRun.of("topics", "create", "--profile=local", "--bootstrap=" + broker.plain());
      broker.give(DocumentedRights.all());
      try (RecordSink sink = new KafkaTarget(broker.plain()).open()) {
        for (SimulatedRecord record : load) {
          sink.take(record);
        }
      }
      try (AllLogs logs = AllLogs.listenFor(words(load))) {
        JobSettings job = settings(broker);
        LogManager.getLogger(LogsTest.class).trace("heard: {}", SecuredBroker.PASSWORD);
        try (RunningJob running =
            RunningJob.start(
                new BreachDetection(job, Watch.rules("stockholm"), ClockByHand.at(END)))) {
          running.end().get(180, TimeUnit.SECONDS);
        }
        Map<String, String> said = new TreeMap<>(logs.said());
        assertThat(said.remove("TRACE " + LogsTest.class.getName())).isNotNull();
        assertThat(said).isEmpty();
        assertThat(logs.lines()).isGreaterThan(1_000);
        for (String part :
            List.of("org.apache.flink.", "org.apache.kafka.clients.", "kafka.server.")) {
          assertThat(logs.loggers()).anyMatch(name -> name.startsWith(part));
        }
      }
      assertThat(rejected(broker))
          .hasSize(
              (int)
                  Stream.of(RejectionReason.values())
                      .filter(RejectionReason::liesInTheBytes)
                      .count());
    }
  }

  private static Set<String> rejected(SecuredBroker broker) {
    Set<String> reasons = new HashSet<>();
    Published.by(
            new SettingsLoader(Map.of())
                .load(Optional.empty(), List.of("kafka.bootstrap=" + broker.plain()))
                .job())
        .of(OutputTopic.REJECTED)
        .forEach(record -> reasons.add(record.get("reason").asText()));
    return reasons;
  }

  private static JobSettings settings(SecuredBroker broker) {
    List<String> said = new ArrayList<>(broker.settings());
    said.add("input.time-stamps=CreateTime");
    said.add("input.discover-every=PT0S");
    said.add("run.bounded=true");
    said.add("run.until=" + END);
    return new SettingsLoader(broker.environment(SecuredBroker.PASSWORD))
        .load(Optional.empty(), said)
        .job();
  }

  /** Some that can be read, and one for each reason for which bytes cannot be. */
  private static List<SimulatedRecord> load() {
    List<SimulatedRecord> load = new ArrayList<>();
    Map<RejectionReason, SimulatedRecord> poison = new EnumMap<>(RejectionReason.class);
    SimulationSettings settings =
        SimulationSettings.defaults().from(LocalDate.of(2024, 2, 1)).episodes(300).poison(0.2);
    Simulation.stream(settings)
        .forEach(
            record -> {
              if (record.poison().isPresent()) {
                poison.putIfAbsent(record.poison().get(), record);
              } else if (load.size() < READABLE) {
                load.add(record);
              }
            });
    load.addAll(poison.values());
    return load;
  }

  private static Set<String> words(List<SimulatedRecord> load) {
    Set<String> words =
        new HashSet<>(Set.of(SecuredBroker.PASSWORD, ServerKeys.PASSWORD, PERSONAL));
    for (SimulatedRecord record : load) {
      words.add(record.key());
      Matcher id = IDS.matcher(new String(record.value(), UTF_8));
      while (id.find()) {
        words.add(id.group(1));
      }
    }
    return words;
  }
}
