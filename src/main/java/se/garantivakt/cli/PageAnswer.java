package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import se.garantivakt.audit.page.figures.Remark;
import se.garantivakt.audit.page.figures.Replay;

/** What {@code page} has read and written, and the lines that it could not read. */
record PageAnswer(Replay replay, Path out, long bytes) implements Answer {

  @Override
  public void forPeople(PrintWriter people) {
    for (Remark each : replay.remarks()) {
      people.println(each.origin() + ": " + each.what());
    }
    if (replay.unread() > replay.remarks().size()) {
      people.printf(
          Locale.ROOT, "and %,d more such lines%n", replay.unread() - replay.remarks().size());
    }
    people.printf(
        Locale.ROOT,
        "%s: %,d kB, from %,d records; %d episodes%n",
        out,
        bytes / 1000,
        records(),
        replay.episodes().tales().size());
  }

  @Override
  public JsonNode forPrograms() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("out", out.toString()).put("bytes", bytes).put("records", records());
    json.put("episodes", replay.episodes().tales().size()).put("unread", replay.unread());
    ArrayNode remarks = json.putArray("remarks");
    for (Remark each : replay.remarks()) {
      remarks.addObject().put("origin", each.origin()).put("what", each.what());
    }
    return json;
  }

  private long records() {
    return replay.records().values().stream().mapToLong(Long::longValue).sum();
  }
}
