package se.garantivakt.benchmark.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.garantivakt.job.Claims;
import se.garantivakt.job.EngineAlone;
import se.garantivakt.job.States;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.schema.Schemas;

/** A small region through the processors of Kafka Streams, held against the engine alone. */
class PeerTopologyTest {
  private static PeerRun run;
  private static EngineAlone alone;

  @BeforeAll
  static void run() {
    run = PeerRun.ofASmallRegion();
    alone = new EngineAlone(run.rules(), run.events(), run.until());
  }

  @Test
  void the_alerts_that_stand_are_those_of_the_engine_alone() {
    Claims claims = new Claims();
    run.said(OutputTopic.ALERT).forEach(alert -> claims.take(json(alert)));
    assertThat(claims.standing()).isEqualTo(alone.claims()).hasSizeGreaterThan(100);
  }

  @Test
  void no_alert_is_said_twice_and_none_is_missing() {
    assertThat(run.said(OutputTopic.ALERT)).hasSameSizeAs(alone.alerts());
  }

  @Test
  void the_latest_states_are_those_of_the_engine_alone() {
    States states = new States();
    for (TestRecord<byte[], byte[]> state : run.said(OutputTopic.STATUS)) {
      if (state.value() == null) {
        states.remove(new String(state.key(), UTF_8));
      } else {
        states.take(json(state));
      }
    }
    assertThat(states.latest()).isEqualTo(alone.states()).hasSizeGreaterThan(100);
  }

  @Test
  void every_event_has_an_outcome() {
    assertThat(run.said(OutputTopic.AUDIT))
        .filteredOn(said -> json(said).get("kind").textValue().equals("outcome"))
        .hasSameSizeAs(run.events());
  }

  /** Every one on the way too, which tells that episodes are heard in the order of the log. */
  @Test
  void every_transition_is_said_as_by_the_engine_alone() {
    assertThat(run.said(OutputTopic.AUDIT))
        .filteredOn(said -> json(said).get("kind").textValue().equals("transition"))
        .hasSameSizeAs(alone.transitions());
  }

  @Test
  void records_have_the_headers_of_the_contract() {
    Set<String> names = new TreeSet<>();
    for (Header header : run.said(OutputTopic.ALERT).get(0).getHeaders()) {
      names.add(header.key());
    }
    assertThat(names).containsExactly("content-type", "rule-set-version", "schema");
  }

  private static JsonNode json(TestRecord<byte[], byte[]> record) {
    return Schemas.json(new String(record.value(), UTF_8));
  }
}
