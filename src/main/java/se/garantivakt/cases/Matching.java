package se.garantivakt.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether what a case names is what is there: objects by the keys that are named, numbers to four
 * decimals, instants whatever their offset, flags if they are among those that are there.
 */
final class Matching {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Heavier than all else, so that what is shown as nearest is of the right guarantee. */
  private static final Map<String, Integer> WEIGHTS =
      Map.of("guarantee", 1000, "measure", 100, "clinicId", 100, "kind", 100, "period", 100);

  private Matching() {}

  /** How far the two are from each other: 0 if all that is named is so. */
  static long distance(JsonNode named, Map<String, JsonNode> actual) {
    return named.properties().stream()
        .mapToLong(
            e ->
                matches(e.getKey(), e.getValue(), actual) ? 0 : WEIGHTS.getOrDefault(e.getKey(), 1))
        .sum();
  }

  /** What is named, as it is in the nearest of those that are there; "none" without any. */
  static String nearest(JsonNode named, List<Map<String, JsonNode>> actual) {
    return actual.stream()
        .min(Comparator.comparingLong(a -> distance(named, a)))
        .map(a -> only(named, a))
        .orElse("none");
  }

  private static boolean matches(String key, JsonNode want, Map<String, JsonNode> actual) {
    JsonNode got = actual.getOrDefault(key, MAPPER.missingNode());
    if (key.equals("flags") && want.isArray()) {
      Set<String> flags = new HashSet<>();
      got.forEach(f -> flags.add(f.asText()));
      for (JsonNode flag : want) {
        if (!flags.contains(flag.asText())) {
          return false;
        }
      }
      return true;
    }
    if (key.equals("at") && !same(want, got)) {
      return same(want, actual.getOrDefault("breachAt", MAPPER.missingNode()));
    }
    return same(want, got);
  }

  private static boolean same(JsonNode want, JsonNode got) {
    if (want.isObject() && got.isObject()) {
      return want.properties().stream().allMatch(e -> same(e.getValue(), got.path(e.getKey())));
    }
    if (want.isNumber() && got.isNumber()) {
      return Math.abs(want.doubleValue() - got.doubleValue()) < 0.00005;
    }
    if (want.isTextual() && got.isTextual() && !want.equals(got)) {
      return sameInstant(want.textValue(), got.textValue());
    }
    return want.equals(got);
  }

  private static boolean sameInstant(String want, String got) {
    try {
      return OffsetDateTime.parse(want).toInstant().equals(OffsetDateTime.parse(got).toInstant());
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String only(JsonNode named, Map<String, JsonNode> actual) {
    var kept = MAPPER.createObjectNode();
    named.fieldNames().forEachRemaining(f -> kept.set(f, actual.get(f)));
    return kept.toString();
  }
}
