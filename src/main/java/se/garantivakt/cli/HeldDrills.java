package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.List;
import se.garantivakt.drill.HeldDrill;
import se.garantivakt.drill.Verdict;

/** What came of drills. */
record HeldDrills(List<HeldDrill> held) implements Answer {
  HeldDrills {
    held = List.copyOf(held);
  }

  /** One of them, in a line. */
  static String line(HeldDrill it) {
    if (it.verdict().isEmpty()) {
      return "%-17s not held: %s".formatted(it.drill().name(), it.why());
    }
    Verdict verdict = it.verdict().get();
    String end = verdict.passed() ? "passed" : "NOT PASSED: " + String.join("; ", verdict.wrong());
    return "%-17s %s; %,d inputs, %d restarts, %d s: %s"
        .formatted(
            it.drill().name(),
            verdict.faults(),
            verdict.sent(),
            verdict.restarts(),
            verdict.seconds(),
            end);
  }

  @Override
  public void forPeople(PrintWriter out) {
    held.forEach(it -> out.println(line(it)));
  }

  @Override
  public JsonNode forPrograms() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    held.forEach(it -> all.add(it.json()));
    return all;
  }
}
