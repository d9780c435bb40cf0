package se.garantivakt.accessibility.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Those figures of a month that are numbers of clocks, so that they can be added up. */
final class Counts {
  private Counts() {}

  static Map<String, Long> of(Map<String, Object> told) {
    Map<String, Long> counts = new TreeMap<>();
    told.forEach(
        (what, value) -> {
          if (value instanceof List<?> several) {
            for (int i = 0; i < several.size(); i++) {
              counts.put(what + i, (Long) several.get(i));
            }
          } else if (value instanceof Long count && !what.endsWith("Days")) {
            counts.put(what, count);
          }
        });
    return counts;
  }

  /** Everyone is in one part, and in one band. */
  static void assertParts(Map<String, Long> counts, String where) {
    for (String part : List.of("waiting", "completed")) {
      long bands = 0;
      long parts = 0;
      for (Map.Entry<String, Long> each : counts.entrySet()) {
        String what = each.getKey();
        bands += what.startsWith(part + ".bands") ? each.getValue() : 0;
        boolean isPart =
            what.startsWith(part + ".exempt")
                || List.of(".within", ".over", ".late", ".notCovered").stream()
                    .anyMatch(name -> what.equals(part + name));
        parts += isPart ? each.getValue() : 0;
      }
      long total = counts.get(part + ".total");
      assertThat(bands).as("bands of " + where).isEqualTo(total);
      assertThat(parts).as("parts of " + where).isEqualTo(total);
    }
  }
}
