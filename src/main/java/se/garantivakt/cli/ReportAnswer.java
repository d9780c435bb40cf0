package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import se.garantivakt.report.MonthEnds;
import se.garantivakt.report.Remark;
import se.garantivakt.report.ReportFolder.Written;

/** What {@code report} wrote, and what it could not read. */
record ReportAnswer(MonthEnds months, Written written, Path out) implements Answer {
  static final int MOST_LISTED = 50;

  @Override
  public void forPeople(PrintWriter people) {
    people.print(unread(months.remarks()));
    people.printf(
        Locale.ROOT,
        "%s: %,d rows of %,d clinics, out of %,d records, to %s: %,d files csv, %,d files fhir%n",
        months.month(),
        written.rows(),
        written.clinics(),
        months.records(),
        out,
        written.clinics(),
        written.bundles());
    if (written.notPublishable() > 0) {
      people.printf(
          Locale.ROOT,
          "%,d rows are below the smallest count: for the register, not for publication%n",
          written.notPublishable());
    }
  }

  /** The remarks, a line each; of many the first. */
  static String unread(List<Remark> remarks) {
    StringBuilder text = new StringBuilder();
    remarks.stream()
        .limit(MOST_LISTED)
        .forEach(each -> text.append(each.origin()).append(": ").append(each.what()).append('\n'));
    if (remarks.size() > MOST_LISTED) {
      text.append("and ").append(remarks.size() - MOST_LISTED).append(" more such records\n");
    }
    return text.toString();
  }

  @Override
  public JsonNode forPrograms() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("month", months.month().toString()).put("records", months.records());
    json.put("rows", written.rows()).put("clinics", written.clinics());
    json.put("csv", written.clinics()).put("fhir", written.bundles());
    json.put("notPublishable", written.notPublishable()).put("out", out.toString());
    json.put("remarkCount", months.remarks().size());
    ArrayNode remarks = json.putArray("remarks");
    for (Remark each : months.remarks().stream().limit(MOST_LISTED).toList()) {
      remarks.addObject().put("origin", each.origin()).put("what", each.what());
    }
    return json;
  }
}
