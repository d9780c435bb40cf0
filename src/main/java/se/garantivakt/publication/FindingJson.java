package se.garantivakt.publication;

import java.time.ZoneId;
import java.util.OptionalDouble;
import se.garantivakt.accessibility.Finding;
import se.garantivakt.event.Moment;

/**
 * Writes records of {@code clinic.finding}: every field present, null where there is none; instants
 * with the offset of the rule set's zone. The key is the clinic's id.
 */
public final class FindingJson {
  private final ZoneId zone;

  /** With the zone of the rule set. */
  public FindingJson(ZoneId zone) {
    this.zone = zone;
  }

  /** The record's key. */
  public static String key(Finding finding) {
    return finding.place().clinicId();
  }

  /** The record. */
  public byte[] write(Finding finding) {
    return JsonWriting.object(
        json -> {
          json.text("clinicId", finding.place().clinicId());
          json.text("guarantee", finding.place().guarantee());
          json.text("careArea", finding.place().careArea());
          json.text("kind", finding.kind().wire());
          json.text("asOf", new Moment.At(finding.asOf()).text(zone));
          json.text("from", finding.from().toString());
          json.text("until", finding.until().toString());
          json.number("breaches", finding.breaches());
          json.number("clocks", finding.clocks());
          json.number("share", finding.share());
          json.number("threshold", OptionalDouble.of(finding.threshold()));
          json.text("rule", finding.rule());
        });
  }
}
