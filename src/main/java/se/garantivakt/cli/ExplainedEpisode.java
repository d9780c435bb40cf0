package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import se.garantivakt.replay.explain.Chronicle;
import se.garantivakt.replay.explain.ChronicleJson;
import se.garantivakt.replay.explain.ChronicleText;
import se.garantivakt.replay.explain.Rejected;

/** An episode explained, in lines of that width or as JSON. */
record ExplainedEpisode(Chronicle chronicle, Rejected rejected, int width) implements Answer {
  @Override
  public void forPeople(PrintWriter out) {
    out.print(ChronicleText.of(chronicle, rejected, width));
  }

  @Override
  public JsonNode forPrograms() {
    return ChronicleJson.of(chronicle, rejected);
  }
}
