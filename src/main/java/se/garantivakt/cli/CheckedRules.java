package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import se.garantivakt.yaml.Fault;

/**
 * What is wrong in some rule files.
 *
 * @param faults by file as it was named; none for a file that is right
 */
record CheckedRules(Map<String, List<Fault>> faults) implements Answer {
  @Override
  public void forPeople(PrintWriter out) {
    faults.forEach(
        (file, wrong) -> {
          out.println(file + ": " + (wrong.isEmpty() ? "ok" : wrong.size() + " wrong"));
          wrong.forEach(fault -> out.println("  " + fault));
        });
  }

  @Override
  public JsonNode forPrograms() {
    ArrayNode files = JsonNodeFactory.instance.arrayNode();
    faults.forEach(
        (file, wrong) -> {
          ObjectNode node = files.addObject().put("file", file).put("ok", wrong.isEmpty());
          ArrayNode problems = node.putArray("problems");
          wrong.forEach(fault -> problems.add(problem(fault)));
        });
    return JsonNodeFactory.instance.objectNode().set("files", files);
  }

  private static ObjectNode problem(Fault fault) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("file", fault.place().file())
        .put("line", fault.place().line())
        .put("key", fault.place().key())
        .put("value", fault.value())
        .put("wrong", fault.wrong())
        .put("allowed", fault.allowed());
  }
}
