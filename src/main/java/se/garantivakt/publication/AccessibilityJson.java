package se.garantivakt.publication;

import static se.garantivakt.publication.Field.AS_OF;
import static se.garantivakt.publication.Field.BANDS;
import static se.garantivakt.publication.Field.CAPACITY;
import static se.garantivakt.publication.Field.CARE_AREA;
import static se.garantivakt.publication.Field.CLINIC_ID;
import static se.garantivakt.publication.Field.COMPLETED;
import static se.garantivakt.publication.Field.DAYS_HERE;
import static se.garantivakt.publication.Field.DEFINITION;
import static se.garantivakt.publication.Field.DEFINITIONS;
import static se.garantivakt.publication.Field.DEMAND;
import static se.garantivakt.publication.Field.DENOMINATOR;
import static se.garantivakt.publication.Field.EXEMPT;
import static se.garantivakt.publication.Field.FORECAST_DAYS;
import static se.garantivakt.publication.Field.FORECAST_FROM;
import static se.garantivakt.publication.Field.GUARANTEE;
import static se.garantivakt.publication.Field.KIND;
import static se.garantivakt.publication.Field.LATE;
import static se.garantivakt.publication.Field.LOAD;
import static se.garantivakt.publication.Field.LONGEST_DAYS;
import static se.garantivakt.publication.Field.MEAN_DAYS;
import static se.garantivakt.publication.Field.MEDIAN_DAYS;
import static se.garantivakt.publication.Field.MOV;
import static se.garantivakt.publication.Field.NOT_COVERED;
import static se.garantivakt.publication.Field.NUMERATOR;
import static se.garantivakt.publication.Field.OVER;
import static se.garantivakt.publication.Field.P90_DAYS;
import static se.garantivakt.publication.Field.PERIOD;
import static se.garantivakt.publication.Field.PRESSURE;
import static se.garantivakt.publication.Field.PUBLISHABLE;
import static se.garantivakt.publication.Field.PVV;
import static se.garantivakt.publication.Field.REVISION;
import static se.garantivakt.publication.Field.SHARE;
import static se.garantivakt.publication.Field.SOV;
import static se.garantivakt.publication.Field.TARGET_QUEUE;
import static se.garantivakt.publication.Field.TOTAL;
import static se.garantivakt.publication.Field.WAITING;
import static se.garantivakt.publication.Field.WITHIN;

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

/**
 * Writes records of {@code clinic.accessibility} (contracts.md section 2): every field present,
 * null where there is none; instants with the offset of the rule set's zone; numbers that are not
 * whole with at most four decimals.
 *
 * <p>Not safe for use by several threads.
 */
public final class AccessibilityJson {
  private final RecordJson json;

  /** With the zone of the rule set. */
  public AccessibilityJson(ZoneId zone) {
    this.json = new RecordJson(zone);
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
    json.begin();
    json.text(CLINIC_ID, row.place().clinicId());
    json.text(GUARANTEE, row.place().guarantee());
    json.text(CARE_AREA, row.place().careArea());
    json.instant(AS_OF, row.asOf());
    json.text(KIND, row.kind().wire());
    json.text(PERIOD, row.period());
    json.number(REVISION, row.revision());
    json.text(DEFINITION, figures.definition().wire());
    waiting(figures.waiting());
    completed(figures.completed());
    definitions(figures.others());
    json.number(DAYS_HERE, figures.daysHere());
    json.number(FORECAST_DAYS, figures.forecast().days());
    json.number(FORECAST_FROM, figures.forecast().observations());
    json.number(DEMAND, figures.health().demand());
    json.number(CAPACITY, figures.health().capacity());
    json.number(LOAD, figures.health().load());
    json.number(TARGET_QUEUE, figures.health().targetQueue());
    json.number(PRESSURE, figures.health().pressure());
    json.end();
    return json.take();
  }

  private void waiting(WaitingFigures waiting) {
    json.begin(WAITING);
    json.number(TOTAL, waiting.total());
    json.number(WITHIN, waiting.within());
    json.number(OVER, waiting.over());
    exempt(waiting.exempt());
    json.number(NOT_COVERED, waiting.notCovered());
    json.counts(BANDS, waiting.bands());
    json.number(MEDIAN_DAYS, waiting.medianDays());
    json.number(P90_DAYS, waiting.p90Days());
    json.number(LONGEST_DAYS, waiting.longestDays());
    share(waiting.share());
    json.truth(PUBLISHABLE, waiting.publishable());
    json.end();
  }

  private void completed(CompletedFigures completed) {
    json.begin(COMPLETED);
    json.number(TOTAL, completed.total());
    json.number(WITHIN, completed.within());
    json.number(LATE, completed.late());
    exempt(completed.exempt());
    json.number(NOT_COVERED, completed.notCovered());
    json.counts(BANDS, completed.bands());
    json.number(MEDIAN_DAYS, completed.medianDays());
    json.number(MEAN_DAYS, completed.meanDays());
    share(completed.share());
    json.truth(PUBLISHABLE, completed.publishable());
    json.end();
  }

  private void exempt(Exempt exempt) {
    json.begin(EXEMPT);
    json.number(PVV, exempt.pvv());
    json.number(MOV, exempt.mov());
    json.number(SOV, exempt.sov());
    json.end();
  }

  private void definitions(Map<Definition, Shares> others) {
    json.begin(DEFINITIONS);
    others.forEach(
        (definition, shares) -> {
          json.begin(definition.wire());
          share(WAITING, shares.waiting());
          share(COMPLETED, shares.completed());
          json.end();
        });
    json.end();
  }

  private void share(Field name, Share share) {
    json.begin(name);
    share(share);
    json.end();
  }

  private void share(Share share) {
    json.number(NUMERATOR, share.numerator());
    json.number(DENOMINATOR, share.denominator());
    json.number(SHARE, share.share());
  }

  private static String part(String text) {
    return text.replace("%", "%25").replace("|", "%7C");
  }
}
