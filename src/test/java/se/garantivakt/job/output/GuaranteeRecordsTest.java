package se.garantivakt.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.job.watch.WatchedTask;
import se.garantivakt.schema.Schemas;

/** What the operator sends is what the contract's schemas and keys say. */
class GuaranteeRecordsTest {
  private static final String[] STORY = {
    "2024-02-01 referral.decided episode=E/1 toClinicId=CLINIC",
    "2024-02-20 decision.treatment episode=E/1 kind=treatment careArea=241",
    "2024-04-18 decision.exemption episode=E/1 code=MoV from=2024-03-01 until=2024-03-31",
    "2024-06-20 visit.completed episode=E/1 purpose=treatment",
    "2024-06-21 visit.completed episode=E/1 purpose=treatment id=e4",
    "2024-06-22 decision.erased episode=E/1",
  };

  @Test
  void every_record_holds_against_its_schema_and_has_its_key() throws Exception {
    try (WatchedTask task = WatchedTask.start(Watch.on("2024-06-22"))) {
      List<OutputRecord> records = task.tell(STORY).time("2024-06-22T10:00:00+02:00").records();
      records.forEach(GuaranteeRecordsTest::hold);
      assertThat(records.stream().map(OutputRecord::topic).collect(Collectors.toSet()))
          .containsExactlyInAnyOrder(OutputTopic.ALERT, OutputTopic.STATUS, OutputTopic.AUDIT);
      assertThat(Said.tombstones(records)).hasSize(2);
    }
  }

  private static void hold(OutputRecord record) {
    assertThat(new String(record.partitionBy(), UTF_8)).isEqualTo("E/1");
    assertThat(record.rules()).hasValue("national/1");
    String key = new String(record.key(), UTF_8);
    if (record.topic() != OutputTopic.STATUS) {
      assertThat(key).isEqualTo("E/1");
    }
    if (record.value() != null) {
      JsonNode json = Schemas.json(new String(record.value(), UTF_8));
      assertThat(Schemas.errors(record.topic().contract(), json)).isEmpty();
      if (record.topic() == OutputTopic.STATUS) {
        assertThat(key).isEqualTo(json.get("clockId").asText()).startsWith("E%2F1/");
      }
    }
  }
}
