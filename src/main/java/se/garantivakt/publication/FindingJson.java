package se.garantivakt.publication;

import static se.garantivakt.publication.Field.AS_OF;
import static se.garantivakt.publication.Field.BREACHES;
import static se.garantivakt.publication.Field.CARE_AREA;
import static se.garantivakt.publication.Field.CLINIC_ID;
import static se.garantivakt.publication.Field.CLOCKS;
import static se.garantivakt.publication.Field.FROM;
import static se.garantivakt.publication.Field.GUARANTEE;
import static se.garantivakt.publication.Field.KIND;
import static se.garantivakt.publication.Field.RULE;
import static se.garantivakt.publication.Field.SHARE;
import static se.garantivakt.publication.Field.THRESHOLD;
import static se.garantivakt.publication.Field.UNTIL;

import java.time.ZoneId;
import java.util.OptionalDouble;
import se.garantivakt.accessibility.Finding;

/**
 * Writes records of {@code clinic.finding}: every field present, null where there is none; instants
 * with the offset of the rule set's zone. The key is the clinic's id.
 *
 * <p>Not safe for use by several threads.
 */
public final class FindingJson {
  private final RecordJson json;

  /** With the zone of the rule set. */
  public FindingJson(ZoneId zone) {
    this.json = new RecordJson(zone);
  }

  /** The record's key. */
  public static String key(Finding finding) {
    return finding.place().clinicId();
  }

  /** The record. */
  public byte[] write(Finding finding) {
    json.begin();
    json.text(CLINIC_ID, finding.place().clinicId());
    json.text(GUARANTEE, finding.place().guarantee());
    json.text(CARE_AREA, finding.place().careArea());
    json.text(KIND, finding.kind().wire());
    json.instant(AS_OF, finding.asOf());
    json.text(FROM, finding.from().toString());
    json.text(UNTIL, finding.until().toString());
    json.number(BREACHES, finding.breaches());
    json.number(CLOCKS, finding.clocks());
    json.number(SHARE, finding.share());
    json.number(THRESHOLD, OptionalDouble.of(finding.threshold()));
    json.text(RULE, finding.rule());
    json.end();
    return json.take();
  }
}
