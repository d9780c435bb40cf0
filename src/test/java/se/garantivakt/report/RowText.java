package se.garantivakt.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import se.garantivakt.schema.Schemas;

/**
 * A record of {@code clinic.accessibility} for a test: that of the samples about the end of March
 * 2026 (SE2321000016-1A01, visit-90, care area 311), with some fields otherwise.
 */
public final class RowText {
  private final ObjectNode row =
      (ObjectNode) Schemas.json(Schemas.samples("clinic.accessibility").get(0));

  /** The field at a path such as {@code /waiting/total}, in JSON. */
  public RowText with(String path, String json) {
    int last = path.lastIndexOf('/');
    ((ObjectNode) row.at(path.substring(0, last)))
        .set(path.substring(last + 1), Schemas.json(json));
    return this;
  }

  /** A text at the top. */
  public RowText text(String name, String value) {
    row.put(name, value);
    return this;
  }

  /** Without a field at a path. */
  public RowText without(String path) {
    int last = path.lastIndexOf('/');
    ((ObjectNode) row.at(path.substring(0, last))).remove(path.substring(last + 1));
    return this;
  }

  /** Of the same record with another revision. */
  public RowText revision(int revision) {
    row.put("revision", revision);
    return this;
  }

  /** As it is now. */
  public JsonNode json() {
    return row;
  }

  /** The line. */
  public String line() {
    return row.toString();
  }

  /** Its bytes. */
  public byte[] bytes() {
    return line().getBytes(StandardCharsets.UTF_8);
  }
}
