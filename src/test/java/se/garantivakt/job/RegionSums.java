package se.garantivakt.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many waited and how many got care, for each guarantee and day or month: as the region's rows
 * say, and as those of all clinics add up to. The latest row of a period counts.
 */
public final class RegionSums {
  private static final String REGION = "*";

  private final Map<String, String> region = new TreeMap<>();
  private final Map<String, String> clinics = new TreeMap<>();

  public RegionSums(Collection<JsonNode> rows, String kind) {
    Map<String, JsonNode> latest = new TreeMap<>();
    for (JsonNode row : rows) {
      if (row.get("kind").textValue().equals(kind)) {
        latest.put(row.get("clinicId") + "|" + row.get("careArea") + "|" + period(row), row);
      }
    }
    Map<String, long[]> sums = new TreeMap<>();
    for (JsonNode row : latest.values()) {
      boolean ofAll = row.get("clinicId").textValue().equals(REGION);
      long[] counts = {
        row.at("/waiting/total").longValue(),
        row.at("/waiting/over").longValue(),
        row.at("/completed/total").longValue(),
        row.get("daysHere").longValue()
      };
      if (ofAll && row.get("careArea").isNull()) {
        put(region, period(row), counts);
      } else if (!ofAll) {
        long[] sum = sums.computeIfAbsent(period(row), p -> new long[counts.length]);
        for (int i = 0; i < counts.length; i++) {
          sum[i] += counts[i];
        }
      }
    }
    sums.forEach((period, counts) -> put(clinics, period, counts));
  }

  /** How many periods the region's rows tell something of. */
  public int size() {
    return region.size();
  }

  /** The periods of which the region's row says otherwise than its clinics' rows together. */
  public List<String> differences() {
    Set<String> periods = new TreeSet<>(region.keySet());
    periods.addAll(clinics.keySet());
    return periods.stream()
        .filter(period -> !Objects.equals(region.get(period), clinics.get(period)))
        .map(p -> p + ": region " + region.get(p) + "; clinics " + clinics.get(p))
        .toList();
  }

  private static String period(JsonNode row) {
    return row.get("guarantee").textValue() + " " + row.get("period").textValue();
  }

  private static void put(Map<String, String> into, String period, long[] counts) {
    if (counts[0] + counts[2] + counts[3] > 0) {
      into.put(
          period,
          "%d wait, %d of them too long, %d got care, %d days"
              .formatted(counts[0], counts[1], counts[2], counts[3]));
    }
  }
}
