package se.garantivakt.publication;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.accessibility.Accessibility;
import se.garantivakt.accessibility.Place;
import se.garantivakt.accessibility.measure.CompletedFigures;
import se.garantivakt.accessibility.measure.Definition;
import se.garantivakt.accessibility.measure.Exempt;
import se.garantivakt.accessibility.measure.Figures;
import se.garantivakt.accessibility.measure.Share;
import se.garantivakt.accessibility.measure.Shares;
import se.garantivakt.accessibility.measure.WaitingFigures;
import se.garantivakt.event.Moment;

/**
 * Writes records of {@code clinic.accessibility} (contracts.md section 2): every field present,
 * null where there is none; instants with the offset of the rule set's zone; numbers that are not
 * whole with at most four decimals.
 */
public final class AccessibilityJson {
  private final ZoneId zone;

  /** With the zone of the rule set. */
  public AccessibilityJson(ZoneId zone) {
    this.zone = zone;
  }

  /** The record's key. */
  public static String key(Accessibility row) {
    return key(row.place(), row.kind(), row.period());
  }

  /**
   * The key of a row: {@code clinicId|guarantee|careArea|kind|period}, empty where there is none. A
   * {@code |} or {@code %} in a part is percent-encoded, so that no two keys fall together.
   */
  public static String key(Place place, Accessibility.Kind kind, Optional<String> period) {
    return String.join(
        "|",
        part(place.clinicId()),
        part(place.guarantee()),
        part(place.careArea().orElse("")),
        kind.wire(),
        period.orElse(""));
  }

  /** The record. */
  public byte[] write(Accessibility row) {
    Figures figures = row.figures();
    return JsonWriting.object(
        json -> {
          json.text("clinicId", row.place().clinicId());
          json.text("guarantee", row.place().guarantee());
          json.text("careArea", row.place().careArea());
          json.text("asOf", new Moment.At(row.asOf()).text(zone));
          json.text("kind", row.kind().wire());
          json.text("period", row.period());
          json.number("revision", row.revision());
          json.text("definition", figures.definition().wire());
          json.object("waiting", inner -> waiting(inner, figures.waiting()));
          json.object("completed", inner -> completed(inner, figures.completed()));
          json.object("definitions", inner -> definitions(inner, figures.others()));
          json.number("daysHere", figures.daysHere());
          json.number("forecastDays", figures.forecast().days());
          json.number("forecastFrom", figures.forecast().observations());
          json.number("demand", figures.health().demand());
          json.number("capacity", figures.health().capacity());
          json.number("load", figures.health().load());
          json.number("targetQueue", figures.health().targetQueue());
          json.number("pressure", figures.health().pressure());
        });
  }

  private static void waiting(JsonWriting json, WaitingFigures waiting) throws IOException {
    json.number("total", waiting.total());
    json.number("within", waiting.within());
    json.number("over", waiting.over());
    exempt(json, waiting.exempt());
    json.number("notCovered", waiting.notCovered());
    json.counts("bands", waiting.bands());
    json.number("medianDays", waiting.medianDays());
    json.number("p90Days", waiting.p90Days());
    json.number("longestDays", waiting.longestDays());
    share(json, waiting.share());
    json.yes("publishable", waiting.publishable());
  }

  private static void completed(JsonWriting json, CompletedFigures completed) throws IOException {
    json.number("total", completed.total());
    json.number("within", completed.within());
    json.number("late", completed.late());
    exempt(json, completed.exempt());
    json.number("notCovered", completed.notCovered());
    json.counts("bands", completed.bands());
    json.number("medianDays", completed.medianDays());
    json.number("meanDays", completed.meanDays());
    share(json, completed.share());
    json.yes("publishable", completed.publishable());
  }

  private static void exempt(JsonWriting json, Exempt exempt) throws IOException {
    json.object(
        "exempt",
        inner -> {
          inner.number("PvV", exempt.pvv());
          inner.number("MoV", exempt.mov());
          inner.number("SoV", exempt.sov());
        });
  }

  private static void definitions(JsonWriting json, Map<Definition, Shares> others)
      throws IOException {
    for (Map.Entry<Definition, Shares> other : others.entrySet()) {
      json.object(
          other.getKey().wire(),
          inner -> {
            inner.object("waiting", part -> share(part, other.getValue().waiting()));
            inner.object("completed", part -> share(part, other.getValue().completed()));
          });
    }
  }

  private static void share(JsonWriting json, Share share) throws IOException {
    json.number("numerator", share.numerator());
    json.number("denominator", share.denominator());
    json.number("share", share.share());
  }

  private static String part(String text) {
    return text.replace("%", "%25").replace("|", "%7C");
  }
}
