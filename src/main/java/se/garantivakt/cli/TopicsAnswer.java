package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import se.garantivakt.job.topics.TopicReport;
import se.garantivakt.job.topics.TopicReport.Difference;

/** How the topics of a broker are. */
record TopicsAnswer(List<TopicReport> reports) implements Answer {
  @Override
  public void forPeople(PrintWriter out) {
    for (TopicReport report : reports) {
      out.println(report.topic() + ": " + word(report));
      for (Difference difference : report.differences()) {
        out.println(
            "  "
                + difference.what()
                + " is "
                + (difference.is().isEmpty() ? "not set" : difference.is())
                + ", planned is "
                + difference.planned());
      }
    }
    long differ = count(TopicReport.Verdict.DIFFERS);
    long missing = count(TopicReport.Verdict.MISSING);
    if (differ > 0) {
      out.println(
          differ
              + (differ == 1 ? " topic differs" : " topics differ")
              + ": change them with Kafka's own tools, or the plan; nothing that is there is"
              + " changed here.");
    }
    if (missing > 0) {
      out.println(missing + " missing: garantivakt topics create makes them.");
    }
  }

  private long count(TopicReport.Verdict verdict) {
    return reports.stream().filter(report -> report.verdict() == verdict).count();
  }

  private static String word(TopicReport report) {
    return report.verdict().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public JsonNode forPrograms() {
    ArrayNode topics = JsonNodeFactory.instance.arrayNode();
    for (TopicReport report : reports) {
      ObjectNode node = topics.addObject().put("topic", report.topic());
      node.put("verdict", word(report));
      ArrayNode differences = node.putArray("differences");
      for (Difference difference : report.differences()) {
        differences
            .addObject()
            .put("what", difference.what())
            .put("is", difference.is())
            .put("planned", difference.planned());
      }
    }
    return JsonNodeFactory.instance.objectNode().set("topics", topics);
  }
}
