package se.garantivakt.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.garantivakt.accessibility.Accessibility;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Status;

/** Compares what a case names with what the engine says; nothing else is compared. */
final class Comparison {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What cases can say, and whether it is a list. */
  private static final Map<String, Boolean> LISTS =
      Map.of(
          "clocks", true, "alerts", true, "absent", true, "outcomes", false, "accessibility", true);

  private final Facets facets;
  private final List<CaseResult.Mismatch> mismatches = new ArrayList<>();

  Comparison(ZoneId zone) {
    this.facets = new Facets(zone);
  }

  List<CaseResult.Mismatch> mismatches() {
    return mismatches;
  }

  /** A case that says nothing, or something else than cases can say, holds nothing. */
  void form(JsonNode expected) {
    if (expected.isEmpty()) {
      mismatch("expected", "something: one of " + LISTS.keySet(), "nothing");
    }
    expected
        .properties()
        .forEach(
            e -> {
              Boolean list = LISTS.get(e.getKey());
              if (list == null) {
                mismatch(e.getKey(), "one of " + LISTS.keySet(), "an unknown key");
              } else if (list != e.getValue().isArray()) {
                mismatch(e.getKey(), list ? "a list" : "an object", e.getValue().toString());
              }
            });
  }

  /**
   * An empty list says that no clock was ever started; otherwise each that is named must be there.
   */
  void clocks(JsonNode expected, List<Status> statuses) {
    List<Map<String, JsonNode>> actual = statuses.stream().map(facets::of).toList();
    JsonNode named = expected.path("clocks");
    if (named.isArray() && named.isEmpty() && !actual.isEmpty()) {
      mismatch("clocks", "none", text(actual));
    }
    each("clock", "guarantee", named, actual);
    for (JsonNode guarantee : expected.path("absent")) {
      if (actual.stream().anyMatch(a -> a.get("guarantee").equals(guarantee))) {
        mismatch("clock " + guarantee.asText(), "absent", text(actual));
      }
    }
  }

  /**
   * The standing alerts of the kinds that are named; an empty list means no breach, nothing
   * foreseen.
   */
  void alerts(JsonNode expected, Collection<Alert> standing) {
    if (!expected.has("alerts")) {
      return;
    }
    JsonNode named = expected.path("alerts");
    Set<String> kinds = new TreeSet<>();
    named.forEach(a -> kinds.add(a.path("kind").asText()));
    if (kinds.isEmpty()) {
      kinds.addAll(List.of("breached", "foreseen"));
    }
    List<Map<String, JsonNode>> actual =
        standing.stream().filter(a -> kinds.contains(a.kind().wire())).map(facets::of).toList();
    each("alert", "kind", named, actual);
    if (actual.size() > named.size()) {
      mismatch("alerts of kinds " + kinds, named.toString(), text(actual));
    }
  }

  void outcomes(JsonNode expected, Map<String, List<String>> actual) {
    expected
        .path("outcomes")
        .properties()
        .forEach(
            e -> {
              List<String> want = new ArrayList<>();
              if (e.getValue().isArray()) {
                e.getValue().forEach(o -> want.add(o.asText()));
              } else {
                want.add(e.getValue().asText());
              }
              List<String> got = actual.getOrDefault(e.getKey(), List.of());
              if (!want.equals(got)) {
                mismatch("outcome of " + e.getKey(), want.toString(), got.toString());
              }
            });
  }

  /** Each row that is named must be among those that are told; several may be of the same. */
  void accessibility(JsonNode expected, List<Accessibility> rows) {
    List<Map<String, JsonNode>> actual = rows.stream().flatMap(facets::of).toList();
    for (JsonNode named : expected.path("accessibility")) {
      String what = "accessibility " + named.path("guarantee").asText();
      if (!Facets.MEASURES.contains(named.path("measure").asText())) {
        mismatch(what, "a measure: one of " + Facets.MEASURES, named.toString());
      } else if (actual.stream().noneMatch(a -> Matching.distance(named, a) == 0)) {
        mismatch(what, named.toString(), Matching.nearest(named, actual));
      }
    }
  }

  /** Each that is named must be one of its own among the actual ones. */
  private void each(String what, String by, JsonNode named, List<Map<String, JsonNode>> actual) {
    if (!named.isArray()) {
      return;
    }
    Pairing pairing = new Pairing(named.size(), actual.size());
    for (int i = 0; i < named.size(); i++) {
      for (int j = 0; j < actual.size(); j++) {
        if (Matching.distance(named.get(i), actual.get(j)) == 0) {
          pairing.fits(i, j);
        }
      }
    }
    pairing.pair();
    for (int i = 0; i < named.size(); i++) {
      if (!pairing.isPaired(i)) {
        JsonNode one = named.get(i);
        String nearest = Matching.nearest(one, actual);
        mismatch(what + " " + one.path(by).asText(), one.toString(), nearest);
      }
    }
  }

  private static String text(List<Map<String, JsonNode>> actual) {
    return MAPPER.valueToTree(actual).toString();
  }

  private void mismatch(String what, String expected, String actual) {
    mismatches.add(new CaseResult.Mismatch(what, expected, actual));
  }
}
