package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.ClinicFigures;
import se.garantivakt.accessibility.Place;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Engine;
import se.garantivakt.publication.AccessibilityJson;

/** The table of clinics from all that was counted, without a stream. */
final class FiguresAtOnce {
  private FiguresAtOnce() {}

  /** Its lines as of an instant. */
  static List<String> table(Engine engine, List<Counted> counted, long instant) throws IOException {
    Map<Place, ClinicFigures> places = new HashMap<>();
    for (Counted one : counted) {
      Place place = new Place(one.clinicId(), one.guarantee(), one.careArea());
      Place all = new Place(Place.REGION, one.guarantee(), Optional.empty());
      for (Place each : List.of(place, all)) {
        places
            .computeIfAbsent(
                each,
                p ->
                    ClinicFigures.begin(
                        p,
                        new Yardstick(engine.rules(), p.guarantee(), engine.days()),
                        ClinicFigures.RETAINED_MONTHS,
                        Long.MIN_VALUE))
            .take(Change.of(one));
      }
    }
    AccessibilityJson json = new AccessibilityJson(engine.days().zone());
    List<JsonNode> rows = new ArrayList<>();
    for (ClinicFigures figures : places.values()) {
      figures.advanceTo(instant);
      rows.add(new ObjectMapper().readTree(json.write(figures.current(instant))));
    }
    StringWriter text = new StringWriter();
    ClinicTable.print(rows, new PrintWriter(text));
    return text.toString().lines().toList();
  }
}
