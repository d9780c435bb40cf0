package se.garantivakt.job.types;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.garantivakt.accessibility.foresight.ForeseenClock;
import se.garantivakt.engine.Story;
import se.garantivakt.engine.TypicalEpisode;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.input.LoggedEventSerializer;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.input.RawRecord.RawHeader;
import se.garantivakt.job.input.RawRecordSerializer;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.output.OutputRecordSerializer;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.state.ForeseenClockSerializer;
import se.garantivakt.job.state.PlacedForecast;
import se.garantivakt.job.state.PlacedForecastSerializer;
import se.garantivakt.job.state.UnbookedSerializer;

/** What travels between tasks arrives as it was. */
class RecordSerializersTest {
  private static final byte[] NOTHING = {};
  private static final byte[] SOME = "{\"å\": 1}".getBytes(UTF_8);

  static Stream<RawRecord> rawRecords() {
    String longName = "\uD83D\uDE00".repeat(20_000);
    return Stream.of(
        new RawRecord("care.visit", 0, 0, -1, null, null, List.of()),
        new RawRecord("care.visit", 719, Long.MAX_VALUE, 5, NOTHING, SOME, List.of()),
        new RawRecord("t", 1, 2, 3, SOME, NOTHING, List.of(new RawHeader("", null))),
        new RawRecord(
            "t",
            1,
            2,
            3,
            SOME,
            SOME,
            List.of(new RawHeader("h", SOME), new RawHeader("h", NOTHING))),
        new RawRecord("t", 1, 2, 3, SOME, SOME, List.of(new RawHeader(longName, SOME))));
  }

  @ParameterizedTest
  @MethodSource("rawRecords")
  void raw_records(RawRecord record) throws Exception {
    assertThat(RoundTrip.of(record, serializer(RawRecordSerializer.TYPE)))
        .usingRecursiveComparison()
        .isEqualTo(record);
  }

  static Stream<OutputRecord> outputRecords() {
    return Stream.of(
        new OutputRecord(OutputTopic.ALERT, SOME, SOME, SOME, Optional.of("national/1")),
        new OutputRecord(OutputTopic.STATUS, SOME, NOTHING, null, Optional.of("å/2")),
        new OutputRecord(OutputTopic.REJECTED, null, null, SOME, Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("outputRecords")
  void output_records(OutputRecord record) throws Exception {
    assertThat(RoundTrip.of(record, serializer(OutputRecordSerializer.TYPE)))
        .usingRecursiveComparison()
        .isEqualTo(record);
  }

  @Test
  void clocks_without_a_booking_and_forecasts() throws Exception {
    for (Unbooked.Is is : Unbooked.Is.values()) {
      for (Optional<String> area : List.of(Optional.of("241"), Optional.<String>empty())) {
        Unbooked said =
            new Unbooked(
                is, "E/v/å", "E", "P", "SE", "v", area, 1, 2, -3, true, 4L << 40, "e1", "v/start");
        assertThat(RoundTrip.of(said, serializer(UnbookedSerializer.TYPE))).isEqualTo(said);
        ForeseenClock held = new ForeseenClock(said, is == Unbooked.Is.OVER);
        assertThat(RoundTrip.of(held, serializer(ForeseenClockSerializer.TYPE))).isEqualTo(held);
      }
    }
    PlacedForecast forecast = new PlacedForecast("å|v|", 1L << 41, 12.5);
    assertThat(RoundTrip.of(forecast, serializer(PlacedForecastSerializer.TYPE)))
        .isEqualTo(forecast);
  }

  @Test
  void events() throws Exception {
    for (LoggedEvent event : TypicalEpisode.events(7)) {
      assertThat(RoundTrip.of(event, serializer(LoggedEventSerializer.TYPE))).isEqualTo(event);
    }
  }

  @Test
  void an_event_of_an_episode_with_the_longest_id_there_can_be() throws Exception {
    String id = "\uD83D\uDE00".repeat(256);
    LoggedEvent event = Story.event("2024-02-01 decision.informed episode=" + id, 1);
    assertThat(RoundTrip.of(event, serializer(LoggedEventSerializer.TYPE))).isEqualTo(event);
  }

  private static <T> TypeSerializer<T> serializer(ValueType<T> type) {
    return type.createSerializer(new SerializerConfigImpl());
  }
}
