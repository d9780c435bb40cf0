package se.garantivakt.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The alerts that stand after the records of a topic: raised and not ended. */
public final class Claims {
  private final Map<String, String> standing = new TreeMap<>();

  /** Takes an alert in. */
  public void take(JsonNode alert) {
    String kind = alert.get("kind").textValue();
    if (!kind.equals("withdrawn") && !kind.equals("resolved")) {
      String said =
          alert.get("clinicId").textValue()
              + " at "
              + alert.get("at").textValue()
              + " of "
              + alert.get("deadline").asText();
      standing.put(alert.get("alertId").textValue(), said);
      return;
    }
    for (JsonNode id : alert.get("concerns")) {
      boolean stays = kind.equals("resolved") && id.textValue().contains("|breached|");
      if (!stays) {
        standing.remove(id.textValue());
      }
    }
  }

  /** To whom, when and of which deadline each was raised, by their ids. */
  public Map<String, String> standing() {
    return standing;
  }
}
