package se.garantivakt.simulate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.Event;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;

/** Records of a simulation, for tests that look at many. */
final class Simulated {
  static final SimulationSettings MONTH = SimulationSettings.defaults();
  static final SimulationSettings WHOLE = MONTH.episodes(4_000).scale(0.05);

  private static final EventDecoder DECODER = new EventDecoder(DecoderLimits.defaults());

  private Simulated() {}

  static List<SimulatedRecord> records(SimulationSettings settings) {
    return Simulation.stream(settings).toList();
  }

  static String text(SimulatedRecord record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }

  static Decoded decoded(SimulatedRecord record) {
    return DECODER.decode(
        record.value(), Optional.of(record.key()), record.topic(), record.loggedAt());
  }

  static Event event(SimulatedRecord record) {
    return ((Decoded.Readable) decoded(record)).event();
  }

  static LoggedEvent logged(SimulatedRecord record) {
    return new LoggedEvent(
        event(record),
        new LogPosition(
            record.loggedAt().toEpochMilli(), record.topic(), record.partition(), record.offset()));
  }
}
