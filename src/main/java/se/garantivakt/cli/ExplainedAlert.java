package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import se.garantivakt.replay.explain.AlertStory;
import se.garantivakt.replay.explain.AlertStoryJson;
import se.garantivakt.replay.explain.AlertStoryText;

/** An alert explained, in lines of that width or as JSON. */
record ExplainedAlert(AlertStory story, int width) implements Answer {
  @Override
  public void forPeople(PrintWriter out) {
    out.print(AlertStoryText.of(story, width));
  }

  @Override
  public JsonNode forPrograms() {
    return AlertStoryJson.of(story);
  }
}
