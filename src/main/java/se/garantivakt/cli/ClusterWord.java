package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;

/** An answer of one value: its line alone for people and scripts. */
record ClusterWord(String name, String value) implements Answer {
  static ClusterWord of(String name, String value) {
    return new ClusterWord(name, value);
  }

  @Override
  public void forPeople(PrintWriter out) {
    out.println(value);
  }

  @Override
  public JsonNode forPrograms() {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }
}
