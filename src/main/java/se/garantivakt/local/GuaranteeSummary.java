package se.garantivakt.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The clocks of one guarantee in numbers: {@code clocks}, one for each state, {@code breaches},
 * {@code stopped}, {@code shareOfStopped} (met of those stopped), how long those stopped took, in
 * days or, for limits in exact time, in seconds and hours; and the same of each unit.
 */
final class GuaranteeSummary {
  private GuaranteeSummary() {}

  static ObjectNode of(Collection<JsonNode> clocks) {
    ObjectNode summary = numbers(clocks);
    Map<String, List<JsonNode>> byUnit =
        clocks.stream()
            .collect(
                Collectors.groupingBy(
                    c -> c.get("clinicId").textValue(), TreeMap::new, Collectors.toList()));
    ObjectNode units = summary.putObject("units");
    byUnit.forEach((unit, own) -> units.set(unit, numbers(own)));
    return summary;
  }

  private static ObjectNode numbers(Collection<JsonNode> clocks) {
    ObjectNode numbers = JsonNodeFactory.instance.objectNode();
    numbers.put("clocks", clocks.size());
    clocks.stream()
        .collect(
            Collectors.groupingBy(
                c -> c.get("state").textValue(), TreeMap::new, Collectors.counting()))
        .forEach(numbers::put);
    numbers.put("breaches", clocks.stream().filter(c -> !c.get("breachedAt").isNull()).count());
    List<JsonNode> stopped = clocks.stream().filter(c -> !c.get("stoppedOn").isNull()).toList();
    numbers.put("stopped", stopped.size());
    if (!stopped.isEmpty()) {
      long met = stopped.stream().filter(c -> c.get("state").textValue().equals("met")).count();
      numbers.put("shareOfStopped", (double) met / stopped.size());
      lengths(stopped, numbers);
    }
    return numbers;
  }

  private static void lengths(List<JsonNode> stopped, ObjectNode numbers) {
    if (stopped.get(0).get("elapsed").isNull()) {
      double[] days = sorted(stopped.stream().map(c -> c.get("elapsedDays").doubleValue()));
      numbers.put("medianDaysOfStopped", median(days));
      numbers.put("meanDaysOfStopped", mean(days));
      return;
    }
    double[] seconds =
        sorted(
            stopped.stream()
                .map(c -> Duration.parse(c.get("elapsed").textValue()).toMillis() / 1e3));
    numbers.put("medianSecondsOfStopped", median(seconds));
    numbers.put("meanHoursOfStopped", mean(seconds) / 3600);
  }

  private static double[] sorted(Stream<Double> values) {
    return values.mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
