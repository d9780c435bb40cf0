package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import se.garantivakt.resubmit.Fate;
import se.garantivakt.resubmit.Resubmitted;

/**
 * What becomes of rejected records; numbers only, nothing of a patient.
 *
 * @param sent whether they were sent, or only would be
 */
record ResubmitAnswer(Resubmitted counts, boolean sent) implements Answer {
  @Override
  public void forPeople(PrintWriter out) {
    line(out, counts.all(), "rejected records were read");
    line(out, counts.count(Fate.SENT), sent ? "are sent again" : "would be sent again");
    lineIfAny(out, Fate.SENT_BEFORE, "have been sent again before");
    lineIfAny(out, Fate.TOO_LARGE, "are larger than their topic takes (its max.message.bytes)");
    lineIfAny(out, Fate.STILL_REJECTED, "would be rejected again, and are left (--even-so)");
    lineIfAny(out, Fate.PERSONAL, "hold a personal number, and are never sent");
    lineIfAny(out, Fate.GONE, "are no longer in their topic, and were not kept: nothing to send");
    lineIfAny(out, Fate.NO_INPUT, "came from a topic that is none of input.topics (--into)");
    if (counts.notOfTheContract() > 0) {
      line(out, counts.notOfTheContract(), "are no rejections by the contract");
    }
    new TreeMap<>(counts.reasons())
        .forEach((reason, count) -> line(out, count, "of those left, for " + reason));
    out.flush();
  }

  private void lineIfAny(PrintWriter out, Fate fate, String words) {
    if (counts.count(fate) > 0) {
      line(out, counts.count(fate), words);
    }
  }

  private static void line(PrintWriter out, long count, String words) {
    out.println(String.format(Locale.ROOT, "%,9d %s", count, words));
  }

  @Override
  public JsonNode forPrograms() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("done", sent).put("read", counts.all());
    for (Fate fate : Fate.values()) {
      json.put(fate.word(), counts.count(fate));
    }
    json.put("unreadable", counts.notOfTheContract());
    ObjectNode reasons = json.putObject("reasons");
    for (Map.Entry<String, Long> reason : new TreeMap<>(counts.reasons()).entrySet()) {
      reasons.put(reason.getKey(), reason.getValue());
    }
    return json;
  }
}
