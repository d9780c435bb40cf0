package se.garantivakt.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a {@link Summary} against numbers that were published: only what is named there is
 * compared, numbers to as many decimals as they are written with. A guarantee may stand at the top
 * as well as under {@code guarantees}.
 */
public final class Expectation {
  private Expectation() {}

  /** What differs, a line each; empty if nothing does. */
  public static List<String> differences(JsonNode expected, JsonNode summary) {
    List<String> differences = new ArrayList<>();
    expected
        .properties()
        .forEach(
            field -> {
              JsonNode own = summary.path(field.getKey());
              JsonNode of = summary.path("guarantees").path(field.getKey());
              compare(
                  field.getKey(), field.getValue(), own.isMissingNode() ? of : own, differences);
            });
    return differences;
  }

  private static void compare(
      String name, JsonNode expected, JsonNode actual, List<String> differences) {
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(
              field ->
                  compare(
                      name + "." + field.getKey(),
                      field.getValue(),
                      actual.path(field.getKey()),
                      differences));
    } else if (!same(expected, actual)) {
      String is = actual.isMissingNode() ? "not there" : actual.asText();
      differences.add(name + " is " + is + ", expected " + expected.asText());
    }
  }

  private static boolean same(JsonNode expected, JsonNode actual) {
    if (!expected.isNumber() || !actual.isNumber()) {
      return expected.equals(actual);
    }
    BigDecimal wanted = new BigDecimal(expected.asText());
    BigDecimal is = BigDecimal.valueOf(actual.doubleValue());
    return wanted.compareTo(is.setScale(Math.max(0, wanted.scale()), RoundingMode.HALF_UP)) == 0;
  }
}
