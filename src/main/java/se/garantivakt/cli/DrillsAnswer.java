package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.List;
import se.garantivakt.drill.Drill;

/** Which drills there are. */
record DrillsAnswer(List<Drill> drills) implements Answer {
  @Override
  public void forPeople(PrintWriter out) {
    drills.forEach(drill -> out.printf("%-17s %s%n", drill.name(), drill.what()));
  }

  @Override
  public JsonNode forPrograms() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    drills.forEach(drill -> all.addObject().put("name", drill.name()).put("what", drill.what()));
    return all;
  }
}
