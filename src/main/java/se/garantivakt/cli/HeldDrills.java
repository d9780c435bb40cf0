package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.drill.Drill;
import se.garantivakt.drill.DrillException;
import se.garantivakt.drill.ReliabilityPage;
import se.garantivakt.drill.ReliabilityPage.Held;
import se.garantivakt.drill.Verdict;

/** What came of the drills that were held. */
final class HeldDrills implements Answer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOT_HERE = "this machine cannot hold it (it needs to mount a disk)";

  private final boolean shortly;
  private final List<Held> held = new ArrayList<>();

  HeldDrills(boolean shortly) {
    this.shortly = shortly;
  }

  void add(Drill drill, Optional<Verdict> verdict) {
    held.add(new Held(drill, verdict, verdict.isPresent() ? "" : NOT_HERE));
  }

  void add(Drill drill, DrillException broken) {
    held.add(new Held(drill, Optional.empty(), "broke off: " + broken.getMessage()));
  }

  /** The last, in a line. */
  String last() {
    return line(held.get(held.size() - 1));
  }

  /** Whether each was held to its end and passed; what this machine cannot hold is no fault. */
  boolean passed() {
    return held.stream().allMatch(it -> it.verdict().map(Verdict::passed).orElse(isNotHere(it)));
  }

  private static boolean isNotHere(Held it) {
    return it.why().equals(NOT_HERE);
  }

  void write(Path page) throws IOException {
    new ReliabilityPage(held, shortly).write(page);
  }

  private static String line(Held it) {
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
    ArrayNode all = JSON.createArrayNode();
    for (Held it : held) {
      ObjectNode one = all.addObject().put("drill", it.drill().name());
      one.put("held", it.verdict().isPresent());
      it.verdict()
          .ifPresent(
              verdict -> {
                one.put("passed", verdict.passed());
                one.set("wrong", JSON.valueToTree(verdict.wrong()));
                one.set("verdict", JSON.valueToTree(verdict));
              });
      if (it.verdict().isEmpty()) {
        one.put("why", it.why());
      }
    }
    return all;
  }
}
