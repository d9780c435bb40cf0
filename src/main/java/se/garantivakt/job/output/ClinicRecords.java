package se.garantivakt.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.Optional;
import se.garantivakt.accessibility.Accessibility;
import se.garantivakt.accessibility.ClinicRecord;
import se.garantivakt.accessibility.Finding;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.publication.AccessibilityJson;
import se.garantivakt.publication.FindingJson;
import se.garantivakt.rules.RuleSet;

/** Writes what is told of clinics as records of its topics (contracts.md section 2). */
public final class ClinicRecords {
  private final AccessibilityJson rows;
  private final FindingJson findings;
  private final Optional<String> rules;

  /** By the rules that are applied. */
  public ClinicRecords(RuleSet rules) {
    ZoneId zone = rules.switches().zone();
    this.rows = new AccessibilityJson(zone);
    this.findings = new FindingJson(zone);
    this.rules = Optional.of(rules.id() + "/" + rules.version());
  }

  /** The record of a row, or of a finding. */
  public OutputRecord of(ClinicRecord told) {
    if (told instanceof Accessibility row) {
      byte[] key = AccessibilityJson.key(row).getBytes(UTF_8);
      return new OutputRecord(OutputTopic.ACCESSIBILITY, key, key, rows.write(row), rules);
    }
    Finding finding = (Finding) told;
    byte[] key = FindingJson.key(finding).getBytes(UTF_8);
    return new OutputRecord(OutputTopic.FINDING, key, key, findings.write(finding), rules);
  }
}
