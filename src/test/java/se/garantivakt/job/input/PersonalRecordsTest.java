package se.garantivakt.job.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.job.output.OutputRecord;

/** A personal number leaves the job by no way, wherever in a record it stands. */
class PersonalRecordsTest {
  private static final String NUMBER = "19121212-1212";

  @ParameterizedTest
  @CsvSource({
    "in a field,        E,             {'patientId': '19121212-1212'},    plain,         x",
    "in no JSON,        E,             about 19121212-1212,               plain,         x",
    "in the key,        19121212-1212, {},                                plain,         x",
    "in a header,       E,             {},                                plain,         19121212-1212",
    "in a header's name, E,            {},                                19121212-1212, x",
  })
  void neither_bytes_nor_key_nor_headers_are_passed_on(
      String where, String key, String value, String header, String headerValue) throws Exception {
    RawRecord record =
        DecodingTask.record(
            "care.decision",
            DecodingTask.TIME,
            key.getBytes(UTF_8),
            value.replace('\'', '"').getBytes(UTF_8),
            List.of(
                new RawRecord.RawHeader("without", null),
                new RawRecord.RawHeader(header, headerValue.getBytes(UTF_8))));
    try (DecodingTask task = new DecodingTask()) {
      JsonNode said = task.hear(record).rejection();
      OutputRecord out = task.rejected().get(0);
      assertThat(said.get("personal").asBoolean()).as(where).isTrue();
      assertThat(said.get("bytes").isNull()).isTrue();
      assertThat(said.get("headers").isNull()).isTrue();
      assertThat(out.key()).isNull();
      assertThat(out.partitionBy()).isNull();
      assertThat(said.toString()).doesNotContain(NUMBER, "191212121212");
      assertThat(said.get("offset").asLong()).isEqualTo(42);
    }
  }
}
