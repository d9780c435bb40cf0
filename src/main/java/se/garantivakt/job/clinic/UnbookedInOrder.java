package se.garantivakt.job.clinic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.garantivakt.accessibility.foresight.ForeseenClock;
import se.garantivakt.accessibility.foresight.Foresight;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.job.state.PlacedForecast;

/**
 * The clocks of a place that wait without a booking, and its forecasts, heard in the order of the
 * log's time. What was known at a midnight is taken before its forecast is decided by, in whichever
 * order the two come.
 */
final class UnbookedInOrder {
  private final String key;
  private final Foresight foresight;
  private final Map<String, ForeseenClock> clocks = new LinkedHashMap<>();
  private Optional<PlacedForecast> forecast = Optional.empty();

  /** Of a place of which nothing was heard. */
  UnbookedInOrder(String key, Foresight foresight) {
    this.key = key;
    this.foresight = foresight;
  }

  String key() {
    return key;
  }

  /** Takes the forecast of a midnight. */
  void take(PlacedForecast next, Consumer<Alert> out) {
    passTo(next.midnight(), out);
    forecast = Optional.of(next);
  }

  /** Takes what was said of a clock. */
  void take(Unbooked said, Consumer<Alert> out) {
    passTo(said.knownAt(), out);
    Optional<ForeseenClock> held = Optional.ofNullable(clocks.get(said.clockId()));
    Optional<ForeseenClock> now = foresight.take(held, said, out);
    if (now.isPresent()) {
      clocks.put(said.clockId(), now.get());
    } else {
      clocks.remove(said.clockId());
    }
  }

  /** The place is over: decides by a forecast that waits. */
  void end(Consumer<Alert> out) {
    passTo(Long.MAX_VALUE, out);
  }

  private void passTo(long instant, Consumer<Alert> out) {
    if (forecast.isPresent() && forecast.get().midnight() > instant) {
      throw new IllegalStateException(
          "what was known at %d came after the forecast of %d: records do not carry the log's time"
              .formatted(instant, forecast.get().midnight()));
    }
    if (forecast.isPresent() && forecast.get().midnight() < instant) {
      double days = forecast.get().days();
      long midnight = forecast.get().midnight();
      clocks.replaceAll((id, held) -> foresight.decide(held, days, midnight, out));
      forecast = Optional.empty();
    }
  }
}
