package se.garantivakt.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.settings.TimeStamps;

/** The job as {@code docker/compose.yaml} starts it. */
class ComposedJobTest {
  private static final JsonNode SERVICES = Manifests.read(Manifests.COMPOSE).path("services");

  @Test
  void its_settings_are_known_and_fit_topics_broker_and_slots() {
    JobSettings job = settings();
    assertThat(job.kafka().bootstrap()).isEqualTo("kafka:9092");
    assertThat(Manifests.texts(SERVICES.at("/topics/command")))
        .containsSequence("--profile", "local")
        .containsSequence("--bootstrap", job.kafka().bootstrap());
    assertThat(job.input().timeStamps()).isEqualTo(TimeStamps.CREATE_TIME);
    long longest = SERVICES.at("/kafka/environment/KAFKA_TRANSACTION_MAX_TIMEOUT_MS").asLong();
    assertThat(job.output().transactionTimeout()).isLessThanOrEqualTo(Duration.ofMillis(longest));
    assertThat(SERVICES.at("/taskmanager/deploy/replicas").asInt())
        .isGreaterThanOrEqualTo(job.run().parallelism());
  }

  @Test
  void its_main_class_is_there_and_state_is_named_only_when_told() throws ClassNotFoundException {
    String command = SERVICES.at("/jobmanager/command").asText();
    List<String> words = List.of(command.split(" "));
    assertThat(words.subList(0, 2)).containsExactly("standalone-job", "--job-classname");
    Class.forName(words.get(2), false, getClass().getClassLoader());
    assertThat(command).endsWith(" ${SAVEPOINT:+--fromSavepoint ${SAVEPOINT}}");
  }

  /** As the job reads them, with what stands after {@code :-} where a variable is left open. */
  private static JobSettings settings() {
    Map<String, String> variables = new TreeMap<>();
    SERVICES
        .at("/jobmanager/environment")
        .fields()
        .forEachRemaining(
            it ->
                variables.put(
                    it.getKey(),
                    it.getValue().asText().replaceAll("\\$\\{[A-Z]+:-([^}]*)}", "$1")));
    return new SettingsLoader(variables).load(Optional.empty(), List.of()).job();
  }
}
